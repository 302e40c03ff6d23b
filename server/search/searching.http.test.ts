import assert from 'node:assert/strict'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { SearchHit } from '#contract/search.ts'
import { systemActor } from '#server/core/actor.ts'
import { catchUp } from '#server/core/readers.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { documentAgain } from './indexing.record.ts'
import { searchIndex } from './reactions.ts'

let house: TestHouse
let own: Company
let other: Company
const ids: Record<string, string> = {}

const cases = {
  invoice: {
    customer: 'Carmen Ibáñez',
    subject: 'Facturación duplicada de la línea móvil',
    need: 'Me han cobrado dos veces la factura de octubre. Quiero la devolución del importe.',
    goal: 'Recuperar el dinero',
  },
  router: {
    customer: 'José Núñez Pardo',
    subject: 'Router without a signal',
    need: 'The technician promised to come on Monday, and nobody came. The red light keeps blinking.',
    goal: 'Work from home tomorrow',
  },
  move: {
    customer: 'Carmen Soto',
    subject: 'Traslado a Málaga',
    need: 'Nos mudamos y queremos llevarnos la instalación. ¿Habrá técnicos disponibles?',
    goal: 'Tener línea el primer día',
  },
} as const

beforeAll(async () => {
  house = await testHouse()
  house.settings.searchesAMinute = 1_000_000
  own = await company(house)
  other = await company(house, 'Cable Norte')
  const { sales, repairs } = own
  for (const [name, { customer, ...about }] of Object.entries(cases)) {
    const { id } = (await sales.post('/api/customers', { name: customer })).body
    ids[name] = await sales.opens({ customer: id, ...about })
  }
  await sales.replies(ids.invoice ?? '', 'Hemos pedido la rectificación a contabilidad.')
  await sales.post(`/api/cases/${ids.router}/notes`, { text: 'The splitter was corroded: replace it.' })
  await repairs.returns(await sales.handsOff(ids.move ?? '', { to: repairs }), 'Falta el número de serie.')
  await sales.closes(ids.router ?? '')
  await other.sales.opens({ subject: 'Facturación de Zurbarán', need: 'Zurbarán', goal: 'Zurbarán' })
  await index()
})
afterAll(() => house.close())

async function index() {
  for (const { organisation } of [own, other]) await catchUp(house.database, organisation, searchIndex)
}

