import { z } from 'zod'
import { Id, Instant } from '#contract/words.ts'
import { extendImportedCase, type ImportedCase, insertImportedCases } from '#server/cases/importing.record.ts'
import { loadCase } from '#server/cases/keeping.record.ts'
import { caseKey } from '#server/cases/public-key.ts'
import type { Actor } from '#server/core/actor.ts'
import { keepWords } from '#server/core/content.ts'
import { type Database, type Reading, rows, sql } from '#server/core/database.ts'
import { outside } from '#server/core/outside.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { type AddedCustomer, addCustomers } from '#server/customers/record.ts'
import { shownName } from './naming.ts'
import type { Packing } from './packing-cells.ts'
import type { StagedCase, StagedRow } from './staging.record.ts'
import { noPast, type Past, type PastStep, type Told, tellSteps } from './telling.ts'

/** What all cases of a run have in common. */
export type Batch = { import: Id; source: string; owner: Id; unregistered: Id; packing: Packing }

/** Rows of some cases, as many as one transaction takes. A case with more rows than that comes in several portions, alone. */
export type Portion = { cases: StagedCase[]; rows: StagedRow[]; isLast: boolean }

/** A case of which further portions follow: what the record has of it now. */
export type Begun = { seq: number; id: Id; past: Past } | null

export type Recorded = { entries: number; handoffs: number; unregistered: number; begun: Begun }

/** Records a portion: all of it or nothing. */
export function recordPortion(db: Database, actor: Actor, batch: Batch, portion: Portion, begun: Begun): Promise<Recorded> {
  return transaction(db, actor, async (tx) => {
    forgetPlans(tx)
    const cases = portion.cases.map((one) => (one.seq === begun?.seq ? { ...one, known: begun.id } : one))
    const told = tellPortion(batch, { ...portion, cases }, await pastsOf(tx, cases), (row) => ({
      row: keepWords(tx, batch.packing.canonical(row.cells)),
    }))
    const opened = told.filter((one) => one.known === null)
    const customers = await customersOf(tx, batch, opened)
    insertImportedCases(
      tx,
      opened.map((one) => importedCase(tx, batch, one, customers)),
    )
    const extended = told.filter((one) => one.known !== null)
    const loaded = await Promise.all(extended.map(({ id }) => loadCase(tx, id)))
    for (const [index, one] of loaded.entries()) extendImportedCase(tx, one, extended[index]?.entries ?? [])
    insertCounts(tx, batch, opened, portion.isLast)
    addCounts(tx, extended, portion.isLast)
    return summed(told, tx.queued.length, portion.isLast)
  })
}

/**
 * A connection keeps its plans, those of foreign keys too. Made while the tables were empty, when each index that begins with the organisation
 * looks as good as any, they would read all cases for each row of the last portions.
 */
function forgetPlans(tx: Tx): void {
  write(tx, sql`discard plans`)
}

/** What recording a portion would come to, customers aside. */
export async function countPortion(db: Reading, batch: Batch, portion: Portion, begun: Begun): Promise<Recorded> {
  const pasts = await pastsOf(db, portion.cases)
  if (begun) pasts.set(begun.seq, begun.past)
  const told = tellPortion(batch, portion, pasts, () => ({}))
  const opened = told.filter((one) => one.known === null && one.seq !== begun?.seq).length
  return summed(told, opened + told.reduce((sum, one) => sum + one.entries.length, 0), portion.isLast)
}

type ToldCase = StagedCase & Told & { id: Id; told: number; firstAt: Instant; firstHolder: Id }

function tellPortion(
  batch: Batch,
  { cases, rows: staged }: Portion,
  pasts: ReadonlyMap<number, Past>,
  keep: (row: StagedRow) => PastStep['words'],
): ToldCase[] {
  const ofCase = Map.groupBy(staged, (row) => row.seq)
  return cases.map((one) => {
    const steps = (ofCase.get(one.seq) ?? []).map((row) => ({ ...row, words: keep(row) }))
    const [first] = steps
    if (!first) throw new Error('a case to record has rows to record')
    const told = tellSteps(pasts.get(one.seq) ?? noPast, steps, { ...batch, newId: outside.newId })
    return {
      ...one,
      ...told,
      id: one.known ?? outside.newId(),
      told: steps.length,
      firstAt: first.at,
      firstHolder: first.area ?? batch.unregistered,
    }
  })
}

function summed(told: readonly ToldCase[], entries: number, isLast: boolean): Recorded {
  const sum = (name: 'handoffs' | 'unregistered') => told.reduce((total, one) => total + one[name], 0)
  const [alone] = told
  return {
    entries,
    handoffs: sum('handoffs'),
    unregistered: sum('unregistered'),
    begun: isLast || !alone ? null : { seq: alone.seq, id: alone.id, past: alone.past },
  }
}

