import { useQuery } from '@tanstack/react-query'
import { useCallback, useState, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import { draftQuery } from '#web/cases/draft-keeping.ts'
import { type Draft, draftStore } from '#web/cases/draft-store.ts'
import { draftKey, keep, readKept } from '#web/cases/kept.ts'

/**
 * What a person is writing in a case. It stands in this browser at once, so that a reload, another case or a lost session do not take it
 * away, and a moment later on the server, for their other devices.
 */
export function useDraft(person: string, caseId: string) {
  const store = draftStore(person, caseId)
  const draft = useSyncExternalStore(store.subscribe, store.draft)
  // Asked again whenever somebody comes back to the page: they may have written elsewhere.
  useQuery(draftQuery(store))
  const change = useCallback((next: Partial<Draft>) => store.change(next), [store])
  return { draft, change, store }
}

/** What was begun in a form: kept under a name until it is sent, so that Escape or a lost session does not take it away. */
export function useBegun<Values extends object>(person: string, about: string, form: z.ZodType<Values>) {
  const key = draftKey(person, about)
  const [begun] = useState(() => readKept(key, form))
  return { begun, keep: (values: Values) => keep(key, values), forget: () => keep(key, null) }
}
