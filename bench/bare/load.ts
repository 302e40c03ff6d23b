import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { clientOf, customersOf, type Story, storyOf } from '../stories.ts'

const AT_ONCE = 2_000

/** Makes the bare tables anew and fills them with the same made-up customers and cases. Ids are the stories' numbers from 1 on. */
export async function loadBare(url: string, cases: number): Promise<void> {
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  await runFile(db, 'schema.sql')
  await insertCustomers(db, customersOf(cases))
  const now = new Date()
  for (let first = 0; first < cases; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, cases - first) }, (_, nth) => first + nth)
    await insertCases(
      db,
      numbers.map((number) => ({ id: number + 1, ...storyOf(number, cases, now) })),
    )
  }
  await db.query("select setval(pg_get_serial_sequence('bare.cases', 'id'), (select max(id) from bare.cases))")
  await runFile(db, 'indexes.sql')
  await db.end()
}

async function runFile(db: pg.Client, name: string): Promise<void> {
  for (const statement of readFileSync(join(import.meta.dirname, name), 'utf8').split('\n\n')) await db.query(statement)
}

async function insertCustomers(db: pg.Client, count: number): Promise<void> {
  const clients = Array.from({ length: count }, (_, number) => clientOf(number))
  await db.query(
    'insert into bare.customers (id, name, mail, phone) select nth, name, mail, phone from unnest($1::text[], $2::text[], $3::text[]) with ordinality as c (name, mail, phone, nth)',
    [clients.map((one) => one.name), clients.map((one) => one.mail), clients.map((one) => one.phone)],
  )
}

async function insertCases(db: pg.Client, stories: readonly (Story & { id: number })[]): Promise<void> {
  const changedAt = ({ closed, messages, openedAt }: Story) => closed?.at ?? messages.at(-1)?.at ?? openedAt
  await db.query(
    `insert into bare.cases (id, customer_id, area, subject, goal, opened_at, changed_at, closed_at)
     select * from unnest($1::bigint[], $2::int[], $3::int[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[], $8::timestamptz[])`,
    [
      stories.map((one) => one.id),
      stories.map((one) => one.customer + 1),
      stories.map((one) => one.area),
      stories.map((one) => one.subject),
      stories.map((one) => one.goal),
      stories.map((one) => one.openedAt),
      stories.map(changedAt),
      stories.map((one) => one.closed?.at ?? null),
    ],
  )
  const said = stories.flatMap(({ id, need, openedAt, messages }) => [
    { id, direction: 'in', at: openedAt, text: need },
    ...messages.map((one) => ({ id, ...one })),
  ])
  await db.query(
    'insert into bare.messages (case_id, direction, at, words) select * from unnest($1::bigint[], $2::text[], $3::timestamptz[], $4::text[])',
    [said.map((one) => one.id), said.map((one) => one.direction), said.map((one) => one.at), said.map((one) => one.text)],
  )
}
