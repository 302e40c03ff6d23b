import type { Id, Instant } from '#contract/words.ts'
import type { CaseEntry } from '#server/cases/case.ts'
import type { Kept } from '#server/core/entry.ts'

/** One row of a case, with its names found: null where the source named no area, or no person. */
export type PastStep = {
  /** Which row it is: its identity, and which of several equal ones. */
  name: string
  at: Instant
  activity: string
  area: Id | null
  person: Id | null
  closes: boolean
  words: { row?: Kept }
}

/** What of a case's imported past the next row depends on. */
export type Past = {
  /** The last area that the source named: what came since without one is left out. */
  lastArea: Id | null
  lastAt: Instant | null
  /** People here took it, handed it on, closed it or opened it again: the source no longer moves it. */
  takenOn: boolean
}

export const noPast: Past = { lastArea: null, lastAt: null, takenOn: false }

export type Telling = { import: Id; unregistered: Id; newId: () => Id }

export type Told = { past: Past; entries: CaseEntry[]; handoffs: number; unregistered: number }

/**
 * The entries of a case's rows, in order of time. Each row is a step of its own. A change between two areas that the source named one
 * after the other is a handoff, before the step of the row that shows it. Where it named none, the case stood in `unregistered`, which
 * is no party of a handoff. A row older than what was told already is told and moves nothing, as after people here took the case on.
 */
export function tellSteps(past: Past, steps: readonly PastStep[], { import: batch, unregistered, newId }: Telling): Told {
  const entries: CaseEntry[] = []
  let { lastArea, lastAt } = past
  for (const { name: row, at, activity, area, person: by, closes, words } of steps) {
    const moves = !past.takenOn && (lastAt === null || at >= lastAt)
    if (moves && area !== null) {
      if (lastArea !== null && lastArea !== area)
        entries.push({ kind: 'HandoffImported', at, by, handoff: newId(), from: lastArea, to: area, import: batch })
      lastArea = area
    }
    if (moves) lastAt = at
    entries.push({
      kind: 'StepImported',
      at,
      by,
      activity,
      area,
      holder: moves ? (area ?? unregistered) : null,
      closes,
      import: batch,
      row,
      words: { ...words },
    })
  }
  const missing = steps.filter((step) => step.area === null).length
  return { past: { ...past, lastArea, lastAt }, entries, handoffs: entries.length - steps.length, unregistered: missing }
}
