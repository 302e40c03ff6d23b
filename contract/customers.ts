import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Email } from './people.ts'
import { Id, Instant, line, text } from './words.ts'

export const CustomerKind = z.enum(['person', 'company'])
export type CustomerKind = z.infer<typeof CustomerKind>

/** A telephone as people write it. Whether it is one is decided by the rules of its country; kept as it was given, and as E.164. */
export const Phone = line(40)

/** What other houses know a customer by: their tax number, a passport, a contract, their number with us, anything else. */
export const IdKind = z.enum(['nif', 'passport', 'contract', 'customerNumber', 'other'])
export type IdKind = z.infer<typeof IdKind>

export const CustomerId = z.strictObject({ kind: IdKind, value: line(60) })
export type CustomerId = z.infer<typeof CustomerId>

/** The languages customers are spoken to in. */
export const CustomerLanguage = z.enum(['es', 'ca', 'gl', 'eu', 'en', 'fr', 'de', 'it', 'pt', 'ro', 'ar', 'zh'])
export type CustomerLanguage = z.infer<typeof CustomerLanguage>

/** By which way a customer wants to be spoken to. */
export const PreferredChannel = z.enum(['phone', 'mail', 'sms', 'chat', 'visit', 'letter'])
export type PreferredChannel = z.infer<typeof PreferredChannel>

const TimeOfDay = z
  .string()
  .max(5, 'too-long')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time')

/** From when until when somebody may be called, by the clock on their wall. */
export const Hours = z.strictObject({ from: TimeOfDay, until: TimeOfDay }).refine(({ from, until }) => from !== until, 'no-hours')
export type Hours = z.infer<typeof Hours>

const MOST_OF_EACH = 20

const isEachOnce = (given: readonly string[]) => new Set(given.map((one) => one.toLowerCase())).size === given.length
const others = (one: z.ZodType<string>) => z.array(one).max(MOST_OF_EACH).refine(isEachOnce, 'twice').default([])

export const NewCustomer = z.strictObject({
  kind: CustomerKind.default('person'),
  /** The main one; further ones stand in `otherNames`, and so for mails and telephones. */
  name: line(200).optional(),
  otherNames: others(line(200)),
  mail: Email.optional(),
  otherMails: others(Email),
  phone: Phone.optional(),
  otherPhones: others(Phone),
  ids: z.array(CustomerId).max(MOST_OF_EACH).default([]),
  language: CustomerLanguage.optional(),
  prefers: PreferredChannel.optional(),
  hours: Hours.optional(),
  /** What everybody who serves this customer should know. */
  notes: text(4_000).optional(),
})

export type NewCustomer = z.infer<typeof NewCustomer>

/** Somebody must be told by something. */
const isSomebody = ({ name, mail, phone, ids }: NewCustomer) => [name, mail, phone, ids[0]].some((told) => told !== undefined)

/** A customer in short: as cases and lists show them. */
export const CustomerView = z.object({
  id: Id,
  /** Null when nobody said it, an import brought a case without saying whose it was, or the person was erased. */
  name: z.string().nullable(),
  mail: z.string().nullable(),
  phone: z.string().nullable(),
  since: Instant,
})
export type CustomerView = z.infer<typeof CustomerView>

/** Everything that is known of a customer. */
export const CustomerRecord = CustomerView.extend({
  version: z.number(),
  kind: CustomerKind,
  /** The telephone as every exchange understands it; null for one that was kept before it was asked for. */
  e164: z.string().nullable(),
  otherNames: z.array(z.string()),
  otherMails: z.array(z.string()),
  otherPhones: z.array(z.object({ written: z.string(), e164: z.string().nullable() })),
  ids: z.array(z.object({ kind: IdKind, value: z.string() })),
  language: CustomerLanguage.nullable(),
  prefers: PreferredChannel.nullable(),
  hours: z.object({ from: z.string(), until: z.string() }).nullable(),
  notes: z.string().nullable(),
  changedAt: Instant,
  may: z.object({ change: z.boolean() }),
})
export type CustomerRecord = z.infer<typeof CustomerRecord>

export const findCustomers = endpoint({
  method: 'GET',
  path: '/api/customers',
  may: 'customer:read',
  says: 'Customers by what was typed of their names, mails, telephones or ids (3 characters or more), the best match first, 20 at most.',
  input: z.strictObject({ like: line(100).min(3, 'too-short') }),
  output: z.object({ customers: z.array(CustomerView) }),
})

/** Why a customer may be the one who is being registered. */
export const Because = z.enum(['samePhone', 'sameMail', 'sameId', 'nameAlike'])
export type Because = z.infer<typeof Because>

export const findAlike = endpoint({
  method: 'GET',
  path: '/api/alike-customers',
  may: 'customer:read',
  says: 'Customers who may be the same as somebody who is being registered, with the reasons, 5 at most.',
  input: z.strictObject({
    name: line(200).min(3, 'too-short').optional(),
    mail: line(254).optional(),
    phone: Phone.optional(),
    id: line(60).optional(),
  }),
  output: z.object({ alike: z.array(z.object({ customer: CustomerView, because: z.array(Because) })) }),
})

export const registerCustomer = endpoint({
  method: 'POST',
  path: '/api/customers',
  may: 'customer:write',
  says: 'Registers a customer, born with its source record.',
  input: NewCustomer.refine(isSomebody, { message: 'nobody', path: ['name'] }),
  output: CustomerView,
})

export const changeCustomer = endpoint({
  method: 'POST',
  path: '/api/customers/:id/changes',
  may: 'customer:write',
  says: 'Changes what is known of a customer: all of it stands as it is given here. What was changed since the version that was seen is shown first.',
  input: NewCustomer.extend({ id: Id, version: z.number().int().min(1) }).refine(isSomebody, { message: 'nobody', path: ['name'] }),
  output: z.object({ version: z.number() }),
})

export const getCustomer = endpoint({
  method: 'GET',
  path: '/api/customers/:id',
  may: 'customer:read',
  says: 'One customer, with everything that is known of them.',
  input: z.strictObject({ id: Id }),
  output: CustomerRecord,
})

export const listCustomers = endpoint({
  method: 'GET',
  path: '/api/recent-customers',
  may: 'customer:read',
  says: 'The customers who were registered or changed last, 20 at most.',
  input: z.strictObject({}),
  output: z.object({ customers: z.array(CustomerView.extend({ changedAt: Instant })) }),
})
