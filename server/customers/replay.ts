import { z } from 'zod'
import { rows, sql } from '#server/core/database.ts'
import { foldEntries, PAGE, type Replay, stateRows } from '#server/core/replay.ts'
import { CustomerEntry, evolveCustomer } from './customer.ts'

export const customerReplay: Replay = {
  prefix: 'customer',
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'customer-' || id as stream, version, hash,
            jsonb_build_object('since', to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'name', name_content_id, 'mail', mail_content_id, 'phone', phone_content_id) as state
          from customers where organisation_id = ${db.organisation} and id > ${after} order by id limit ${PAGE}`,
    ),
  fold: foldEntries(CustomerEntry, evolveCustomer, null),
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
