import { LIVE_PATH, type LiveEvent } from '#contract/live.ts'
import type { Id } from '#contract/words.ts'
import { type PersonActor, seesCases, systemActor } from './actor.ts'
import { type Reading, reading } from './database.ts'
import type { JournalEntry } from './entry.ts'
import { tokenOf } from './exchange.ts'
import { lastPosition } from './journal.ts'
import type { Poller } from './poller.ts'
import { entriesAfter } from './readers.ts'
import { Refused, refuse } from './refusal.ts'
import { type Secrets, unwrap, wrap } from './secrets.ts'
import type { House } from './serve.ts'
import { actorOf, actorsOf } from './session.ts'
import { onNow } from './telling-now.ts'

const PING_MS = 20_000
const RIGHTS_AGAIN_MS = 1_000
const MOST_MISSED = 2_000

type Listener = { actor: PersonActor; token: string; send: (text: string) => void; end: () => void }

/** One journal followed for everybody of an organisation who listens in this process: told up to `position`, which is known once it is ready; grown to `head`. */
type Followed = {
  position: number
  head: number
  ready: Promise<void>
  listeners: Set<Listener>
  unwatch: () => void
  reading: Promise<void>
}

export type Live = { stop: () => void }

/**
 * Live updates as server-sent events: which case or customer changed, never what. The last of several that are told at once carries an
 * opaque position to come back with (`Last-Event-ID`, or `?after=`), good for its reader alone. Rights are asked of the database again every second:
 * who may no longer see hears nothing more. To listen is no sign of life: it keeps no session from ending.
 */
export function serveLive(house: House, poller: Poller): Live {
  const { follow, tell, leave: leaveJournal } = openFollowed(house, poller)
  const all = new Set<Listener>()
  const pinging = setInterval(() => {
    for (const listener of all) listener.send(': still here\n\n')
  }, PING_MS)
  const offNow = onNow(({ organisation, event }) => {
    for (const { actor, send } of all) if (actor.organisation === organisation && seesCases(actor)) send(dataOf(event))
  })
  const checking = setInterval(() => void checkRights(house, all, dismiss), RIGHTS_AGAIN_MS)

  house.app.get(
    LIVE_PATH,
    { schema: { summary: 'Live updates as server-sent events.', tags: ['live'] }, exposeHeadRoute: false },
    async (request, reply) => {
      const token = tokenOf(request)
      const actor = token ? await actorOf(house.database, token) : undefined
      if (!token || !actor) throw new Refused(refuse('unknown', 'not-signed-in', {}))
      refuseForeignReader(request.headers.origin, request.headers.host, house.settings.publicUrl)
      const asked = request.headers['last-event-id'] ?? Reflect.get(Object(request.query), 'after')
      const after = typeof asked === 'string' ? unwrap(house.secrets, purposeOf(actor), asked) : undefined
      const one = follow(actor.organisation)
      await one.ready // what happens after the answer begins is heard
      reply.hijack()
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      const listener: Listener = { actor, token, send: (text) => void reply.raw.write(text), end: () => reply.raw.end() }
      listener.send('retry: 1000\n\n')
      request.raw.on('close', () => leave(listener))
      await join(listener, one, after === undefined ? undefined : Number(after))
    },
  )

  // Missed entries are read after the listener has joined: what comes meanwhile is told twice rather than not at all.
  async function join(listener: Listener, one: Followed, after: number | undefined): Promise<void> {
    all.add(listener)
    one.listeners.add(listener)
    tell(listener.actor.organisation, one)
    if (after !== undefined && Number.isSafeInteger(after)) await tellMissed(house, listener, after)
  }

  function leave(listener: Listener): void {
    all.delete(listener)
    leaveJournal(listener)
  }

  function stop(): void {
    clearInterval(pinging)
    clearInterval(checking)
    offNow()
    for (const listener of [...all]) dismiss(listener)
  }

  // At once, and not when the connection has closed: nothing may be written behind the end.
  function dismiss(listener: Listener): void {
    leave(listener)
    listener.end()
  }
  return { stop }
}

