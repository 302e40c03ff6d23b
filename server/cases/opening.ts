import type { Channel } from '#contract/cases.ts'
import type { Id, Instant } from '#contract/words.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import { attached, type NamedFile } from './attaching.ts'
import type { CaseEntry } from './case.ts'

export type OpenCaseCommand = {
  key: string
  sourceRecord: Id
  channel: Channel
  area: Id
  files?: readonly NamedFile[]
  by: Id
  now: Instant
}

/** A case is opened in an area in which the opener works: the area holds it, the opener answers to the customer. */
export function openCase(
  { key, sourceRecord, channel, area, files, by, now }: OpenCaseCommand,
  facts: { worksInArea: boolean; takesCases: boolean },
): CaseEntry[] | Refusal {
  if (!facts.takesCases) return refuse('conflict', 'area-takes-no-cases', { area })
  if (!facts.worksInArea) return refuse('forbidden', 'not-allowed', {})
  return [{ kind: 'CaseOpened', key, sourceRecord, channel, holder: area, owner: by, ...attached(files), by, at: now, words: {} }]
}
