import { z } from 'zod'
import { Ending } from '#contract/cases.ts'
import { type FieldHolds, type ListName, TagColour } from '#contract/lists.ts'
import type { Currency } from '#contract/own-values.ts'
import { Id, Instant } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { type Database, row, sql } from '#server/core/database.ts'
import { append, type Head, lastChange, newStream } from '#server/core/journal.ts'
import { outside } from '#server/core/outside.ts'
import { orMissing, orThrow, type Refusal, refuse } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { lockSettings } from '#server/people/queries.ts'
import { bringBack, changePlaces, putAway } from './arranging.ts'
import { evolveItem, FieldDefinition, type Item, type ItemContent, type ItemEntry, List } from './list-item.ts'
import { addContent, addItem, changeContent, changeItem, type Named, nameOf } from './naming.ts'
import { defineField } from './own-fields.ts'
import { isNameTaken, nextPlace } from './queries.ts'

/** Adds an item at the end of a list. */
export function recordItem(db: Database, actor: PersonActor, { list, ...named }: { list: ListName } & Named) {
  return transaction(db, actor, async (tx) => {
    await lockSettings(tx)
    if (named.of) await kindOf(tx, named.of)
    return insertItem(tx, list, named)
  })
}

/** Queues a new item. Whoever calls it holds the lock of the settings: two are never put in one place. */
export async function insertItem(tx: Tx, list: ListName, named: Named): Promise<{ id: Id; version: number }> {
  const nameTaken = await isNameTaken(tx, { list, of: null, name: nameOf(named.name), besides: null })
  return writeNew(tx, addItem({ list, place: await nextPlace(tx, list), named }, { nameTaken }))
}

/** Changes an item as the caller saw it. */
export function recordItemChange(db: Database, actor: PersonActor, { id, version, ...named }: { id: Id; version: number } & Named) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadItem(tx, id)
    await refuseStale(tx, loaded, version)
    if (named.of) await kindOf(tx, named.of)
    const nameTaken = await isTaken(tx, loaded, nameOf(named.name))
    return writeItem(tx, loaded, changeItem(loaded.state, named, { nameTaken }))
  })
}

type FieldInput = {
  name: Named['name']
  help?: Named['name'] | undefined
  currency?: Currency | undefined
  choices?: readonly { id?: Id | undefined; name: Named['name'] }[] | undefined
  requiredToClose: boolean
}

/** Adds an own field to the cases of a kind. */
export function recordField(
  db: Database,
  actor: PersonActor,
  { kind, holds, name, ...rest }: { kind: Id; holds: FieldHolds } & FieldInput,
) {
  return transaction(db, actor, async (tx) => {
    await lockSettings(tx)
    await kindOf(tx, kind)
    const field = orThrow(defineField({ ...rest, holds, choices: withIds(rest.choices) }, null))
    const content: ItemContent = { name: nameOf(name), of: kind, standsFor: null, colour: null, field }
    const nameTaken = await isNameTaken(tx, { list: 'fields', of: kind, name: content.name, besides: null })
    return writeNew(tx, addContent({ list: 'fields', place: await nextPlace(tx, 'fields'), content }, { nameTaken }))
  })
}

/** Changes an own field as the caller saw it; what it holds stays. */
export function recordFieldChange(
  db: Database,
  actor: PersonActor,
  { id, version, name, ...rest }: { id: Id; version: number } & FieldInput,
) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadItem(tx, id)
    const before = orMissing(loaded.state?.field)
    await refuseStale(tx, loaded, version)
    const field = orThrow(defineField({ ...rest, holds: before.holds, choices: withIds(rest.choices) }, before))
    const content: ItemContent = { name: nameOf(name), of: loaded.state?.of ?? null, standsFor: null, colour: null, field }
    const nameTaken = await isTaken(tx, loaded, content.name)
    return writeItem(tx, loaded, changeContent(loaded.state, content, { nameTaken }))
  })
}

const withIds = (choices: FieldInput['choices'] = []) =>
  choices.map(({ id, name }) => ({ id: id ?? outside.newId(), isNew: id === undefined, name }))

/** Two items change places. */
export function recordMove(db: Database, actor: PersonActor, { id, past }: { id: Id; past: Id }) {
  return transaction(db, actor, async (tx) => {
    const one = await loadItem(tx, id)
    const other = await loadItem(tx, past)
    const moved = orThrow(changePlaces(one.state, other.state))
    writeItem(tx, other, moved.other)
    return writeItem(tx, one, moved.one)
  })
}

