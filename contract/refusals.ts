import { z } from 'zod'
import { Lacking } from './own-values.ts'
import { Id, Instant } from './words.ts'

/** One wrong field of an input: where it is, what is wrong (a code), and what would be right (`expected`), for the page to put into words. */
export const WrongField = z.object({ path: z.string(), code: z.string(), expected: z.string().optional() })
export type WrongField = z.infer<typeof WrongField>

export const RefusalKind = z.enum(['invalid', 'unknown', 'forbidden', 'missing', 'conflict', 'stale', 'shell'])
export type RefusalKind = z.infer<typeof RefusalKind>

const nothing = z.object({})

/** Every expected no that Remo can say, with the facts that its words need. A code without words in both languages does not compile. */
export const refusalFacts = {
  'fields-wrong': z.object({ fields: z.array(WrongField) }),
  'not-signed-in': nothing,
  'credentials-wrong': nothing,
  'password-too-common': nothing,
  'not-allowed': nothing,
  'scope-missing': z.object({ scope: z.string() }),
  'origin-foreign': nothing,
  'not-found': nothing,
  'method-not-allowed': z.object({ allow: z.array(z.string()) }),
  'body-too-large': z.object({ mostBytes: z.number() }),
  'body-unreadable': nothing,
  'version-missing': nothing,
  'key-missing': nothing,
  'key-of-other-request': nothing,
  'still-running': nothing,
  'too-many': z.object({ retryAfterSeconds: z.number() }),
  overloaded: z.object({ retryAfterSeconds: z.number() }),
  'disk-full': z.object({ retryAfterSeconds: z.number() }),
  'files-away': z.object({ retryAfterSeconds: z.number() }),
  'file-too-large': z.object({ mostBytes: z.number() }),
  'file-empty': nothing,
  'file-gone': nothing,
  'too-many-files': z.object({ most: z.number() }),
  'link-gone': nothing,
  'set-up-done': nothing,
  'email-taken': nothing,
  'area-name-taken': nothing,
  'holiday-there': nothing,
  'deputy-elsewhere': nothing,
  'name-taken': nothing,
  'without-account': nothing,
  'person-disabled': nothing,
  'not-yourself': nothing,
  'last-administrator': nothing,
  stale: z.object({ version: z.number(), changedBy: Id.nullable(), changedAt: Instant.nullable() }),
  'described-meanwhile': z.object({
    version: z.number(),
    /** Of what else was said: `kind`, `tags`, `fields.<id>`; by whom, and when. */
    clashes: z.array(z.object({ field: z.string(), by: Id.nullable(), at: Instant })),
  }),
  'area-demands': z.object({ area: Id, lacking: z.array(Lacking) }),
  'fields-lacking': z.object({ lacking: z.array(Lacking) }),
  'case-closed': z.object({ closedAt: Instant }),
  'case-open': nothing,
  'not-the-holder': z.object({ holder: Id }),
  'handoff-pending': z.object({ to: Id }),
  'handoff-to-holder': nothing,
  'handoff-answered': z.object({ how: z.enum(['accepted', 'returned', 'recalled', 'expired']), at: Instant, by: Id.nullable() }),
  'handoff-not-for-you': z.object({ to: Id }),
  'handoff-still-running': z.object({ dueAt: Instant }),
  'linked-with-itself': nothing,
  'linked-already': nothing,
  'links-full': z.object({ most: z.number() }),
  'area-takes-no-cases': z.object({ area: Id }),
  'already-yours': nothing,
  'works-elsewhere': z.object({ person: Id, area: Id }),
} satisfies Record<string, z.ZodType>

export type RefusalFacts = { [Code in keyof typeof refusalFacts]: z.infer<(typeof refusalFacts)[Code]> }
export type RefusalCode = keyof RefusalFacts

/** The body of every answer that is a no. */
export const RefusalBody = z.object({
  refusal: z.object({ kind: RefusalKind, code: z.string(), facts: z.record(z.string(), z.unknown()), message: z.string() }),
})

/** The body of an answer to a fault of ours: a reference to quote, nothing else. */
export const BugBody = z.object({ bug: z.object({ reference: z.string(), message: z.string() }) })
