import { z } from 'zod'
import type { Id } from '#contract/words.ts'
import { rows, sql } from '#server/core/database.ts'
import { foldEntries, PAGE, type Replay, stateRows } from '#server/core/replay.ts'
import { type Customer, CustomerEntry, evolveCustomer } from './customer.ts'

const customerOf = foldEntries(CustomerEntry, evolveCustomer, null)

export const customerReplay: Replay = {
  prefix: 'customer',
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'customer-' || c.id as stream, c.version, c.hash,
            jsonb_build_object('since', c.since, 'changedAt', c.changed_at, 'is', c.kind, 'language', c.language, 'prefers', c.prefers, 'notes', c.notes_content_id,
              'hours', jsonb_build_array(c.hours_from, c.hours_until),
              'first', jsonb_build_array(c.name_content_id, c.mail_content_id, c.phone_content_id, c.phone_e164_content_id),
              'details', (select coalesce(jsonb_agg(jsonb_build_array(d.about, d.place, d.id_kind, d.content_id, d.e164_content_id) order by d.about, d.place), '[]'::jsonb)
                from customer_details d where d.organisation_id = ${db.organisation} and d.customer_id = c.id),
              'sourceRecords', (select jsonb_agg(jsonb_build_object('id', r.id, 'system', r.system) order by r.id)
                from source_records r where r.organisation_id = ${db.organisation} and r.customer_id = c.id)) as state
          from customers c where c.organisation_id = ${db.organisation} and c.id > ${after} order by c.id limit ${PAGE}`,
    ),
  fold: (entries) => {
    const born = entries.filter(({ kind }) => kind === 'CustomerRegistered')
    return { ...rowOf(customerOf(entries)), sourceRecords: born.map(({ sourceRecord: id, body }) => ({ id, system: body.system })) }
  },
  copies: (db) =>
    rows(
      db,
      z.object({ stream: z.string(), what: z.string() }),
      sql`select 'customer-' || c.id as stream, 'a copy of the customer''s words differs from the words' as what
          from customers c
          left join content n on (n.organisation_id, n.id) = (c.organisation_id, c.name_content_id)
          left join content m on (m.organisation_id, m.id) = (c.organisation_id, c.mail_content_id)
          left join content p on (p.organisation_id, p.id) = (c.organisation_id, c.phone_content_id)
          left join content e on (e.organisation_id, e.id) = (c.organisation_id, c.phone_e164_content_id)
          where c.organisation_id = ${db.organisation} and (c.name is distinct from n.words or c.mail is distinct from m.words
            or c.phone is distinct from p.words or c.phone_e164 is distinct from e.words)
          union all
          select 'customer-' || d.customer_id, 'a copy of a further name, mail, telephone or id differs from the words'
          from customer_details d
          left join content w on (w.organisation_id, w.id) = (d.organisation_id, d.content_id)
          left join content e on (e.organisation_id, e.id) = (d.organisation_id, d.e164_content_id)
          where d.organisation_id = ${db.organisation} and (d.words is distinct from w.words or d.e164 is distinct from e.words)
          order by stream limit 20`,
    ),
}

/** What the tables must say of a customer: the first of each in their own row, the others in order of what they are. */
function rowOf(customer: Customer) {
  if (!customer) return null
  const { names, mails, phones, ids, hours, ...rest } = customer
  const further = (about: string, lie: readonly Id[]) => lie.slice(1).map((at, nth) => [about, nth + 1, null, at, null])
  return {
    ...rest,
    hours: [hours?.from ?? null, hours?.until ?? null],
    first: [names[0] ?? null, mails[0] ?? null, phones[0]?.written ?? null, phones[0]?.e164 ?? null],
    details: [
      ...ids.map(({ kind, value }, place) => ['id', place, kind, value, null]),
      ...further('mail', mails),
      ...further('name', names),
      ...phones.slice(1).map(({ written, e164 }, nth) => ['phone', nth + 1, null, written, e164]),
    ],
  }
}
