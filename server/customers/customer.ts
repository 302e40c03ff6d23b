import { z } from 'zod'
import { Instant } from '#contract/words.ts'

/** Somebody who is served. Name, mail and telephone lie in the content rows: here stands only that there are some. */
export const CustomerEntry = z.object({
  kind: z.literal('CustomerRegistered'),
  system: z.string(),
  since: Instant,
  words: z.record(z.string(), z.object({ content: z.string(), hash: z.string() })).default({}),
})
export type CustomerEntry = z.infer<typeof CustomerEntry>

export type Customer = { since: Instant; name: string | null; mail: string | null; phone: string | null } | null

/** The state keeps where each word lies, by content id. */
export function evolveCustomer(_state: Customer, { since, words }: CustomerEntry): Customer {
  const at = (name: string) => words[name]?.content ?? null
  return { since, name: at('name'), mail: at('mail'), phone: at('phone') }
}
