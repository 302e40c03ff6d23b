import { z } from 'zod'
import { rows, sql } from '#server/core/database.ts'
import { foldEntries, PAGE, type Replay, stateRows } from '#server/core/replay.ts'
import { CustomerEntry, evolveCustomer } from './customer.ts'

const customerOf = foldEntries(CustomerEntry, evolveCustomer, null)

export const customerReplay: Replay = {
  prefix: 'customer',
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'customer-' || c.id as stream, c.version, c.hash,
            jsonb_build_object('since', c.since, 'name', c.name_content_id, 'mail', c.mail_content_id, 'phone', c.phone_content_id,
              'sourceRecords', (select jsonb_agg(jsonb_build_object('id', r.id, 'system', r.system) order by r.id)
                from source_records r where r.organisation_id = ${db.organisation} and r.customer_id = c.id)) as state
          from customers c where c.organisation_id = ${db.organisation} and c.id > ${after} order by c.id limit ${PAGE}`,
    ),
  fold: (entries) => ({
    ...customerOf(entries),
    sourceRecords: entries.map(({ sourceRecord: id, body }) => ({ id, system: body.system })),
  }),
  copies: (db) =>
    rows(
      db,
      z.object({ stream: z.string(), what: z.string() }),
      sql`select 'customer-' || c.id as stream, 'a copy of the customer''s words differs from the words' as what
          from customers c
          left join content n on (n.organisation_id, n.id) = (c.organisation_id, c.name_content_id)
          left join content m on (m.organisation_id, m.id) = (c.organisation_id, c.mail_content_id)
          left join content p on (p.organisation_id, p.id) = (c.organisation_id, c.phone_content_id)
          where c.organisation_id = ${db.organisation}
            and (c.name is distinct from n.words or c.mail is distinct from m.words or c.phone is distinct from p.words)
          order by c.id limit 20`,
    ),
}
