import { z } from 'zod'
import { Ending } from '#contract/cases.ts'
import { AreaDemands, type Demand, type ListItem, ListName, type OwnField, TagColour } from '#contract/lists.ts'
import { Id, Instant } from '#contract/words.ts'
import { type Reading, row, rows, sql } from '#server/core/database.ts'
import { FieldDefinition, List } from './list-item.ts'

const ItemRow = z.object({
  id: Id,
  version: z.number(),
  list: List,
  es: z.string().nullable(),
  en: z.string().nullable(),
  of: Id.nullable(),
  standsFor: Ending.nullable(),
  colour: TagColour.nullable(),
  field: FieldDefinition.nullable(),
  putAwayAt: Instant.nullable(),
})
type ItemRow = z.infer<typeof ItemRow>

const columns = sql`id, version, list, name_es as es, name_en as en, of_id as of, stands_for as "standsFor", colour, field, put_away_at as "putAwayAt"`

/** Everything that the house named itself. */
export type Lists = { items: ListItem[]; fields: OwnField[] }

/** All lists, each in its order. */
export async function lists(db: Reading): Promise<Lists> {
  return told(
    await rows(db, ItemRow, sql`select ${columns} from list_items where organisation_id = ${db.organisation} order by list, place, id`),
  )
}

/** What each area asks of a case, where it asks for anything. */
export function demands(db: Reading): Promise<AreaDemands[]> {
  return rows(
    db,
    AreaDemands,
    sql`select area_id as area, version, demands from area_demands where organisation_id = ${db.organisation} order by area_id`,
  )
}

/** What one area asks for. */
export async function demandsOf(db: Reading, area: Id): Promise<readonly Demand[]> {
  const found = await row(
    db,
    AreaDemands,
    sql`select area_id as area, version, demands from area_demands where organisation_id = ${db.organisation} and area_id = ${area}`,
  )
  return found?.demands ?? []
}

/** These items, and the own fields of a kind. */
export async function itemsAndFields(db: Reading, items: readonly Id[], fieldsOf: Id | null): Promise<Lists> {
  return told(
    await rows(
      db,
      ItemRow,
      sql`select ${columns} from list_items where organisation_id = ${db.organisation} and (id = any(${items}::uuid[]) or (list = 'fields' and of_id = ${fieldsOf}))
          order by list, place, id`,
    ),
  )
}

function told(found: readonly ItemRow[]): Lists {
  const items = found.flatMap(({ list, es, en, field: _, ...item }) => {
    const named = ListName.safeParse(list)
    return named.success ? [{ ...item, list: named.data, name: { es, en } }] : []
  })
  const fields = found.flatMap(({ id, version, es, en, of, field, putAwayAt }) =>
    field && of ? [{ id, version, kind: of, name: { es, en }, ...field, putAwayAt }] : [],
  )
  return { items, fields }
}

/** Whether something else of a list has one of these names, whatever the capitals; own fields may have one name in two kinds. */
export async function isNameTaken(
  db: Reading,
  {
    list,
    of,
    name: { es, en },
    besides,
  }: { list: List; of: Id | null; name: { es: string | null; en: string | null }; besides: Id | null },
): Promise<boolean> {
  const found = await row(
    db,
    z.object({ id: Id }),
    sql`select id from list_items where organisation_id = ${db.organisation} and list = ${list} and (list <> 'fields' or of_id = ${of}) and id is distinct from ${besides}::uuid
          and (lower(name_es) = lower(${es}::text) or lower(name_en) = lower(${en}::text)) limit 1`,
  )
  return found !== undefined
}

/** Where a list ends. */
export async function nextPlace(db: Reading, list: List): Promise<number> {
  const found = await row(
    db,
    z.object({ next: z.number() }),
    sql`select coalesce(max(place), 0) + 1 as next from list_items where organisation_id = ${db.organisation} and list = ${list}`,
  )
  return found?.next ?? 1
}
