// biome-ignore-all lint/suspicious/noTemplateCurlyInString: SQL as it stands in code
import assert from 'node:assert/strict'
import { describe, test } from 'vitest'
import { crossedBorders } from './borders.ts'
import { obeyed } from './obeyed.ts'
import { chances, environment, impurities, isPure } from './purity.ts'
import { parsed } from './sources.ts'
import { madeInDatabase, operatorsWithoutIndex, statementsOf, strangeStatements, unboundTables, upsertsPastExcluded } from './statements.ts'
import { bareWords } from './words.ts'
import { functionsOf } from './writing.ts'

/** What is found in one made-up file. */
const whats = (breaches: readonly { what: string }[]) => breaches.map(({ what }) => what)
const sqlIn = (text: string) => statementsOf(parsed('server/cases/queries.ts', `sql\`${text}\``))

describe('a law bites where it is broken, and nowhere else', () => {
  test('a feature that imports downstream', () => {
    const code =
      "import { x } from '#server/cases/case.ts'\nimport { y } from '#server/people/can.ts'\nimport { z } from '../core/refusal.ts'"
    assert.deepEqual(whats(crossedBorders(parsed('server/customers/record.ts', code))), ['imports server/cases/case.ts'])
    assert.deepEqual(whats(crossedBorders(parsed('server/cases/record.ts', code))), [])
    assert.equal(crossedBorders(parsed('server/core/serve.ts', code)).length, 2)
  })

  test('a page that knows the server, a contract that knows anybody', () => {
    assert.equal(crossedBorders(parsed('web/cases/inbox.tsx', "import { x } from '#server/core/refusal.ts'")).length, 1)
    assert.equal(crossedBorders(parsed('contract/cases.ts', "import { x } from '#web/core/call.ts'")).length, 1)
    assert.equal(crossedBorders(parsed('web/ui/card.tsx', "import { x } from '../cases/inbox.tsx'")).length, 1)
  })

  test('a rule that asks for the time, reads a file or knows the database', () => {
    const impure = (code: string) => whats(impurities(parsed('server/cases/closing.ts', code)))
    assert.equal(isPure('server/cases/closing.ts'), true)
    assert.equal(isPure('server/cases/record.ts'), false)
    assert.deepEqual(impure("import { createHash } from 'node:crypto'\nconst at = new Date(given)"), [])
    assert.equal(impure('const at = new Date()').length, 1)
    assert.equal(impure('const at = Date.now()').length, 1)
    assert.equal(impure("import { readFileSync } from 'node:fs'").length, 1)
    assert.equal(impure("import { randomBytes } from 'node:crypto'").length, 1)
    assert.equal(impure("import { reading } from '#server/core/database.ts'").length, 1)
    assert.equal(impure("import type { Database } from '#server/core/database.ts'").length, 0)
    assert.equal(impure("import { recordOpening } from './record.ts'").length, 1)
    assert.equal(environment(parsed('server/cases/closing.ts', 'const port = process.env.PORT')).length, 1)
    assert.equal(chances(parsed('server/cases/record.ts', 'const id = randomUUID()')).length, 1)
  })

  test('a statement that forgets the organisation', () => {
    const unbound = (text: string) => whats(sqlIn(text).flatMap(unboundTables))
    assert.deepEqual(unbound('select id from cases where organisation_id = ${db.organisation} and id = ${id}'), [])
    assert.deepEqual(unbound('select id from accounts where email = ${email}'), [])
    assert.equal(unbound('select id from cases where id = ${id}').length, 2)
    assert.deepEqual(
      unbound('select c.id from cases c join customers k on k.id = c.customer_id where c.organisation_id = ${db.organisation}'),
      ['customers k stands without its organisation_id'],
    )
    assert.deepEqual(unbound("select id from cases where organisation_id = 'a'"), ['the organisation is not bound as a parameter'])
  })

  test('operators without an index, times of the database, upserts past excluded', () => {
    assert.deepEqual(sqlIn("select 1 where a = 'x && y' and b >= ${c}").flatMap(operatorsWithoutIndex), [])
    for (const text of ['a @@ b', 'a && b', 'a ilike ${b}', 'a % b', 'a ~ b', 'a ~* b'])
      assert.equal(sqlIn(`select 1 where ${text}`).flatMap(operatorsWithoutIndex).length, 1, text)
    for (const text of ['now()', 'clock_timestamp()', 'gen_random_uuid()', 'current_date'])
      assert.equal(sqlIn(`select ${text}`).flatMap(madeInDatabase).length, 1, text)
    assert.equal(sqlIn('insert into x values (${a}) on conflict (k) do update set a = ${a}').flatMap(upsertsPastExcluded).length, 1)
    assert.equal(sqlIn('insert into x values (${a}) on conflict (k) do update set a = excluded.a').flatMap(upsertsPastExcluded).length, 0)
  })

  test('a statement that sets the context by itself, merges or copies', () => {
    for (const text of ["select set_config('a', 'b', true)", 'savepoint x', 'merge into cases', 'copy cases from stdin'])
      assert.equal(sqlIn(text).flatMap(strangeStatements).length, 1, text)
    assert.equal(sqlIn('select set_context(${a}, ${b}, ${c})').flatMap(strangeStatements).length, 0)
  })

  test('a function that is too long, by its kind', () => {
    const long = (name: string, lines: number) => `function ${name}() {\n${'  work()\n'.repeat(lines)}}`
    const found = (path: string, code: string) => functionsOf(parsed(path, code)).filter(({ lines, most }) => lines > most)
    assert.equal(found('server/core/a.ts', long('grows', 68)).length, 0)
    assert.equal(found('server/core/a.ts', long('grows', 69)).length, 1)
    assert.equal(found('web/cases/a.tsx', long('Grows', 140)).length, 0)
    assert.equal(found('web/cases/a.tsx', long('Grows', 149)).length, 1)
  })

  test('words in one language', () => {
    const bare = (code: string) => bareWords(parsed('web/cases/inbox.tsx', code)).length
    assert.equal(bare('const a = <p>Hello there</p>'), 1)
    assert.equal(bare('const a = <p><Trans>Hello <b>there</b></Trans></p>'), 0)
    assert.equal(bare('const a = <input placeholder="Name" />'), 1)
    assert.equal(bare('const a = <input placeholder={t`Name`} className="name" />'), 0)
  })

  test('a breach is told with its remedy, and an exception that nothing needs fails too', () => {
    const breach = { place: 'a.ts', at: 'a.ts:3', what: 'catches' }
    assert.throws(() => obeyed([breach], 'Do without.'), /a\.ts:3: catches[\s\S]*Do without\./)
    assert.doesNotThrow(() => obeyed([breach], 'Do without.', { 'a.ts': 'it must' }))
    assert.throws(() => obeyed([], 'Do without.', { 'a.ts': 'it must' }), /a\.ts/)
  })
})
