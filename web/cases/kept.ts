import type { z } from 'zod'

/** The name under which this browser keeps what a person writes about something. */
export const draftKey = (person: string, about: string) => `remo.draft.${person}.${about}`

/** What was kept under a name, if it still has the form it is read in. */
export function readKept<Kept>(key: string, form: z.ZodType<Kept>): Kept | null {
  try {
    const parsed = form.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Keeps a value under a name; null forgets it. */
export function keep(key: string, value: object | null) {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value))
    else localStorage.removeItem(key)
  } catch {
    // Storage may be full or switched off: the draft then lasts as long as the page.
  }
}
