import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Email } from './people.ts'
import { Id, Instant, line } from './words.ts'

/** Digits with the usual signs between them, 3 to 30 characters; kept as it was given. */
export const Phone = z
  .string()
  .trim()
  .max(30, 'too-long')
  .regex(/^\+?[\d\s().\-/]{3,}$/, 'not-a-phone')

export const CustomerView = z.object({
  id: Id,
  /** Null when an import brought a case without saying whose it was, or the person was erased. */
  name: z.string().nullable(),
  mail: z.string().nullable(),
  phone: z.string().nullable(),
  since: Instant,
})
export type CustomerView = z.infer<typeof CustomerView>

export const findCustomers = endpoint({
  method: 'GET',
  path: '/api/customers',
  may: 'customer:read',
  says: 'Customers of whom a word of the name, the mail or the telephone begins with what was typed (3 characters or more).',
  input: z.strictObject({ like: line(100).min(3, 'too-short') }),
  output: z.object({ customers: z.array(CustomerView) }),
})

export const registerCustomer = endpoint({
  method: 'POST',
  path: '/api/customers',
  may: 'customer:write',
  says: 'Registers a customer, born with its source record.',
  input: z.strictObject({ name: line(200), mail: Email.optional(), phone: Phone.optional() }),
  output: CustomerView,
})

export const getCustomer = endpoint({
  method: 'GET',
  path: '/api/customers/:id',
  may: 'customer:read',
  says: 'One customer.',
  input: z.strictObject({ id: Id }),
  output: CustomerView,
})
