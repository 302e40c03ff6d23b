import type { Company } from './company.ts'

/** A company says what it is called, what its areas do, when all of them work and who stands in for whom, so that every column of its settings holds something. */
export async function settle({ founder, sales, repairs }: Company): Promise<void> {
  const hours = Array.from({ length: 7 }, () => [{ from: 540, to: 840 }])
  const house = { name: 'Cable Sur, S. L.', language: 'es', zone: 'Atlantic/Canary', country: 'PT', hours }
  await founder.post('/api/organisation/changes', { version: 1, ...house })
  await founder.post('/api/holidays', { on: '2026-12-25', name: 'Navidad' })
  const area = { name: 'Repairs', acceptMinutes: 30, takesCases: true, does: 'Mends lines.', needs: 'The serial number.', hours }
  await founder.post(`/api/areas/${repairs.area}/changes`, { version: 1, ...area })
  await sales.post('/api/me/work', { version: 1, hours, deputy: founder.person })
  await sales.post('/api/duty', { off: true, until: '2099-01-01T09:00:00.000Z' })
}
