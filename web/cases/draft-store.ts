import { z } from 'zod'
import { Channel } from '#contract/cases.ts'
import { type DraftView, Writing } from '#contract/drafts.ts'
import { FileView } from '#contract/files.ts'
import { draftKey, keep, readKept } from '#web/cases/kept.ts'

const noFiles: Record<Writing, FileView[]> = { reply: [], note: [], contact: [] }

/** Each kind keeps its own words and files, so that no note is ever sent to a customer by a wrong key. */
export const Draft = z.object({
  writing: Writing.nullable(),
  channel: Channel.nullable(),
  texts: z.object({ reply: z.string(), note: z.string(), contact: z.string() }),
  /** What was uploaded to go with them. */
  files: z.record(Writing, z.array(FileView)).default(noFiles),
  /** The newest of what had happened when writing began: what came after it came "meanwhile". */
  seen: z.string().nullable(),
  /** What the server has not kept yet, and when it was written, by the clock of this machine. */
  unkept: z.partialRecord(Writing, z.number()).default({}),
})
export type Draft = z.infer<typeof Draft>

const emptyDraft: Draft = {
  writing: null,
  channel: null,
  texts: { reply: '', note: '', contact: '' },
  files: noFiles,
  seen: null,
  unkept: {},
}

export type DraftStore = ReturnType<typeof newStore>

const stores = new Map<string, DraftStore>()
const hearers = new Set<(store: DraftStore) => void>()

/** The one draft of a person in a case, however many parts of the page look at it, and as long as the page is open. */
export function draftStore(person: string, caseId: string): DraftStore {
  const key = draftKey(person, caseId)
  const store = stores.get(key) ?? newStore(person, caseId)
  stores.set(key, store)
  return store
}

export const draftStores = (): Iterable<DraftStore> => stores.values()

/** Hears whenever somebody writes here. */
export function onWritten(hear: (store: DraftStore) => void): void {
  hearers.add(hear)
}

function newStore(person: string, caseId: string) {
  const key = draftKey(person, caseId)
  let draft = readKept(key, Draft) ?? emptyDraft
  const watchers = new Set<() => void>()
  /** When each kind was last touched here. */
  const touched: Partial<Record<Writing, number>> = {}

  function set(next: Draft): void {
    draft = next
    keep(key, isWorthKeeping(next) ? next : null)
    for (const tell of watchers) tell()
  }

  function change(next: Partial<Draft>): void {
    const written = Writing.options.filter((writing) => differs(draft, { ...draft, ...next }, writing))
    const now = Date.now()
    for (const writing of written) touched[writing] = now
    set({ ...draft, ...next, unkept: { ...draft.unkept, ...Object.fromEntries(written.map((writing) => [writing, now])) } })
    if (written.length > 0) for (const hear of hearers) hear(store)
  }

  const store = {
    person,
    caseId,
    draft: () => draft,
    subscribe: (watch: () => void) => {
      watchers.add(watch)
      return () => {
        watchers.delete(watch)
      }
    },
    change,
    filesOf: (writing: Writing) => draft.files[writing],
    /** Another file for one kind of writing. */
    addFile: (writing: Writing, file: FileView) => change({ files: { ...draft.files, [writing]: [...draft.files[writing], file] } }),
    removeFile: (writing: Writing, id: string) =>
      change({ files: { ...draft.files, [writing]: draft.files[writing].filter((file) => file.id !== id) } }),
    /** Takes away what was sent; words and files that were added while it was on its way stay. */
    sent: (writing: Writing, text: string, files: readonly string[]) => {
      const now = draft.texts[writing]
      const left = now.startsWith(text) ? now.slice(text.length).trimStart() : now
      change({
        texts: { ...draft.texts, [writing]: left },
        files: { ...draft.files, [writing]: draft.files[writing].filter(({ id }) => !files.includes(id)) },
        seen: null,
      })
    },
    /** The server has kept what was written at `at`; what was written since waits for its own turn. */
    kept: (writing: Writing, at: number) => {
      const { [writing]: written, ...others } = draft.unkept
      if (written === at) set({ ...draft, unkept: others })
    },
    /** What the server has, as it was when it was asked. It never touches what was written here since, or not kept yet. */
    adopt: (views: readonly DraftView[], askedAt: number) => {
      const newer = views.filter(({ writing }) => draft.unkept[writing] === undefined && (touched[writing] ?? 0) < askedAt)
      if (newer.length > 0) set(newer.reduce(adopted(caseId), draft))
    },
  }
  return store
}

const adopted =
  (caseId: string) =>
  (draft: Draft, { writing, text, files, channel, seen }: DraftView): Draft => {
    const texts = { ...draft.texts, [writing]: text }
    const next = { ...draft, texts, files: { ...draft.files, [writing]: files } }
    if (!text) return next
    return {
      ...next,
      writing: draft.writing ?? writing,
      channel: channel ?? draft.channel,
      seen: seen === null ? draft.seen : `${caseId}-${seen}`,
    }
  }

const differs = (one: Draft, other: Draft, writing: Writing) =>
  one.texts[writing] !== other.texts[writing] ||
  one.files[writing] !== other.files[writing] ||
  (one.channel !== other.channel && writing !== 'note' && other.texts[writing] !== '')

/** Whether somebody has begun to write or to attach something. */
export const isBegun = ({ texts, files }: Draft) =>
  Writing.options.some((writing) => texts[writing].trim() !== '' || files[writing].length > 0)

const isWorthKeeping = (draft: Draft) => isBegun(draft) || Object.keys(draft.unkept).length > 0
