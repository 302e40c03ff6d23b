import { z } from 'zod'
import { CaseSummary } from './cases.ts'
import { CustomerView } from './customers.ts'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, line } from './words.ts'

/** `best`: those that are most about it, of the newest that have it. `newest`: opened last first. */
export const SearchOrder = z.enum(['best', 'newest'])
export type SearchOrder = z.infer<typeof SearchOrder>

/** A piece of a text, and whether it is what was sought. The pieces of a text in order are the text. */
export const Piece = z.object({ text: z.string(), hit: z.boolean() })
export type Piece = z.infer<typeof Piece>

/** Where in a case an excerpt stands. */
export const Where = z.enum([
  'need',
  'goal',
  'received',
  'sent',
  'note',
  'relay',
  'return',
  'closing',
  'reopening',
  'imported',
  'customer',
  'key',
])
export type Where = z.infer<typeof Where>

export const SearchHit = z.object({
  case: CaseSummary,
  subject: z.array(Piece),
  /** The text that says most of what was sought; null when that is the subject alone, or when only filters were asked. */
  excerpt: z.object({ where: Where, at: Instant.nullable(), person: Id.nullable(), pieces: z.array(Piece) }).nullable(),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchField = z.enum(['area', 'from', 'holder', 'owner', 'customer', 'is', 'before', 'after', 'key', 'channel', 'ending'])
export type SearchField = z.infer<typeof SearchField>

/** A field as it was written (`lleva:"Luis Soto"`) and read. `known`: there is such a value; else nothing can be found. */
export const SearchFilter = z.object({ field: SearchField, value: z.string(), written: z.string(), known: z.boolean() })
export type SearchFilter = z.infer<typeof SearchFilter>

/** A word that nothing has, and those that were looked for in its place. */
export const Instead = z.object({ written: z.string(), words: z.array(z.string()) })
export type Instead = z.infer<typeof Instead>

export const search = endpoint({
  method: 'GET',
  path: '/api/search',
  may: 'case:read',
  says: 'Cases by what was said and written in them, Spanish or English: words, "phrases", and fields such as is:open, area:, customer:, before: (also in Spanish).',
  input: z.strictObject({
    q: line(300).min(3, 'too-short'),
    order: SearchOrder.default('best'),
    /** Whether the last word is still being typed and may go on. */
    typing: z.enum(['yes', 'no']).default('yes'),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  output: z.object({
    hits: z.array(SearchHit),
    /** Customers of whom words begin like those sought; on the first page only, five at most. */
    customers: z.array(CustomerView),
    filters: z.array(SearchFilter),
    /** What looks like a field and is none: it was looked for as words. */
    unknownFields: z.array(z.string()),
    instead: z.array(Instead),
    /** A phrase of frequent words was looked for in cases opened since then only; `before:` goes further back. */
    lookedBackTo: Instant.nullable(),
    next: Cursor.nullable(),
  }),
})
