import { z } from 'zod'
import { CustomerKind, CustomerLanguage, Hours, IdKind, PreferredChannel } from '#contract/customers.ts'
import { Id, Instant } from '#contract/words.ts'

/** What is known of a customer, without a word of it: codes, and where the words lie. The first of each list is the main one. */
export const Known = z.object({
  is: CustomerKind,
  names: z.array(Id),
  mails: z.array(Id),
  /** As it was written, and as E.164; null for one that was kept before that was asked for. */
  phones: z.array(z.object({ written: Id, e164: Id.nullable() })),
  ids: z.array(z.object({ kind: IdKind, value: Id })),
  language: CustomerLanguage.nullable(),
  prefers: PreferredChannel.nullable(),
  hours: Hours.nullable(),
  notes: Id.nullable(),
})
export type Known = z.infer<typeof Known>

const Words = z.record(z.string(), z.object({ content: Id, hash: z.string() })).default({})

/** Somebody who is served. `words` are those that were written with the entry; what was known before lies where it lay. */
export const CustomerEntry = z.discriminatedUnion('kind', [
  // Without `knows`: a name, a mail and a telephone at most, which the words themselves tell.
  z.object({
    kind: z.literal('CustomerRegistered'),
    at: Instant,
    system: z.string(),
    since: Instant,
    knows: Known.optional(),
    words: Words,
  }),
  z.object({ kind: z.literal('CustomerChanged'), at: Instant, knows: Known, words: Words }),
])
export type CustomerEntry = z.infer<typeof CustomerEntry>

export type Customer = (Known & { since: Instant; changedAt: Instant }) | null

export function evolveCustomer(state: Customer, entry: CustomerEntry): Customer {
  if (entry.kind === 'CustomerRegistered') {
    const { since, at: changedAt, knows, words } = entry
    return { ...(knows ?? toldBy(words)), since, changedAt }
  }
  return state && { ...state, ...entry.knows, changedAt: entry.at }
}

function toldBy({ name, mail, phone, e164 }: z.infer<typeof Words>): Known {
  const where = (word: { content: Id } | undefined) => (word ? [word.content] : [])
  const phones = where(phone).map((written) => ({ written, e164: e164?.content ?? null }))
  return { ...nothingKnown, names: where(name), mails: where(mail), phones }
}

const nothingKnown: Known = {
  is: 'person',
  names: [],
  mails: [],
  phones: [],
  ids: [],
  language: null,
  prefers: null,
  hours: null,
  notes: null,
}
