import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { crossedBorders, ORDER } from './laws/borders.ts'
import { type Catalogue, DELETABLE, NEVER_UPDATED, REFERENCE_TABLES, readCatalogue } from './laws/catalogue.ts'
import { calledByPages, contractEndpoints, type NamedEndpoint } from './laws/endpoints.ts'
import * as exceptions from './laws/exceptions.ts'
import { obeyed } from './laws/obeyed.ts'
import { chances, environment, impurities, isPure } from './laws/purity.ts'
import { codeOf, filesUnder, nodesOf, placeOf, ROOT, sources, sourcesUnder } from './laws/sources.ts'
import {
  askedDirectly,
  madeInDatabase,
  migrationsThat,
  operatorsWithoutIndex,
  statements,
  strangeStatements,
  unboundTables,
  upsertsPastExcluded,
} from './laws/statements.ts'
import { bareWords, kindsWithoutWords, missingWords } from './laws/words.ts'
import { castTo, functionsOf } from './laws/writing.ts'

describe('who may know whom', () => {
  test('features import upstream only; contract, core, ui and web keep to themselves', () =>
    obeyed(
      sources.flatMap(crossedBorders),
      'A feature imports what stands before it (the table in tests/laws/borders.ts); the other way round it reacts to entries in reactions.ts. Core and ui know no feature, the page never knows the server. See ARCHITECTURE, "Who may import whom".',
    ))

  test('a file is imported by its name: there is no index.ts', () =>
    obeyed(
      sources
        .filter(({ path }) => /(^|\/)index\.(ts|tsx|mjs)$/.test(path))
        .map(({ path }) => ({ place: path, at: path, what: 'hides what its folder holds' })),
      'Import the file itself: an index loads everything for one thing and makes circles. See STYLE 1.',
    ))

  test('every feature has a README and tests, and stands in the order', () => {
    const features = new Set(sourcesUnder('server/').flatMap(({ path }) => path.match(/^server\/(\w+)\//)?.[1] ?? []))
    const breaches = [...features]
      .filter((feature) => !['core', 'commands', 'testing'].includes(feature))
      .flatMap((feature) => {
        const at = `server/${feature}`
        const lacks = (what: string) => ({ place: at, at, what })
        return [
          ...(ORDER.some((one) => one === feature) ? [] : [lacks('stands nowhere in the order of features')]),
          ...(existsSync(join(ROOT, at, 'README.md')) ? [] : [lacks('has no README.md')]),
          ...(filesUnder(at, /\.test\.ts$/).length > 0 ? [] : [lacks('has no test')]),
        ]
      })
    obeyed(
      breaches,
      'A README of 20 lines (what it is, rules with their files, neighbours, surprises) and tests beside the code. See STYLE 1 and 8.',
    )
  })
})

describe('the pure middle', () => {
  test('what decides knows no clock, chance, environment or database', () =>
    obeyed(
      sourcesUnder('server/')
        .filter(({ path }) => isPure(path))
        .flatMap(impurities),
      'Facts come in as arguments: read them in record.ts and pass them. Only hashing may come from node:crypto. See STYLE 2.',
      exceptions.shells,
    ))

  test('the clock and the dice stand in core/outside.ts', () =>
    obeyed(
      sourcesUnder('server/')
        .filter(({ path }) => path !== 'server/core/outside.ts')
        .flatMap((source) => chances(source)),
      'Use outside.now(), outside.newId(), outside.bytes(): a test can then decide what time it is. See STYLE 2.',
      exceptions.dice,
    ))

  test('the environment is read in one place', () =>
    obeyed(
      sourcesUnder('server/').flatMap(environment),
      'Settings come from readSettings(process.env) in server/core/settings.ts and are passed on. See STYLE 2.',
      exceptions.environmentReaders,
    ))
})

describe('how code is written', () => {
  test('nothing is any', () =>
    obeyed(
      sources.flatMap((source) =>
        nodesOf(source, 'TSAnyKeyword').map(({ node }) => ({ place: source.path, at: placeOf(source, node), what: 'says any' })),
      ),
      'Say unknown and parse it at the edge (zod), or write the type. See STYLE 3.',
      exceptions.anys,
    ))

  test('nothing is cast', () =>
    obeyed(
      sources.flatMap((source) =>
        [...nodesOf(source, 'TSAsExpression'), ...nodesOf(source, 'TSTypeAssertion')]
          .map(({ node }) => ({
            place: `${source.path} ${castTo(source, node)}`,
            at: placeOf(source, node),
            what: codeOf(source, node).slice(-60),
          }))
          .filter(({ place }) => !place.endsWith(' as const')),
      ),
      'Parse with a schema, narrow with a guard, or say "satisfies": a cast is a promise that nobody keeps. See STYLE 3.',
      exceptions.casts,
    ))

  test('a file has at most 400 lines', () =>
    obeyed(
      sources
        .map(({ path, text }) => ({ place: path, at: path, lines: text.split('\n').length - 1 }))
        .filter(({ lines }) => lines > 400)
        .map((one) => ({ ...one, what: `${one.lines} lines` })),
      'Cut it by what its parts do, each with its own name; aim at 150. See STYLE 4.',
    ))

  test('a function has at most 70 lines, a component 150', () =>
    obeyed(
      sources.flatMap((source) => functionsOf(source).filter(({ lines, most }) => lines > most)),
      'What happens in it has parts with names: give each its function; aim at 25. See STYLE 4.',
      exceptions.longFunctions,
    ))

  test('try stands only in core', () =>
    obeyed(
      [...sourcesUnder('server/'), ...sourcesUnder('web/'), ...sourcesUnder('contract/')]
        .filter(({ path }) => !path.startsWith('server/core/') && !path.startsWith('web/core/'))
        .flatMap((source) =>
          nodesOf(source, 'TryStatement').map(({ node }) => ({ place: source.path, at: placeOf(source, node), what: 'catches' })),
        ),
      'A bug is never caught in a feature: it is logged once, by the shell. What answers a question by throwing goes through attempt() in core. See STYLE 6.',
      exceptions.tries,
    ))
})

describe('what is asked of the database', () => {
  test('SQL stands in queries, records, replay, core and nowhere else', () =>
    obeyed(
      [...statements().map(({ source, node }) => ({ source, node })), ...askedDirectly()]
        .filter(({ source }) => !/(^server\/core\/|\/(queries|record|replay)\.ts$|\.(queries|record)\.ts$)/.test(source.path))
        .map(({ source, node }) => ({
          place: source.path,
          at: placeOf(source, node),
          what: codeOf(source, node).replace(/\s+/g, ' ').slice(0, 60),
        })),
      'Reading goes to queries.ts, writing to record.ts, what verify compares to replay.ts: one function, one statement, that can be pasted. See STYLE 5.',
      exceptions.sqlElsewhere,
    ))

  test('every mention of a table of organisations binds the organisation', () =>
    obeyed(
      statements().flatMap(unboundTables),
      'organisation_id stands in every join and is bound as a parameter in every statement: a distributed database finds its shard by it. See STYLE 5.',
      exceptions.unbound,
    ))

  test('no operator that loses its index beneath row-level security', () =>
    obeyed(
      statements().flatMap(operatorsWithoutIndex),
      'Compare plainly (=, <, >=) in a word table, or write a search function of remo_search. See STYLE 5.',
    ))

  test('times, ids and chance are parameters', () =>
    obeyed(
      [
        ...statements().flatMap(madeInDatabase),
        ...migrationsThat(/\bdefault\s+(now|gen_random_uuid|uuidv7|clock_timestamp|random)\b/i, 'lets the database choose'),
      ],
      'Pass tx.now and outside.newId(): a distributed database refuses what differs from worker to worker, and a test cannot decide it. See STYLE 5.',
    ))

  test('an upsert sets excluded.x', () =>
    obeyed(statements().flatMap(upsertsPastExcluded), 'Name the value once, in the insert, and take it from there. See STYLE 5.'))

  test('migrations make no triggers and never set a key to null', () =>
    obeyed(
      [
        ...migrationsThat(/\bcreate\s+(constraint\s+)?trigger\b/i, 'makes a trigger'),
        ...migrationsThat(/\bon delete set (null|default)\b/i, 'sets keys to null'),
      ],
      'What must follow a write is read from the journal; what refers to a row is handled where the row goes. See STYLE 5.',
    ))

  test('the context is set by set_context alone, rows come by plain inserts', () =>
    obeyed(
      statements().flatMap(strangeStatements),
      'beginAs() sets the context right after BEGIN; write many rows with one insert … select from unnest(…). A distributed database loses the rest without a word. See STYLE 5.',
    ))

  test('a write never adds a job', () =>
    obeyed(
      sourcesUnder('server/')
        .filter(({ path }) => !/^server\/(core\/|app\.ts|starting\.ts|house-tasks\.ts)|\/reactions\.ts$/.test(path))
        .flatMap(({ path, imports }) =>
          imports
            .filter(({ from }) => from === 'server/core/jobs.ts')
            .map(({ line }) => ({ place: path, at: `${path}:${line}`, what: 'knows jobs' })),
        ),
      'Jobs are not atomic with rows of organisations: an enqueueing reader in reactions.ts adds them once the entry is there. See STYLE 5.',
    ))

  test('failures are told apart by SQLSTATE', () =>
    obeyed(
      sourcesUnder('server/').flatMap((source) =>
        nodesOf(source, 'MemberExpression')
          .filter(({ node }) => /\.constraint$/.test(codeOf(source, node)))
          .map(({ node }) => ({ place: source.path, at: placeOf(source, node), what: codeOf(source, node) })),
      ),
      'Look at error.code: the names of constraints differ from shard to shard. See STYLE 5.',
    ))
})

describe('what crosses the wire, and the tables beneath', () => {
  let house: TestHouse
  let catalogue: Catalogue
  let endpoints: NamedEndpoint[]
  beforeAll(async () => {
    house = await testHouse()
    catalogue = await readCatalogue(house.ownerUrl)
    endpoints = await contractEndpoints()
  })
  afterAll(() => house.close())

  const tenant = (table: string) => !(table in REFERENCE_TABLES)
  const at = (place: string, what: string) => ({ place, at: place, what })

  test('every endpoint of the contract is served exactly once', () =>
    obeyed(
      [
        ...endpoints
          .map((one) => ({ ...one, times: house.served.filter((served) => served === one.endpoint).length }))
          .filter(({ times }) => times !== 1)
          .map(({ file, name, times }) => at(`${file} ${name}`, `served ${times} times`)),
        ...house.served
          .filter((served) => endpoints.every(({ endpoint }) => endpoint !== served))
          .map(({ path }) => at(path, 'is served, and stands in no contract')),
      ],
      'Bind it in the routes.ts of its feature: serve(house, endpoint)(handler), or take it out of the contract. See STYLE 7.',
    ))

  test('every endpoint is called by a page, or says that programs call it', () => {
    const called = calledByPages()
    obeyed(
      endpoints
        .filter(({ file, name, endpoint }) => endpoint.audience !== 'api' && !called.has(`${file.replace('contract/', '')} ${name}`))
        .map(({ file, name }) => at(`${file} ${name}`, 'no page calls it')),
      "Call it from web/ with call(endpoint, input), or mark it audience: 'api'. See STYLE 7.",
    )
  })

  test('every endpoint says who may call it, and a change is not opened by a right to read', () =>
    obeyed(
      endpoints
        .filter(({ endpoint: { may, method } }) => !may || (method === 'POST' && may.endsWith(':read')))
        .map(({ file, name, endpoint }) => at(`${file} ${name}`, `may: ${endpoint.may}`)),
      'Name the right in the contract; what it opens stands in server/core/access.ts. See STYLE 7.',
    ))

  test('only what is looked up before the organisation is known lives outside an organisation', () => {
    const outside = catalogue.tables.filter(({ rls }) => !rls).map(({ name }) => name)
    obeyed(
      [
        ...outside.filter(tenant).map((name) => at(name, 'has no row-level security and is no reference table')),
        ...Object.keys(REFERENCE_TABLES)
          .filter((name) => !outside.includes(name))
          .map((name) => at(name, 'is listed as a reference table, and is none')),
      ],
      "call guard('table', 'select, insert, …') in its migration. See STYLE 5.",
    )
  })

  test('every table of an organisation is guarded, from its owner too', () =>
    obeyed(
      catalogue.tables
        .filter(({ name }) => tenant(name))
        .filter(({ columns, rls, forced, policies }) => !columns.includes('organisation_id') || !rls || !forced || policies === 0)
        .map(({ name }) => at(name, 'lacks organisation_id, row-level security, its force, or a policy')),
      "Give it organisation_id, and call guard('table', 'select, insert, …') in its migration. See STYLE 5.",
    ))

  test('the organisation comes first in every primary, unique and foreign key', () =>
    obeyed(
      catalogue.keys
        .filter(({ table, columns }) => tenant(table) && columns[0] !== 'organisation_id')
        .map(({ table, name, columns }) => at(`${table} ${name}`, `(${columns.join(', ')})`)),
      'Write (organisation_id, …): rows of one organisation then lie together, and nothing refers across. See STYLE 5.',
    ))

  test('a table of an organisation refers to such tables only, sets nothing to null and has no trigger', () =>
    obeyed(
      [
        ...catalogue.keys
          .filter(({ table, refers }) => refers && tenant(table) && !tenant(refers))
          .map(({ table, refers }) => at(table, `refers to ${refers}`)),
        ...catalogue.keys
          .filter(({ kind, onDelete }) => kind === 'f' && onDelete !== 'a')
          .map(({ table, name }) => at(`${table} ${name}`, 'changes rows when another goes')),
        ...catalogue.triggers.map(({ table, name }) => at(table, `has the trigger ${name}`)),
      ],
      'What must follow a write is read from the journal by a reader. See STYLE 5.',
    ))

  test('the database never chooses a time, an id or a number by itself', () =>
    obeyed(
      catalogue.defaults.map((one) => at(one, 'has a default')),
      'Pass the value: the application knows why. See STYLE 5.',
    ))

  test('the application may not change what was written for ever, and deletes only what is listed', () => {
    const mayNot = (right: string) => {
      const [verb = '', table = ''] = right.split(' on ')
      if (verb === 'update') return NEVER_UPDATED.some((one) => one === table)
      if (verb === 'delete') return !(table in DELETABLE)
      return !['select', 'insert'].includes(verb)
    }
    obeyed(
      catalogue.rights.filter(mayNot).map((right) => at(right, 'is granted to remo_app')),
      'Add an entry that undoes it, or an instant that ends it (ended_at, erased_at). See ARCHITECTURE, "The laws".',
    )
  })

  test('a function with the rights of its owner is one of search, with a fixed path', () =>
    obeyed(
      catalogue.definers
        .filter(({ owner, fixedPath }) => owner !== 'remo_search' || !fixedPath)
        .map(({ name, owner }) => at(name, `is SECURITY DEFINER of ${owner}`)),
      'Only search functions may look past policies: owned by remo_search, search_path fixed. See STYLE 5.',
    ))
})

describe('what people read', () => {
  test('every kind of entry has words in the journal that auditors read', () =>
    obeyed(kindsWithoutWords(), 'Give it words in web/auditing/entry-words.ts.'))

  test('every text on screen exists in both languages', async () =>
    obeyed(await missingWords(), 'npm run words, then write the Spanish in web/words/es.po. See STYLE 10.'))

  test('no text stands in the page in one language only', () =>
    obeyed(
      sourcesUnder('web/')
        .filter(({ path }) => !path.startsWith('web/gallery/'))
        .flatMap(bareWords),
      'Put it into <Trans>…</Trans> or t`…`, then npm run words. See STYLE 10.',
      exceptions.bareWords,
    ))
})
