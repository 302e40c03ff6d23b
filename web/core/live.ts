import { useEffect, useRef, useSyncExternalStore } from 'react'
import { LIVE_PATH, LiveEvent } from '#contract/live.ts'
import { askAnew, cache } from '#web/core/query.ts'

export type LiveState = 'off' | 'connecting' | 'live' | 'reconnecting'

const hearers = new Set<(event: LiveEvent) => void>()
/** Heard before anybody was there to hear it: the frame around the pages comes a moment later. */
const early: LiveEvent[] = []
const watchers = new Set<() => void>()
let state: LiveState = 'off'
let source: EventSource | null = null
let again: ReturnType<typeof setTimeout> | undefined
let failures = 0
let lastId = ''

/**
 * Begins to hear of changes; call once somebody is logged in. Hearing twice is hearing once. `from` is what the server told before
 * anything else was read: what changes until we hear is told then.
 */
export function beginHearing(from: string) {
  lastId ||= from
  if (!source) connect()
}

function connect() {
  clearTimeout(again)
  show(state === 'off' ? 'connecting' : 'reconnecting')
  source = new EventSource(`${LIVE_PATH}?after=${encodeURIComponent(lastId)}`)
  source.onopen = () => {
    // Whatever changed while we were deaf is asked for anew.
    if (failures > 0) askAnew()
    failures = 0
    show('live')
  }
  source.onmessage = (message) => {
    lastId = message.lastEventId || lastId
    const event = eventOf(message.data)
    if (!event) return
    if (hearers.size === 0) early.push(event)
    for (const tell of hearers) tell(event)
  }
  source.onerror = () => {
    failures += 1
    show('reconnecting')
    // The browser reconnects by itself, with Last-Event-ID, unless the server answered with an error: then we do, a little later each time.
    if (source?.readyState === EventSource.CLOSED) reconnectLater()
  }
}

/** Stops hearing, for example when somebody logs out. */
export function stopHearing() {
  clearTimeout(again)
  source?.close()
  source = null
  lastId = ''
  early.length = 0
  failures = 0
  show('off')
}

/** Hears every live event while the component is mounted, and those that nobody heard before it. */
export function useLive(hear: (event: LiveEvent) => void) {
  const latest = useRef(hear)
  latest.current = hear
  useEffect(() => {
    const one = (event: LiveEvent) => latest.current(event)
    hearers.add(one)
    for (const event of early.splice(0)) one(event)
    return () => {
      hearers.delete(one)
    }
  }, [])
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(watch, () => state)
}

function reconnectLater() {
  // A session that ended is the likely reason; asking who is here finds out, and leads to the log-in.
  cache.invalidateQueries({ queryKey: ['me'] })
  source?.close()
  source = null
  again = setTimeout(connect, restBeforeTry(failures))
}

const FIRST_REST_MS = 1_000
const LONGEST_REST_MS = 30_000

/** Twice as long after each failure, up to half a minute, and for each page somewhat different: a thousand do not come back at once. */
const restBeforeTry = (failed: number) => Math.min(FIRST_REST_MS * 2 ** failed, LONGEST_REST_MS) * (0.75 + Math.random() / 2)

function eventOf(data: string): LiveEvent | null {
  try {
    const parsed = LiveEvent.safeParse(JSON.parse(data))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function show(next: LiveState) {
  if (state === next) return
  state = next
  for (const tell of watchers) tell()
}

function watch(tell: () => void) {
  watchers.add(tell)
  return () => {
    watchers.delete(tell)
  }
}
