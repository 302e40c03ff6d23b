import { z } from 'zod'
import type { Id } from '#contract/words.ts'
import { rows, sql } from '#server/core/database.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { documentOf } from './document.ts'
import { formsOf, mayBeMistyped } from './nearest.ts'
import { casesToDocument, type DocumentedCase, ENTRIES_A_PART, type Said, textsOf } from './queries.ts'
import { readable, saidAs } from './said.ts'
import { wordsOf } from './words.ts'

/** Which parts of a case are to be read anew; all of them when what the case is has changed, not only what was said in it. */
export type Touched = ReadonlyMap<Id, { parts: ReadonlySet<number>; whole: boolean }>

const WEEK_MS = 604_800_000

/** Makes the documents of cases anew from what stands in journal and content now: whatever was there before, and however often. */
export async function documentCases(tx: Tx, touched: Touched): Promise<void> {
  const cases = await casesToDocument(tx, [...touched.keys()])
  const parts = cases.flatMap((one) => partsOf(one, touched).map((part) => ({ of: one, id: one.id, part })))
  const said = Map.groupBy(await textsOf(tx, parts), (text) => `${text.caseId} ${text.part}`)
  const documents = parts.map(({ of, id, part }) => documented(of, part, said.get(`${id} ${part}`) ?? []))
  if (documents.length === 0) return
  const column = <K extends keyof (typeof documents)[number]>(name: K) => documents.map((one) => one[name])
  write(
    tx,
    sql`insert into search_documents (organisation_id, case_id, part, slice, opened_at, sought)
        select ${tx.organisation}, d.id, d.part, d.slice, d.opened_at, d.sought::tsvector
        from unnest(${column('id')}::uuid[], ${column('part')}::int[], ${column('slice')}::int[], ${column('openedAt')}::timestamptz[], ${column('sought')}::text[])
          d (id, part, slice, opened_at, sought)
        on conflict (organisation_id, case_id, part) do update set slice = excluded.slice, opened_at = excluded.opened_at, sought = excluded.sought`,
  )
  await keepWords(tx, documents)
}

/** The same for whole cases: for whoever erased words of them, in the same transaction. Words that nobody else wrote are forgotten. */
export async function documentAgain(tx: Tx, cases: readonly Id[], erased: readonly string[]): Promise<void> {
  await documentCases(tx, new Map(cases.map((id) => [id, { parts: new Set<number>(), whole: true }])))
  const words = [...new Set(erased.flatMap((text) => wordsOf(text).map((word) => word.folded)))]
  write(tx, sql`delete from search_words w where w.organisation_id = ${tx.organisation} and w.word = any(${words}::text[])`)
  const forms = words.flatMap(formsOf)
  write(
    tx,
    sql`delete from search_slips s where s.organisation_id = ${tx.organisation} and s.form = any(${forms}::text[]) and s.word = any(${words}::text[])`,
  )
  for (const word of words) keptAlready.get(tx.organisation)?.delete(word)
}

function partsOf({ id, version }: DocumentedCase, touched: Touched): number[] {
  const one = touched.get(id)
  const last = Math.floor((version - 1) / ENTRIES_A_PART)
  return one?.whole ? Array.from({ length: last + 1 }, (_, part) => part) : [...(one?.parts ?? [])]
}

function documented(of: DocumentedCase, part: number, said: readonly Said[]) {
  const texts = said.flatMap(({ kind, name, text }) => {
    const as = saidAs(kind, name)
    return as ? [{ weight: as.weight, text: readable(as.where, text) }] : []
  })
  const head = [
    { weight: 'A' as const, text: of.subject },
    { weight: 'B' as const, text: of.goal ?? '' },
    { weight: 'B' as const, text: of.customerName ?? '' },
  ]
  const writers = [...new Set(said.flatMap(({ person }) => person ?? []))]
  return {
    id: of.id,
    part,
    slice: Math.floor(Date.parse(of.openedAt) / WEEK_MS),
    openedAt: of.openedAt,
    ...documentOf({ ...of, writers, texts: [...head, ...texts] }),
  }
}

const Fresh = z.object({ word: z.string() })

/** Words that this process found kept already. Only these: what a transaction adds may still be undone with it. */
const keptAlready = new Map<Id, Set<string>>()
const MOST_REMEMBERED = 500_000

/** Adds the words that are new to the house, and their slips. */
async function keepWords(tx: Tx, documents: readonly { words: ReadonlySet<string> }[]): Promise<void> {
  const known = keptAlready.get(tx.organisation) ?? new Set()
  const perhapsNew = new Set<string>()
  for (const { words } of documents) for (const word of words) if (!known.has(word)) perhapsNew.add(word)
  if (perhapsNew.size === 0) return
  // In one order for everybody: two that add the same words never wait for each other crosswise.
  const sorted = [...perhapsNew].toSorted()
  const added = await rows(
    tx,
    Fresh,
    sql`insert into search_words (organisation_id, word) select ${tx.organisation}, n.word from unnest(${sorted}::text[]) n (word)
        on conflict (organisation_id, word) do nothing returning word`,
  )
  const fresh = new Set(added.map(({ word }) => word))
  if (known.size > MOST_REMEMBERED) known.clear()
  for (const word of sorted) if (!fresh.has(word)) known.add(word)
  keptAlready.set(tx.organisation, known)
  const slips = [...fresh].filter(mayBeMistyped).flatMap((word) => formsOf(word).map((form) => ({ form, word })))
  if (slips.length === 0) return
  write(
    tx,
    sql`insert into search_slips (organisation_id, form, word)
        select ${tx.organisation}, n.form, n.word from unnest(${slips.map(({ form }) => form)}::text[], ${slips.map(({ word }) => word)}::text[]) n (form, word)
        on conflict (organisation_id, form, word) do nothing`,
  )
}
