import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Asker } from './asking.ts'

/** Somebody with a session, who works in one area. */
export type Person = { id: string; area: string; cookie: string }

export type Company = { areas: string[]; people: Person[] }

export const EMAIL = 'marta@example.org'
export const PASSWORD = 'una contraseña larga'

const PEOPLE_AN_AREA = 2

/**
 * Four areas with two people each: one advisor, one lead. Two of the areas answer within a minute or let relays expire, so
 * that clocks strike while the test runs.
 */
export async function gatherCompany(asker: Asker): Promise<Company> {
  const admin = await cookieOf(asker, '/api/log-ins', { email: EMAIL, password: PASSWORD })
  const post = async (path: string, body: object) => {
    const answer = await asker.ask({ method: 'POST', path, body, cookie: admin, key: `set-up-${randomBytes(8).toString('hex')}` })
    if (answer === 'lost' || answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer.body
  }
  for (const name of ['Installations', 'Invoices']) await post('/api/areas', { name, acceptMinutes: 1 })
  const areas = await ownAreas(asker, admin)
  const people: Person[] = []
  for (const area of areas)
    for (let n = 0; n < PEOPLE_AN_AREA; n++) {
      const role = n === 0 ? 'lead' : 'advisor'
      const email = `${randomBytes(6).toString('hex')}@example.org`
      const invited = z
        .object({ id: z.string(), link: z.string() })
        .parse(await post('/api/people', { name: `${role} ${n}`, email, language: 'en', areas: [{ area, role }], house: [] }))
      const token = invited.link.split('#').at(-1)?.split('/').at(-1) ?? ''
      people.push({ id: invited.id, area, cookie: await cookieOf(asker, '/api/invitation-acceptances', { token, password: PASSWORD }) })
    }
  return { areas, people }
}

async function ownAreas(asker: Asker, cookie: string): Promise<string[]> {
  const answer = await asker.ask({ method: 'GET', path: '/api/areas', cookie })
  const Listed = z.object({ areas: z.array(z.object({ id: z.string(), kind: z.string() })) })
  return Listed.parse(answer === 'lost' ? undefined : answer.body)
    .areas.filter((area) => area.kind === 'own')
    .map((area) => area.id)
}

async function cookieOf(asker: Asker, path: string, body: object): Promise<string> {
  const answer = await asker.ask({ method: 'POST', path, body })
  if (answer === 'lost' || !answer.cookie) throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer.cookie
}