async function ask(member: Member, q: string, more: Record<string, string> = {}) {
  const { status, body } = await member.get(`/api/search?${new URLSearchParams({ q, ...more })}`)
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

const namesOf = (hits: readonly SearchHit[]) => hits.map((hit) => Object.keys(ids).find((name) => ids[name] === hit.case.id) ?? '?').sort()
const found = async (q: string, more?: Record<string, string>) => namesOf((await ask(own.sales, q, more)).hits)
const marked = (hit: SearchHit) => [...hit.subject, ...(hit.excerpt?.pieces ?? [])].filter((piece) => piece.hit).map((piece) => piece.text)

describe('what is found', () => {
  test.each([
    ['facturación', ['invoice']],
    ['FACTURACION', ['invoice']],
    ['facturas', ['invoice']],
    ['factu', ['invoice']],
    ['facturaci', ['invoice']],
    ['devoluciones', ['invoice']],
    ['cobrado octubre', ['invoice']],
    ['rectificacion', ['invoice']],
    ['contabilidad', ['invoice']],
    ['línea', ['invoice', 'move']],
    ['lineas', ['invoice', 'move']],
    ['signals', ['move', 'router']],
    ['promises', ['router']],
    ['blinked', ['router']],
    ['corroded splitters', ['router']],
    ['it works again', ['router']],
    ['técnico', ['move']],
    ['technicians', ['router']],
    ['"red light"', ['router']],
    ['"light red"', []],
    ['"dos veces"', ['invoice']],
    ['"número de serie"', ['move']],
    ['"numero de serie" malaga', ['move']],
    ['carmen', ['invoice', 'move']],
    ['nunez', ['router']],
    ['ibañez devolución', ['invoice']],
    ['carmen router', []],
  ])('%s', async (q, expected) => {
    assert.deepEqual(await found(q), expected)
  })
})

describe('by field, in both languages', () => {
  test.each([
    ['is:open', ['invoice', 'move']],
    ['está:cerrado', ['router']],
    ['esta:abierto línea', ['invoice', 'move']],
    ['customer:carmen', ['invoice', 'move']],
    ['cliente:"carmen soto"', ['move']],
    ['cliente:nadie', []],
    ['area:sales', ['invoice', 'move', 'router']],
    ['área:repairs', []],
    ['area:Nowhere', []],
    ['owner:me', ['invoice', 'move', 'router']],
    ['lleva:yo is:open', ['invoice', 'move']],
    ['channel:phone', ['invoice', 'move', 'router']],
    ['canal:correo', []],
    ['ending:solved', ['router']],
    ['final:resuelto', ['router']],
    ['after:2020-01-01', ['invoice', 'move', 'router']],
    ['desde:2020-01-01 antes:2021', []],
    ['before:01/02/2020', []],
    ['after:yesterday', []],
    ['de:yo línea', ['invoice', 'move']],
  ])('%s', async (q, expected) => {
    assert.deepEqual(await found(q), expected)
  })

  test('what is no field is looked for as words and named, and so is a value that nobody knows', async () => {
    const { hits, unknownFields, filters } = await ask(own.sales, 'asunto:router area:Nirgendwo')
    assert.deepEqual([hits, unknownFields], [[], ['asunto']])
    assert.deepEqual(filters, [{ field: 'area', value: 'Nirgendwo', written: 'area:Nirgendwo', known: false }])
  })
})

test('a case is found by its key, whole or begun, however its digits are grouped', async () => {
  const { key } = (await own.sales.reads(ids.move ?? '')).body
  for (const q of [
    key,
    key.slice(0, 6),
    `${key.slice(0, 4)} ${key.slice(4, 8)}`,
    `key:${key.slice(0, 5)}`,
    `clave:"${key.slice(0, 4)} ${key.slice(4, 7)}"`,
  ]) {
    const { hits } = await ask(own.sales, q)
    assert.equal(hits[0]?.case.id, ids.move, q)
    assert.deepEqual(hits[0].excerpt.where, 'key')
  }
})

test('a small slip is set right, and the answer says so', async () => {
  const { hits, instead } = await ask(own.sales, 'faxturación duplicda')
  assert.deepEqual(namesOf(hits), ['invoice'])
  assert.deepEqual(
    instead.map(({ written }: { written: string }) => written),
    ['faxturación', 'duplicda'],
  )
  assert.deepEqual((await ask(own.sales, 'factura')).instead, [])
})

test('hits are marked as pieces of the text, never as HTML', async () => {
  const [hit] = (await ask(own.sales, 'octubre facturaciones')).hits
  assert.deepEqual(marked(hit), ['Facturación', 'factura', 'octubre'])
  assert.equal(hit.excerpt.where, 'need')
  assert.equal(hit.excerpt.pieces.map((piece: { text: string }) => piece.text).join(''), cases.invoice.need)
})

test('customers are found by the same words', async () => {
  const { customers } = await ask(own.sales, 'carmen ib')
  assert.deepEqual(
    customers.map(({ name }: { name: string }) => name),
    ['Carmen Ibáñez'],
  )
})

test.each([
  ['best', 'línea', ['invoice', 'move']],
  ['newest', 'línea', ['move', 'invoice']],
  ['best', 'area:sales', ['move', 'router', 'invoice']],
  ['newest', 'area:sales', ['move', 'router', 'invoice']],
])('pages (%s) of %s hold everything once, in order', async (order, q, expected) => {
  const pages: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const page: { hits: SearchHit[]; next: string | null } = await ask(own.sales, q, { order, limit: '1', ...(after && { after }) })
    pages.push(...page.hits.map((hit) => hit.case.id))
    after = page.next
  }
  assert.deepEqual(
    pages,
    expected.map((name) => ids[name]),
  )
})

test('a cursor is good for its own question only', async () => {
  const { next } = await ask(own.sales, 'area:sales', { limit: '1' })
  for (const [member, q] of [
    [own.sales, 'area:repairs'],
    [own.repairs, 'area:sales'],
  ] as const) {
    const { status } = await member.get(`/api/search?${new URLSearchParams({ q, limit: '1', after: next })}`)
    assert.equal(status, 400)
  }
})

