import pg from 'pg'
import type { Id } from '#contract/words.ts'
import { recordKey } from '#server/people/keys.record.ts'
import type { Member } from './company.ts'
import type { TestHouse } from './house.ts'

/** A key of a member with scopes, and the headers with which it asks. */
export async function keyFor(house: TestHouse, organisation: Id, { person, area }: Member, scopes: readonly string[]) {
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query('select id from remo.accounts where person_id = $1', [person])
  await owner.end()
  const account = { id: String(rows[0].id), organisation, person, passwordHash: null }
  const made = await recordKey(house.database, account, { name: `of ${area}`, scopes })
  return { ...made, headers: { authorization: `Bearer ${made.key}` } }
}
