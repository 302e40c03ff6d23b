import type { PersonActor } from './actor.ts'
import { type Database, prepared } from './database.ts'
import { outside } from './outside.ts'
import { Refused, refuse } from './refusal.ts'
import { tokenHash } from './secrets.ts'
import { actorOf, callerStatement, rightsText } from './session.ts'

/** The rights with which work was begun are no longer those that the database gives. */
class RightsChanged extends Error {}

type Remembered = { actor: PersonActor; rights: string; at: number }

const MOST = 10_000
const REMEMBERED_MS = 60_000
const memories = new WeakMap<Database, Map<string, Remembered>>()

/**
 * Does work under the rights that the database gives to a token now; 401 when it gives none. To save a journey, the work is
 * begun with the rights of a moment ago, and the transaction that it opens asks the database for the present ones beside its own
 * statements: nothing is answered and nothing committed before they are the same. Where they are not, or no transaction was
 * opened, the rights are looked up and the work is done with those. So work that changes something without a transaction must ask
 * for its rights `beforehand`: it would be done twice.
 */
export async function underRights<T>(
  db: Database,
  token: string,
  work: (actor: PersonActor) => Promise<T>,
  { beforehand = false }: { beforehand?: boolean } = {},
): Promise<T> {
  const hash = tokenHash(token)
  const memory = memoryOf(db)
  const name = hash.toString('base64')
  const remembered = memory.get(name)
  const now = Date.parse(outside.now())
  if (remembered && !beforehand && now - remembered.at < REMEMBERED_MS) {
    const begun = toConfirm(remembered, token, hash)
    try {
      const result = await work(begun.actor)
      if (begun.confirmed()) return result
    } catch (error) {
      if (begun.confirmed() && !(error instanceof RightsChanged)) throw error
    }
  }
  memory.delete(name)
  const actor = await actorOf(db, token)
  if (!actor) throw new Refused(refuse('unknown', 'not-signed-in', {}))
  if (memory.size >= MOST) memory.delete(memory.keys().next().value ?? '')
  memory.set(name, { actor, rights: rightsText(actor), at: now })
  return work(actor)
}

function toConfirm({ actor, rights }: Remembered, token: string, hash: Buffer): { actor: PersonActor; confirmed: () => boolean } {
  let confirmed = false
  const confirm: PersonActor['confirm'] = async (ask) => {
    const answer = await ask(prepared(callerStatement(token, hash, outside.now())))
    const [caller] = answer.rows
    confirmed = caller !== undefined && rightsText(caller) === rights
    if (!confirmed) throw new RightsChanged()
  }
  return { actor: { ...actor, confirm }, confirmed: () => confirmed }
}

function memoryOf(db: Database): Map<string, Remembered> {
  const memory = memories.get(db) ?? new Map<string, Remembered>()
  memories.set(db, memory)
  return memory
}
