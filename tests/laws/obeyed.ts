import assert from 'node:assert/strict'

/** A breach of a law: `place` is what an exception is written for, `at` where to look, `what` is wrong. */
export type Breach = { place: string; at: string; what: string }

/** What the law allows although it forbids it: a place, and the reason. */
export type Exceptions = Readonly<Record<string, string>>

/**
 * Fails with every breach that no exception names, and with what to do instead. An exception that nothing needs any more
 * fails too: a list that only grows says nothing.
 */
export function obeyed(breaches: readonly Breach[], remedy: string, exceptions: Exceptions = {}): void {
  const open = breaches.filter(({ place }) => !(place in exceptions))
  const told = open.map(({ at, what }) => `  ${at}: ${what}`).join('\n')
  if (open.length > 0) assert.fail(`\n${told}\n\n${remedy}\n`)
  const unused = Object.keys(exceptions).filter((place) => breaches.every((breach) => breach.place !== place))
  if (unused.length > 0)
    assert.fail(`\nNothing at ${unused.join(', ')} needs its exception any more: remove it from the list in tests/laws.\n`)
}
