import { randomUUID } from 'node:crypto'
import { HOST, ORIGIN } from './company.ts'
import type { TestHouse } from './house.ts'

/** Somebody at a network address of their own who is not known yet: with a cookie or without. */
export function visitor(house: TestHouse, cookie?: string) {
  const address = nextAddress()
  const headers = { host: HOST, origin: ORIGIN, ...(cookie && { cookie }) }
  const post = async (url: string, payload: object) => {
    const own = { ...headers, 'idempotency-key': randomUUID() }
    const answer = await house.app.inject({ method: 'POST', url, payload, remoteAddress: address, headers: own })
    const body = answer.json()
    return {
      status: answer.statusCode,
      code: body.refusal?.code,
      body,
      headers: answer.headers,
      cookie: cookieOf(answer.headers['set-cookie']),
    }
  }
  const get = async (url: string) => (await house.app.inject({ method: 'GET', url, remoteAddress: address, headers })).statusCode
  return { post, get }
}

let visitors = 0
function nextAddress(): string {
  visitors += 1
  return `10.${Math.floor(visitors / 62_500)}.${Math.floor(visitors / 250) % 250}.${(visitors % 250) + 1}`
}

const cookieOf = (set: string | string[] | undefined) => String(set ?? '').split(';')[0] ?? ''
