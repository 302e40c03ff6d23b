import type { Id } from '#contract/words.ts'
import type { Member } from './company.ts'

/** A company of which everything is known that can be. */
export const aCompany = {
  kind: 'company',
  name: "Hijos de O'Neill, S.L.",
  otherNames: ['李小龙', 'X'],
  mail: 'ana+averias@example.org',
  otherMails: ['dos@example.org'],
  phone: '91 123 45 67',
  otherPhones: ['+44 20 7946 0958'],
  ids: [
    { kind: 'nif', value: 'B-12345678' },
    { kind: 'contract', value: 'C/2024/77' },
  ],
  language: 'gl',
  prefers: 'sms',
  hours: { from: '09:00', until: '13:30' },
  notes: 'Pregunta siempre por Ana.\nNo llamar en agosto.',
}

/** Registers it, and changes it once. */
export async function registersCompany({ post }: Member): Promise<Id> {
  const { id } = (await post('/api/customers', aCompany)).body
  const { status } = await post(`/api/customers/${id}/changes`, { ...aCompany, version: 1, otherMails: ['tres@example.org'] })
  if (status !== 200) throw new Error(`the change was answered with ${status}`)
  return id
}
