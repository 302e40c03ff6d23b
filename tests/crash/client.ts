import { setTimeout as pause } from 'node:timers/promises'
import canonicalize from 'canonicalize'
import type { Answer, Asker } from './asking.ts'
import type { Chance } from './chance.ts'
import { type Command, choose } from './commands.ts'
import type { Company, Person } from './company.ts'
import { learnFromPage, memoryOf } from './memory.ts'
import type { Acknowledged, Witness } from './witness.ts'

const AGAIN_MS = 40
const TWICE_AT_ONCE = 0.02
const PATIENCE_MS = 120_000

type Worker = { number: number; person: Person; count: number; pending: { key: string; command: Command } | null }

export type Tally = { acknowledged: number; refused: number; again: number; away: number; wrong: string[] }

/**
 * People at work: each gives one command after the other, with an Idempotency-Key; what was not answered is sent again with
 * the same key. Each acknowledged write is on the witness's disk before the worker goes on.
 */
export function clientOf(company: Company, asker: Asker, witness: Witness, { seed, chance }: { seed: number; chance: Chance }) {
  const memory = memoryOf(company, chance)
  const workers: Worker[] = company.people.map((person, number) => ({ number, person, count: 0, pending: null }))
  const tally: Tally = { acknowledged: 0, refused: 0, again: 0, away: 0, wrong: [] }
  const unchecked: Acknowledged[] = []

  /** Works until `stopped`; what was not answered by then stays pending. */
  async function work(stopped: () => boolean): Promise<void> {
    await Promise.all(
      workers.map(async (worker) => {
        while (!stopped()) {
          worker.pending ??= next(worker)
          await settle(worker, stopped)
          await lookAgain(worker)
        }
      }),
    )
  }

  /** Sends again what was not answered; true when nothing is pending any more. */
  async function settlePending(stopped: () => boolean): Promise<boolean> {
    const pending = workers.filter((worker) => worker.pending)
    tally.again += pending.length
    await Promise.all(pending.map((worker) => settle(worker, stopped)))
    return workers.every((worker) => !worker.pending)
  }

  function next(worker: Worker) {
    worker.count += 1
    const key = `crash-${seed}-${worker.number}-${worker.count}`
    return { key, command: choose(memory, worker.person, `(${key})`) }
  }

  async function settle(worker: Worker, stopped: () => boolean): Promise<void> {
    const until = Date.now() + PATIENCE_MS
    while (worker.pending && !stopped()) {
      const { key, command } = worker.pending
      const send = () => asker.ask({ method: 'POST', path: command.path, body: command.body, cookie: worker.person.cookie, key })
      const answers = await Promise.all(chance.is(TWICE_AT_ONCE) ? [send(), send()] : [send()])
      const done = answers.filter((answer) => answer !== 'lost' && answer.status === 200)
      if (done.length > 1) sameOrWrong(key, done)
      const [first] = done
      if (first && first !== 'lost') await acknowledge(worker, first.body)
      else if (answers.some(isToBeAskedAgain)) {
        for (const answer of answers) note(key, answer)
        if (Date.now() > until) throw new Error(`no answer for ${key} within ${PATIENCE_MS / 1000} s: ${JSON.stringify(answers)}`)
        await pause(AGAIN_MS)
      } else {
        tally.refused += 1
        if (command.about) command.about.stale = true
        worker.pending = null
      }
    }
  }

  async function acknowledge(worker: Worker, body: unknown): Promise<void> {
    if (!worker.pending) return
    const { key, command } = worker.pending
    const write = { key, person: worker.person.id, ...command.left(body), words: command.worded ? `(${key})` : null }
    await witness.keep(write)
    unchecked.push(write)
    tally.acknowledged += 1
    worker.pending = null
  }

  function note(key: string, answer: Answer): void {
    if (answer === 'lost') return
    if (answer.status === 503) tally.away += 1
    if (answer.status === 500) tally.wrong.push(`${key}: ${JSON.stringify(answer.body)}`)
  }

  function sameOrWrong(key: string, answers: Answer[]): void {
    const bodies = new Set(answers.map((answer) => (answer === 'lost' ? '' : canonicalize(answer.body))))
    if (bodies.size > 1) tally.wrong.push(`${key} was answered in two ways: ${[...bodies].join(' and ')}`)
  }

  async function lookAgain({ person }: Worker): Promise<void> {
    const one = memory.cases.find(({ stale }) => stale)
    if (!one) return
    const answer = await asker.ask({ method: 'GET', path: `/api/cases/${one.id}`, cookie: person.cookie })
    if (answer !== 'lost' && answer.status === 200) learnFromPage(one, answer.body)
  }

  /** What was acknowledged since the last call. */
  const takeUnchecked = () => unchecked.splice(0)

  return { work, settlePending, takeUnchecked, tally }
}

/** Nobody knows, or Remo says so itself: the same command again does no harm. */
function isToBeAskedAgain(answer: Answer): boolean {
  if (answer === 'lost' || answer.status >= 500 || answer.status === 429) return true
  return answer.status === 409 && JSON.stringify(answer.body).includes('"still-running"')
}
