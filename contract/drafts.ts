import { z } from 'zod'
import { Channel } from './cases.ts'
import { endpoint } from './endpoint.ts'
import { FileIds, FileView } from './files.ts'
import { Id, Instant, unfinished } from './words.ts'

/** What is being written: to the customer, for colleagues, or what the customer said. Each keeps its own words. */
export const Writing = z.enum(['reply', 'note', 'contact'])
export type Writing = z.infer<typeof Writing>

export const DraftView = z.object({
  writing: Writing,
  /** Empty when it was sent or taken back: what another device still has is older than that. */
  text: z.string(),
  channel: Channel.nullable(),
  /** The version of the case when writing began: what came after it came meanwhile. */
  seen: z.number().nullable(),
  files: z.array(FileView),
  writtenAt: Instant,
})
export type DraftView = z.infer<typeof DraftView>

export const readDrafts = endpoint({
  method: 'GET',
  path: '/api/cases/:id/drafts',
  may: 'case:read',
  says: "The caller's own unfinished texts in a case. Nobody else ever sees them.",
  input: z.strictObject({ id: Id }),
  output: z.object({ drafts: z.array(DraftView) }),
})

export const keepDraft = endpoint({
  method: 'POST',
  path: '/api/cases/:id/drafts',
  may: 'case:write',
  withoutKey: true,
  says: 'Keeps an unfinished text of the caller. What was written last stands, and is answered: a text that lay in a browser without connection does not undo a newer one.',
  input: z.strictObject({
    id: Id,
    writing: Writing,
    text: unfinished(20_000),
    channel: Channel.optional(),
    seen: z.number().int().min(1).optional(),
    files: FileIds,
    /** Which open page writes: what it sends later was written later, however long the way was. */
    hand: Id,
    /** How long ago it was written, by the caller's own clock, which need not be right. */
    ageMs: z.number().int().min(0).max(31_536_000_000),
  }),
  output: DraftView,
})

export const listDrafts = endpoint({
  method: 'GET',
  path: '/api/drafts',
  may: 'case:read',
  says: 'The cases in which the caller has an unfinished text, the newest first.',
  input: z.strictObject({}),
  output: z.object({ cases: z.array(Id) }),
})