/** The journals that somebody here listens to: each is followed once, from when the first comes until the last goes. */
function openFollowed(house: House, poller: Poller) {
  const followed = new Map<Id, Followed>()

  function follow(organisation: Id): Followed {
    const known = followed.get(organisation)
    if (known) return known
    const one: Followed = {
      position: 0,
      head: 0,
      ready: Promise.resolve(),
      listeners: new Set(),
      unwatch: () => {},
      reading: Promise.resolve(),
    }
    followed.set(organisation, one)
    one.ready = begin(organisation, one)
    one.ready.catch(() => followed.delete(organisation))
    return one
  }

  async function begin(organisation: Id, one: Followed): Promise<void> {
    one.position = await reading(house.database, systemActor(organisation, 'live'), lastPosition)
    one.unwatch = poller.watch(organisation, (position) => {
      one.head = position
      tell(organisation, one)
    })
  }

  function tell(organisation: Id, one: Followed): void {
    one.reading = one.reading.then(() => tellNew(house, organisation, one)).catch((error) => house.app.log.error(error, 'live updates'))
  }

  function leave(listener: Listener): void {
    const one = followed.get(listener.actor.organisation)
    one?.listeners.delete(listener)
    if (one?.listeners.size !== 0) return
    one.unwatch()
    followed.delete(listener.actor.organisation)
  }

  return { follow, tell, leave }
}

/** Where somebody goes on from who begins to listen a moment after they read: opaque, good for them alone. */
export async function liveFrom({ secrets }: House, tx: Reading, actor: PersonActor): Promise<string> {
  return placeOf(secrets, actor, await lastPosition(tx))
}

const placeOf = (secrets: Secrets, actor: PersonActor, position: number) => wrap(secrets, purposeOf(actor), String(position))

const purposeOf = (actor: PersonActor) => `live ${actor.organisation} ${actor.person}`

async function tellNew(house: House, organisation: Id, one: Followed): Promise<void> {
  while (one.position < one.head && one.listeners.size > 0) {
    const entries = await reading(house.database, systemActor(organisation, 'live'), (tx) => entriesAfter(tx, one.position))
    const last = entries.at(-1)
    if (!last) return
    one.position = last.position
    const told = entries.map((entry) => ({ entry, text: dataOf(eventOf(entry)) }))
    for (const listener of one.listeners) tellOne(house, listener, told)
  }
}

/** What happened while a reader was away. Too much to tell one by one is told as "everything": ask again. */
async function tellMissed(house: House, listener: Listener, after: number): Promise<void> {
  const missed = await reading(house.database, systemActor(listener.actor.organisation, 'live'), (tx) =>
    entriesAfter(tx, after, MOST_MISSED),
  )
  const last = missed.at(-1)
  if (last && missed.length === MOST_MISSED)
    return listener.send(idOf(house, listener, last.position) + dataOf({ kind: 'Everything', caseId: null, customerId: null }))
  tellOne(
    house,
    listener,
    missed.map((entry) => ({ entry, text: dataOf(eventOf(entry)) })),
  )
}

/** An entry and what is sent of it: the same words for everybody who may hear of it, made once for a thousand. */
type Told = { entry: JournalEntry; text: string }

/** One write a batch, and one position, which is each reader's own: with its last event. */
function tellOne(house: House, listener: Listener, all: readonly Told[]): void {
  const heard = all.filter(({ entry }) => maySee(listener.actor, entry))
  const last = heard.pop()
  if (!last) return
  listener.send(heard.map(({ text }) => text).join('') + idOf(house, listener, last.entry.position) + last.text)
}

/** Of cases and customers hears who sees cases; of areas and people everybody of the organisation. */
function maySee(actor: PersonActor, entry: JournalEntry): boolean {
  return seesCases(actor) || /^(area|person|organisation)-/.test(entry.stream)
}

function eventOf({ kind, caseId, stream }: JournalEntry): LiveEvent {
  return { kind, caseId, customerId: stream.startsWith('customer-') ? stream.slice('customer-'.length) : null }
}

const dataOf = (event: LiveEvent) => `data: ${JSON.stringify(event)}\n\n`

const idOf = ({ secrets }: House, { actor }: Listener, position: number) => `id: ${placeOf(secrets, actor, position)}\n`

/** Asks the database again who may listen, in one go for all; a session that ended, or lost its sight, is closed. */
async function checkRights(house: House, all: Set<Listener>, dismiss: (listener: Listener) => void): Promise<void> {
  const asked = [...all]
  if (asked.length === 0) return
  const actors = await actorsOf(house.database, new Set(asked.map(({ token }) => token))).catch(() => undefined)
  if (!actors) return // the database is away: who listens hears nothing anyway, and is asked about in a second
  for (const listener of asked) {
    const actor = actors.get(listener.token)
    if (!actor) dismiss(listener)
    else listener.actor = actor
  }
}

function refuseForeignReader(origin: string | undefined, host: string | undefined, publicUrl: string | undefined): void {
  if (origin === undefined || origin === publicUrl || origin === `http://${host}`) return
  throw new Refused(refuse('forbidden', 'origin-foreign', {}))
}
