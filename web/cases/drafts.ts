import { useCallback, useRef, useState } from 'react'
import { z } from 'zod'
import { Channel } from '#contract/cases.ts'

/** What is being written: to the customer, for colleagues, or what the customer said. */
export const Writing = z.enum(['reply', 'note', 'contact'])
export type Writing = z.infer<typeof Writing>

/** Each kind keeps its own words, so that no note is ever sent to a customer by a wrong key. */
export const Draft = z.object({
  writing: Writing.nullable(),
  channel: Channel.nullable(),
  texts: z.object({ reply: z.string(), note: z.string(), contact: z.string() }),
  /** The newest of what had happened when writing began: what came after it came "meanwhile". */
  seen: z.string().nullable(),
})
export type Draft = z.infer<typeof Draft>

export const emptyDraft: Draft = { writing: null, channel: null, texts: { reply: '', note: '', contact: '' }, seen: null }

export const draftKey = (person: string, about: string) => `remo.draft.${person}.${about}`

/** Kept in this browser for this person and case: a reload, another case or a lost session do not take it away. */
export function useDraft(person: string, caseId: string) {
  const key = draftKey(person, caseId)
  const [draft, setDraft] = useState(() => readKept(key, Draft) ?? emptyDraft)
  const latest = useRef(draft)
  const change = useCallback(
    (next: Partial<Draft>) => {
      latest.current = { ...latest.current, ...next }
      keep(key, hasWords(latest.current) ? latest.current : null)
      setDraft(latest.current)
    },
    [key],
  )
  /** Takes away what was sent; words that were added while it was on its way stay. */
  const sent = useCallback(
    (writing: Writing, text: string) => {
      const now = latest.current.texts[writing]
      const left = now.startsWith(text) ? now.slice(text.length).trimStart() : now
      change({ texts: { ...latest.current.texts, [writing]: left }, seen: null })
    },
    [change],
  )
  return { draft, change, sent }
}

/** What was begun in a form: kept under a name until it is sent, so that Escape or a lost session does not take it away. */
export function useBegun<Values extends object>(person: string, about: string, form: z.ZodType<Values>) {
  const key = draftKey(person, about)
  const [begun] = useState(() => readKept(key, form))
  return { begun, keep: (values: Values) => keep(key, values), forget: () => keep(key, null) }
}

const hasWords = ({ texts }: Draft) => Object.values(texts).some((text) => text.trim() !== '')

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
