import { z } from 'zod'

/** The currencies that amounts can be in. */
export const Currency = z.enum(['EUR', 'USD', 'GBP', 'CHF', 'MXN', 'COP', 'ARS', 'CLP', 'PEN', 'UYU', 'BRL'])
export type Currency = z.infer<typeof Currency>

/** An amount in the smallest unit of its currency: 12.50 € is 1250. */
export const Money = z.strictObject({ minor: z.number().int(), currency: Currency })
export type Money = z.infer<typeof Money>

/** What stands in an own field of a case: a text, a day (`2026-11-21`), the id of a choice, a number or an amount. What it must be, the field says. */
export const OwnValue = z.union([z.string(), z.number(), Money])
export type OwnValue = z.infer<typeof OwnValue>

/** The name of something that the house names itself, in one language or both. */
export const Name = z.object({ es: z.string().nullable(), en: z.string().nullable() })
export type Name = z.infer<typeof Name>

/** Something that must be filled first: `kind`, `reason`, `stage`, `phone`, `mail`, `reach`, or the id of an own field with its name. */
export const Lacking = z.object({ field: z.string(), name: Name.nullable() })
export type Lacking = z.infer<typeof Lacking>