function importedCase(tx: Tx, batch: Batch, told: ToldCase, customers: ReadonlyMap<string, AddedCustomer>): ImportedCase {
  const { id, firstAt: at, firstHolder: holder, externalId } = told
  const of = customers.get(customerName(told))
  if (!of) throw new Error('a new case has a customer')
  // How its source calls a case is what people know it by, when nothing says what it is about.
  const subject = told.subject ?? shownName(externalId)
  const words = { subject: keepWords(tx, subject) }
  const { owner, import: from } = batch
  const opening = {
    kind: 'CaseImported',
    at,
    by: null,
    key: caseKey(outside.bytes(8)),
    sourceRecord: of.sourceRecord,
    holder,
    owner,
    import: from,
    words,
  } as const
  return { id, customer: of.customer, subject, entries: [opening, ...told.entries] }
}

/** A source's customer, or the unnamed one of a case of which the source says no customer. */
function customerName({ customer, externalId }: StagedCase): string {
  return customer === null ? `case ${externalId}` : `customer ${customer}`
}

const KnownCustomer = z.object({ externalId: z.string(), customer: Id, sourceRecord: Id })

/** The customers of new cases, by the source's name for them: those of before, and the new ones, since their first case. */
async function customersOf(tx: Tx, { source }: Batch, opened: readonly ToldCase[]): Promise<Map<string, AddedCustomer>> {
  const found = await rows(
    tx,
    KnownCustomer,
    sql`select external_id as "externalId", customer_id as customer, id as "sourceRecord" from source_records
        where organisation_id = ${tx.organisation} and system = ${source} and external_id = any(${opened.map(customerName)}::text[])`,
  )
  const customers = new Map<string, AddedCustomer>(found.map(({ externalId, ...known }) => [externalId, known]))
  const first = new Map<string, ToldCase>()
  for (const one of opened) if (!customers.has(customerName(one)) && !first.has(customerName(one))) first.set(customerName(one), one)
  const named = [...first].map(([externalId, { customer, firstAt: since }]) => ({
    system: source,
    externalId,
    since,
    names: customer === null ? [] : [shownName(customer)],
  }))
  for (const [index, added] of addCustomers(tx, named).entries()) customers.set(named[index]?.externalId ?? '', added)
  return customers
}

const KnownPast = z.object({ id: Id, lastArea: Id.nullable(), lastAt: Instant.nullable(), takenOn: z.boolean() })
const TAKEN_ON = ['CaseTaken', 'HandoffOffered', 'HandoffAccepted', 'CaseClosed', 'CaseReopened']

/** What the journal tells of cases that the record has already. */
async function pastsOf(db: Reading, cases: readonly StagedCase[]): Promise<Map<number, Past>> {
  const known = new Map(cases.flatMap((one) => (one.known ? [[one.known, one.seq] as const] : [])))
  if (known.size === 0) return new Map()
  const found = await rows(
    db,
    KnownPast,
    sql`select case_id as id, max(happened_at) filter (where kind = 'StepImported' and body ->> 'holder' is not null) as "lastAt", bool_or(kind = any(${TAKEN_ON}::text[])) as "takenOn",
          (array_agg(body ->> 'area' order by version desc) filter (where kind = 'StepImported' and body ->> 'area' is not null and body ->> 'holder' is not null))[1]::uuid as "lastArea"
        from journal where organisation_id = ${db.organisation} and stream = any(${[...known.keys()].map((id) => `case-${id}`)}::text[]) group by case_id`,
  )
  return new Map(found.map(({ id, ...past }) => [known.get(id) ?? 0, past]))
}

/** The hash stands only where all rows of the file are recorded: a case left half done by a killed run is compared row by row. */
const hashOf = ({ hash }: StagedCase, isLast: boolean) => (isLast ? hash : Buffer.alloc(0))

function insertCounts(tx: Tx, { import: batch, source }: Batch, opened: readonly ToldCase[], isLast: boolean): void {
  if (opened.length === 0) return
  const column = <K extends keyof ToldCase>(name: K) => opened.map((one) => one[name])
  write(
    tx,
    sql`insert into imported_cases (organisation_id, source, external_id, case_id, import_id, rows, handoffs, unregistered, rows_hash)
        select ${tx.organisation}, ${source}, c.external_id, c.case_id, ${batch}, c.rows, c.handoffs, c.unregistered, c.rows_hash
        from unnest(${column('externalId')}::text[], ${column('id')}::uuid[], ${column('told')}::int[], ${column('handoffs')}::int[], ${column('unregistered')}::int[],
          ${opened.map((one) => hashOf(one, isLast))}::bytea[]) c (external_id, case_id, rows, handoffs, unregistered, rows_hash)`,
  )
}

function addCounts(tx: Tx, extended: readonly ToldCase[], isLast: boolean): void {
  if (extended.length === 0) return
  const column = <K extends keyof ToldCase>(name: K) => extended.map((one) => one[name])
  write(
    tx,
    sql`update imported_cases i set rows = i.rows + c.rows, handoffs = i.handoffs + c.handoffs, unregistered = i.unregistered + c.unregistered, rows_hash = c.rows_hash
        from unnest(${column('id')}::uuid[], ${column('told')}::int[], ${column('handoffs')}::int[], ${column('unregistered')}::int[],
          ${extended.map((one) => hashOf(one, isLast))}::bytea[]) c (case_id, rows, handoffs, unregistered, rows_hash)
        where i.organisation_id = ${tx.organisation} and i.case_id = c.case_id`,
  )
}
