import { z } from 'zod'
import { CustomerView } from '#contract/customers.ts'
import type { Id } from '#contract/words.ts'

const MOST = 8
const Opened = z.array(CustomerView)

// Of this visit only: names of customers do not stay behind on a machine that others use too.
const keptAs = (person: Id) => `remo.opened-customers.${person}`

/** Customers whose pages a person has looked at in this visit, the last one first. */
export function openedLast(person: Id): CustomerView[] {
  const kept = sessionStorage.getItem(keptAs(person))
  return kept === null ? [] : (Opened.safeParse(JSON.parse(kept)).data ?? [])
}

export function keepOpened(person: Id, { id, name, mail, phone, since }: CustomerView): void {
  const others = openedLast(person).filter((one) => one.id !== id)
  sessionStorage.setItem(keptAs(person), JSON.stringify([{ id, name, mail, phone, since }, ...others].slice(0, MOST)))
}
