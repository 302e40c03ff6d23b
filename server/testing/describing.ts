import type { Id } from '#contract/words.ts'
import type { Company } from './company.ts'

/** A kind, a reason of it that was put away, an ending, a tag, and own fields; and a case of which they are said. */
export async function nameAndDescribe({ founder }: Company, described: Id): Promise<void> {
  const add = async (path: string, item: object) => (await founder.post(path, item)).body.id
  const kind = await add('/api/list-items', { list: 'kinds', name: { es: 'Avería', en: 'Breakdown' } })
  const reason = await add('/api/list-items', { list: 'reasons', name: { en: 'Rain' }, of: kind })
  await founder.post(`/api/list-items/${reason}/retirements`)
  await add('/api/list-items', { list: 'endings', name: { es: 'Cambiado' }, standsFor: 'solved' })
  const tag = await add('/api/list-items', { list: 'tags', name: { en: 'VIP' }, colour: 'sea' })
  const cost = await add('/api/own-fields', { kind, holds: 'money', currency: 'EUR', name: { es: 'Coste' }, requiredToClose: true })
  const serial = await add('/api/own-fields', { kind, holds: 'text', name: { es: 'Serie' }, requiredToClose: false })
  await founder.post(`/api/areas/${founder.area}/demands`, { version: 0, demands: ['kind', serial] })
  const { version } = (await founder.reads(described)).body
  const fields = { [cost]: { minor: 4_500, currency: 'EUR' }, [serial]: 'X-2000' }
  await founder.post(`/api/cases/${described}/descriptions`, { version, about: { kind, priority: 'high', tags: [tag], fields } })
}
