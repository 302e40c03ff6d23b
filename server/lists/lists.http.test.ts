import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import type { ListItem, OwnField } from '#contract/lists.ts'
import { replays } from '#server/app.ts'
import { catchUp } from '#server/core/readers.ts'
import { verify } from '#server/core/verify.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { usualListsReader } from './reactions.ts'

let house: TestHouse
let ours: Company
beforeAll(async () => {
  house = await testHouse()
  ours = await company(house)
})
afterAll(() => house.close())

const lists = async (member: Member): Promise<{ items: ListItem[]; fields: OwnField[] }> => (await member.get('/api/lists')).body
const namesOf = async (list: ListItem['list']) =>
  (await lists(ours.sales)).items.filter((one) => one.list === list && !one.putAwayAt).map(({ name }) => name.es ?? name.en)
const add = async (item: object): Promise<string> => {
  const { status, body } = await ours.founder.post('/api/list-items', item)
  assert.equal(status, 200, JSON.stringify(body))
  return body.id
}
const proved = async () =>
  (await verify(house.database, [ours.organisation], { sealsFolder: undefined, replays, progress: () => {} })).differences

test('an organisation begins with the usual lists in both languages, once', async () => {
  const young = await company(house, 'Cable Norte')
  await catchUp(house.database, young.organisation, usualListsReader)
  await catchUp(house.database, young.organisation, usualListsReader)
  const { items } = await lists(young.founder)
  assert.deepEqual(
    items.filter(({ list }) => list === 'kinds').map(({ name }) => name),
    [
      { es: 'Consulta', en: 'Question' },
      { es: 'Avería', en: 'Breakdown' },
      { es: 'Reclamación', en: 'Complaint' },
      { es: 'Pedido', en: 'Order' },
      { es: 'Baja', en: 'Cancellation' },
    ],
  )
  const codes = items.filter(({ list }) => list === 'endings').map(({ standsFor }) => standsFor)
  assert.deepEqual(codes, ['solved', 'partlySolved', 'notSolved', 'withdrawn', 'duplicate'])
  assert.equal(items.length, 16)
})

test('an organisation that has named something of its own keeps to that', async () => {
  const own = await company(house, 'Cable Este')
  await own.founder.post('/api/list-items', { list: 'tags', name: { en: 'VIP' } })
  await catchUp(house.database, own.organisation, usualListsReader)
  assert.equal((await lists(own.founder)).items.length, 1)
})

test('items stand in their order, change places, are put away and come back', async () => {
  const [, two, three] = [
    await add({ list: 'stages', name: { es: 'Uno' } }),
    await add({ list: 'stages', name: { es: 'Dos' } }),
    await add({ list: 'stages', name: { es: 'Tres' } }),
  ]
  assert.deepEqual(await namesOf('stages'), ['Uno', 'Dos', 'Tres'])
  await ours.founder.post(`/api/list-items/${three}/moves`, { past: two })
  assert.deepEqual(await namesOf('stages'), ['Uno', 'Tres', 'Dos'])
  await ours.founder.post(`/api/list-items/${two}/retirements`)
  assert.deepEqual(await namesOf('stages'), ['Uno', 'Tres'])
  await ours.founder.post(`/api/list-items/${two}/returns`)
  assert.deepEqual(await namesOf('stages'), ['Uno', 'Tres', 'Dos'])
  assert.deepEqual(await proved(), [])
})

test('an item changes places only within its list', async () => {
  const stage = await add({ list: 'stages', name: { es: 'Cuatro' } })
  const tag = await add({ list: 'tags', name: { es: 'Urgencia vital' }, colour: 'coral' })
  assert.equal((await ours.founder.post(`/api/list-items/${stage}/moves`, { past: tag })).status, 404)
})

test('a name stands once in a list, whatever its capitals, and may stand in another', async () => {
  await add({ list: 'kinds', name: { es: 'Avería', en: 'Breakdown' } })
  const again = await ours.founder.post('/api/list-items', { list: 'kinds', name: { en: 'BREAKDOWN' } })
  assert.deepEqual([again.status, again.body.refusal.code], [409, 'name-taken'])
  await add({ list: 'tags', name: { en: 'Breakdown' } })
})

test('what another administrator changed meanwhile is not written over', async () => {
  const id = await add({ list: 'tags', name: { es: 'Vip' } })
  const change = (version: number, es: string) =>
    ours.founder.post(`/api/list-items/${id}/changes`, { version, name: { es }, colour: 'green' })
  assert.equal((await change(1, 'Preferente')).status, 200)
  const late = await change(1, 'Especial')
  assert.equal(late.status, 412)
  assert.equal(late.body.refusal.facts.changedBy, ours.founder.person)
  assert.equal((await change(2, 'Especial')).status, 200)
})

test('an own field belongs to a kind, and says what it holds', async () => {
  const kind = await add({ list: 'kinds', name: { es: 'Alta', en: 'New line' } })
  const { status, body } = await ours.founder.post('/api/own-fields', {
    kind,
    holds: 'choice',
    name: { es: 'Tecnología' },
    help: { es: 'Lo dice la etiqueta del equipo.' },
    choices: [{ name: { es: 'Fibra' } }, { name: { es: 'Cable' } }],
    requiredToClose: true,
  })
  assert.equal(status, 200, JSON.stringify(body))
  const field = (await lists(ours.sales)).fields.find(({ id }) => id === body.id)
  assert.deepEqual(
    [field?.kind, field?.holds, field?.requiredToClose, field?.choices.map(({ name }) => name.es)],
    [kind, 'choice', true, ['Fibra', 'Cable']],
  )
  const [first] = field?.choices ?? []
  const changed = await ours.founder.post(`/api/own-fields/${body.id}/changes`, {
    version: 1,
    name: { es: 'Tecnología' },
    choices: [{ id: first?.id, name: { es: 'Fibra óptica' } }],
    requiredToClose: false,
  })
  assert.equal(changed.status, 200, JSON.stringify(changed.body))
  const after = (await lists(ours.sales)).fields.find(({ id }) => id === body.id)
  assert.deepEqual(
    after?.choices.map(({ name, putAway }) => [name.es, putAway]),
    [
      ['Fibra óptica', false],
      ['Cable', true],
    ],
  )
  assert.deepEqual(await proved(), [])
})

test('an own field belongs to nothing but a kind, and so does a reason', async () => {
  const stage = await add({ list: 'stages', name: { es: 'Cinco' } })
  assert.equal((await ours.founder.post('/api/list-items', { list: 'reasons', of: stage, name: { es: 'Precio' } })).status, 404)
  const field = { kind: stage, holds: 'text', name: { es: 'Serie' }, requiredToClose: false }
  assert.equal((await ours.founder.post('/api/own-fields', field)).status, 404)
})

test('who does not run the house reads the lists and changes none', async () => {
  assert.equal((await ours.sales.get('/api/lists')).status, 200)
  assert.equal((await ours.sales.post('/api/list-items', { list: 'tags', name: { es: 'Mío' } })).status, 403)
})
