import { setTimeout } from 'node:timers/promises'
import type { Id } from '#contract/words.ts'
import type { Database } from './database.ts'
import type { Poller } from './poller.ts'
import { type Reader, stepOn } from './readers.ts'

export type Following = { stop: () => Promise<void> }

export type Follow = {
  db: Database
  poller: Poller
  readers: readonly Reader[]
  organisations: () => Promise<{ id: Id }[]>
  log: (words: string, error: unknown) => void
}

const ORGANISATIONS_AGAIN_MS = 2_000
// What follows a write may be a quarter of a second behind it: then one round takes many entries, with one commit of its own.
const PAUSE_MS = 250

/** Lets every reader follow the journal of every organisation, each at its own pace; a reader that fails is tried again. */
export function followJournals({ db, poller, readers, organisations, log }: Follow): Following {
  const followed = new Map<Id, () => void>()
  const working = new Set<Promise<void>>()
  let stopped = false
  const stopping = new AbortController()
  const pause = (ms: number) => setTimeout(ms, undefined, { signal: stopping.signal }).catch(() => {})

  function follow(organisation: Id): void {
    if (followed.has(organisation)) return
    const wakers = readers.map((reader) => oneAtATime(() => work(organisation, reader)))
    followed.set(
      organisation,
      poller.watch(organisation, () => {
        for (const wake of wakers) wake()
      }),
    )
  }

  async function work(organisation: Id, reader: Reader): Promise<void> {
    for (let more = true; more && !stopped; ) more = await stepOn(db, organisation, reader, pause)
  }

  /** Runs once more when asked again while it runs; a failure waits a second before the next try. */
  function oneAtATime(run: () => Promise<void>): () => void {
    let running = false
    let again = false
    const wake = () => {
      again = true
      if (running || stopped) return
      running = true
      const round = (async () => {
        while (again && !stopped) {
          again = false
          await run().catch((error) => {
            log('a reader of the journal failed and will try again', error)
            again = true
          })
          if (!stopped) await setTimeout(PAUSE_MS)
        }
        running = false
      })()
      working.add(round)
      void round.finally(() => working.delete(round))
    }
    return wake
  }

  async function look(): Promise<void> {
    const found = await organisations().catch((error) => {
      log('the organisations could not be listed', error)
      return []
    })
    for (const { id } of found) if (!stopped) follow(id)
  }

  const timer = setInterval(() => void look(), ORGANISATIONS_AGAIN_MS)
  void look()

  async function stop(): Promise<void> {
    stopped = true
    stopping.abort()
    clearInterval(timer)
    for (const unwatch of followed.values()) unwatch()
    await Promise.allSettled(working)
  }
  return { stop }
}
