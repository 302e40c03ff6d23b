import pg from 'pg'
import { test } from 'vitest'
import { company } from '#server/testing/company.ts'
import { testHouse } from '#server/testing/house.ts'
test('x', async () => {
  const house = await testHouse()
  const { sales } = await company(house)
  const caseId = await sales.opens()
  const a = new pg.Client({ connectionString: house.ownerUrl }), b = new pg.Client({ connectionString: house.ownerUrl })
  await a.connect(); await b.connect()
  await a.query('begin')
  console.log((await a.query('select id from remo.cases where id = $1 for update', [caseId])).rows)
  const first = sales.post(`/api/cases/${caseId}/notes`, { text: 'Ring at noon.' }, {})
  await new Promise((r) => setTimeout(r, 1500))
  console.log((await b.query('select pid, state, wait_event_type, wait_event, query from pg_stat_activity where datname = current_database()')).rows)
  await a.query('rollback')
  console.log((await first).status)
  await a.end(); await b.end(); await house.close()
})