describe('what may not be seen', () => {
  test('nothing of another organisation is found, by word, field, slip or key', async () => {
    const theirs = (await other.sales.get('/api/cases?box=open')).body.cases[0].key
    for (const q of ['zurbarán', 'zurbaran', 'zurbaranx', 'zurb', `key:${theirs}`, theirs, 'customer:zurbaran']) {
      const { hits, customers, instead } = await ask(own.sales, q)
      assert.deepEqual([hits, customers, instead], [[], [], []], q)
    }
  })

  test('an administrator without an area finds nothing, as if nothing were there', async () => {
    const administrator = await own.member({ house: ['administrator'] })
    for (const q of ['facturación', 'faxturación', 'is:open', 'carmen', 'fac']) {
      const { hits, customers, instead } = await ask(administrator, q)
      assert.deepEqual([hits, customers, instead], [[], [], []], q)
    }
  })

  test('the search function shows nothing to who has no context', async () => {
    const client = new pg.Client({ connectionString: house.appUrl })
    await client.connect()
    const { rows } = await client.query("select * from remo.search_cases('''§=open''', '', '', null, null, null, 10)")
    await client.end()
    assert.deepEqual(rows, [])
  })
})

test('words that were erased are not found, shown or suggested from that moment on', async () => {
  const secret = await own.sales.opens({ subject: 'Something else', need: 'Mi hermana Escolástica está enferma.', goal: 'Calma' })
  await index()
  assert.equal((await ask(own.sales, 'escolástica')).hits[0].case.id, secret)
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  await owner.query(`update remo.content set words = null, salt = null, erased_at = now() where words like '%Escolástica%'`)
  for (const q of ['escolástica', 'escolastca', 'hermana', 'escol']) {
    const { hits, instead } = await ask(own.sales, q)
    assert.deepEqual([hits, instead], [[], []], q)
  }
  // Whoever erases also takes the words out of the index, in the same transaction.
  await transaction(house.database, systemActor(own.organisation, 'test'), async (tx) => {
    await documentAgain(tx, [secret], ['Mi hermana Escolástica está enferma.'])
    return null
  })
  const { rows: left } = await owner.query(
    `select (select count(*)::int from remo.search_words where word like 'escol%') + (select count(*)::int from remo.search_slips where word like 'escol%')
       + (select count(*)::int from remo.search_documents where sought::text like '%escol%') as left`,
  )
  assert.deepEqual(left, [{ left: 0 }])
  await owner.end()
})

test('a long case is found by words of its first part and of its last', async () => {
  const long = await own.sales.opens({ subject: 'Correspondencia larga', need: 'Empezamos con mermelada.', goal: 'Acabar' })
  for (let said = 0; said < 70; said++) await own.sales.post(`/api/cases/${long}/notes`, { text: `nota ${said}` })
  await own.sales.post(`/api/cases/${long}/notes`, { text: 'Terminamos con caramelos.' })
  await index()
  for (const q of ['mermelada', 'caramelo', 'correspondencia caramelos']) assert.equal((await ask(own.sales, q)).hits[0]?.case.id, long, q)
  await own.sales.closes(long)
  await index()
  assert.equal((await ask(own.sales, 'caramelo is:closed')).hits.length, 1)
  assert.equal((await ask(own.sales, 'mermelada is:open')).hits.length, 0)
})

test('a case is found by any word of its subject', { timeout: 60_000 }, async () => {
  const word = fc.oneof(
    fc.stringMatching(/^[A-Za-zÁÉÍÓÚÑÜáéíóúñü]{3,14}$/),
    fc.constantFrom('facturación', 'the', 'estado', 'running', 'AB1234', 'niños', 'über', 'de'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(), async (words, which) => {
      const id = await own.sales.opens({ subject: words.join(' ') })
      await index()
      const sought = words[which % words.length] ?? ''
      const { hits } = await ask(own.sales, `${sought} key:${(await own.sales.reads(id)).body.key}`)
      assert.ok(hits.some((hit: SearchHit) => hit.case.id === id))
      const plain = await ask(own.sales, `"${sought}" ${sought}`, { order: 'newest', limit: '50' })
      assert.ok(
        plain.hits.some((hit: SearchHit) => hit.case.id === id),
        sought,
      )
    }),
    { numRuns: 25 },
  )
})

test('fewer than three signs are refused, and so is asking too often', async () => {
  const { sales } = await company(house, 'Cable Este')
  assert.equal((await sales.get('/api/search?q=xy')).status, 400)
  house.settings.searchesAMinute = 2
  const statuses = await Promise.all([1, 2, 3].map(async () => sales.get('/api/search?q=factura')))
  house.settings.searchesAMinute = 1_000_000
  assert.deepEqual(statuses.map(({ status }) => status).sort(), [200, 200, 429])
  assert.ok(Number(statuses.find(({ status }) => status === 429)?.headers['retry-after']) > 0)
})