export function recordPutAway(db: Database, actor: PersonActor, { id }: { id: Id }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadItem(tx, id)
    return writeItem(tx, loaded, putAway(loaded.state, { now: tx.now }))
  })
}

export function recordBringBack(db: Database, actor: PersonActor, { id }: { id: Id }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadItem(tx, id)
    return writeItem(tx, loaded, bringBack(loaded.state))
  })
}

const StateRow = z.object({
  list: List,
  place: z.number(),
  es: z.string().nullable(),
  en: z.string().nullable(),
  of: Id.nullable(),
  standsFor: Ending.nullable(),
  colour: TagColour.nullable(),
  field: FieldDefinition.nullable(),
  putAwayAt: Instant.nullable(),
  version: z.number(),
  hash: z.instanceof(Buffer),
})

type LoadedItem = { id: Id; state: Item; head: Head }

/** An item. Whoever changes the house waits for each other. */
async function loadItem(tx: Tx, id: Id): Promise<LoadedItem> {
  await lockSettings(tx)
  const { version, hash, es, en, ...found } = orMissing(
    await row(
      tx,
      StateRow,
      sql`select list, place, name_es as es, name_en as en, of_id as of, stands_for as "standsFor", colour, field, put_away_at as "putAwayAt", version, hash
          from list_items where organisation_id = ${tx.organisation} and id = ${id}`,
    ),
  )
  return { id, state: { ...found, name: { es, en } }, head: { stream: `item-${id}`, version, hash } }
}

/** The kind that something is to belong to; "not found" when it is none. */
async function kindOf(tx: Tx, id: Id): Promise<void> {
  const { state } = await loadItem(tx, id)
  orMissing(state?.list === 'kinds' ? state : null)
}

function isTaken(tx: Tx, { id, state }: LoadedItem, name: ItemContent['name']): Promise<boolean> {
  const { list, of } = orMissing(state)
  return isNameTaken(tx, { list, of, name, besides: id })
}

async function refuseStale(tx: Tx, { head }: LoadedItem, seen: number): Promise<void> {
  if (head.version === seen) return
  const last = await lastChange(tx, head.stream)
  orThrow(refuse('stale', 'stale', { version: head.version, changedBy: last?.person ?? null, changedAt: last?.at ?? null }))
}

function writeNew(tx: Tx, decided: ItemEntry[] | Refusal): { id: Id; version: number } {
  const id = outside.newId()
  const entries = orThrow(decided)
  const state = entries.reduce(evolveItem, null)
  if (!state) throw new Error('a new item is there')
  const { list, place, name, of, standsFor, colour, field } = state
  const { version, hash } = append(tx, newStream(`item-${id}`), entries.map(journalled))
  write(
    tx,
    sql`insert into list_items (organisation_id, id, list, place, name_es, name_en, of_id, stands_for, colour, field, version, hash)
        values (${tx.organisation}, ${id}, ${list}, ${place}, ${name.es}, ${name.en}, ${of}, ${standsFor}, ${colour}, ${field}, ${version}, ${hash})`,
  )
  return { id, version }
}

/** Queues what was decided, with its row; nothing when nothing changes. */
function writeItem(tx: Tx, { id, state, head }: LoadedItem, decided: ItemEntry[] | Refusal): { version: number } {
  const entries = orThrow(decided)
  const next = entries.reduce(evolveItem, state)
  if (!next || entries.length === 0) return { version: head.version }
  const { place, name, of, standsFor, colour, field, putAwayAt } = next
  const { version, hash } = append(tx, head, entries.map(journalled))
  write(
    tx,
    sql`update list_items set place = ${place}, name_es = ${name.es}, name_en = ${name.en}, of_id = ${of}, stands_for = ${standsFor}, colour = ${colour},
          field = ${field}, put_away_at = ${putAwayAt}, version = ${version}, hash = ${hash} where organisation_id = ${tx.organisation} and id = ${id}`,
  )
  return { version }
}

function journalled(entry: ItemEntry) {
  if (entry.kind === 'ItemPutAway') return { kind: entry.kind, body: {}, happenedAt: entry.at }
  const { kind, ...body } = entry
  return { kind, body }
}
