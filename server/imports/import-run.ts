import { z } from 'zod'
import { Instant } from '#contract/words.ts'

/** One run of an importer. */
export const ImportEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ImportStarted'), source: z.string(), at: Instant }),
  z.object({ kind: z.literal('ImportFinished'), at: Instant }),
])
export type ImportEntry = z.infer<typeof ImportEntry>

export type ImportRun = { source: string; startedAt: Instant; finishedAt: Instant | null } | null

export function evolveImport(state: ImportRun, entry: ImportEntry): ImportRun {
  if (entry.kind === 'ImportStarted') return { source: entry.source, startedAt: entry.at, finishedAt: null }
  return state && { ...state, finishedAt: entry.at }
}
