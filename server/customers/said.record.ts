import type { NewCustomer } from '#contract/customers.ts'
import type { Reading } from '#server/core/database.ts'
import { orThrow } from '#server/core/refusal.ts'
import { organisationCountry } from '#server/people/queries.ts'
import type { Said } from './keeping.record.ts'
import { readPhones } from './phone.ts'

/** What somebody wrote of a customer. */
export type Written = NewCustomer

/**
 * What was written, as it will be kept: main ones first. A telephone without a prefix is one of the organisation's country; one that is none is
 * refused by the name of its field.
 */
export async function saidIn(db: Reading, written: Written): Promise<Said> {
  const { kind, name, otherNames, mail, otherMails, phone, otherPhones, ids, language, prefers, hours, notes } = written
  const hasPhones = phone !== undefined || otherPhones.length > 0
  return {
    ...{ is: kind, ids, language: language ?? null, prefers: prefers ?? null, hours: hours ?? null, notes: notes ?? null },
    names: [...(name === undefined ? [] : [name]), ...otherNames],
    mails: [...(mail === undefined ? [] : [mail]), ...otherMails],
    phones: hasPhones ? orThrow(readPhones(phone, otherPhones, await organisationCountry(db))) : [],
  }
}
