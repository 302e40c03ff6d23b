import assert from 'node:assert/strict'
import type { RefusalCode } from '#contract/refusals.ts'
import { isRefusal, type Refusal } from '#server/core/refusal.ts'

type Rule<State, Entry, Command, Facts extends unknown[]> = {
  initial: State
  evolve: (state: State, entry: Entry) => State
  decide: (state: State, command: Command, ...facts: Facts) => Entry[] | Refusal
}

/** What happened, what is asked now, and what follows: entries, or a no. */
export function scenario<State, Entry, Command, Facts extends unknown[]>({ initial, evolve, decide }: Rule<State, Entry, Command, Facts>) {
  return {
    given: (...entries: Entry[]) => ({
      when: (command: Command, ...facts: Facts) => {
        const decided = decide(entries.reduce(evolve, initial), command, ...facts)
        return {
          // biome-ignore lint/suspicious/noThenProperty: given, when, then; nobody awaits it
          then: (...expected: Entry[]) => assert.deepEqual(decided, expected),
          refused: (code: RefusalCode, about?: object) => {
            assert.ok(isRefusal(decided), `expected the refusal ${code}, got entries`)
            assert.equal(decided.code, code)
            if (about) assert.deepEqual(decided.facts, about)
          },
        }
      },
    }),
  }
}
