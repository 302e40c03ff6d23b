import type { QueryKey } from '@tanstack/react-query'
import type { LiveEvent } from '#contract/live.ts'
import { useLive } from '#web/core/live.ts'
import { cache } from '#web/core/query.ts'

const GATHER_MS = 250
// The notice of an expired relay is written by a reader of the journal, a moment after the entry that we hear of.
const NOTICE_MS = 1_500

const waiting = new Map<string, QueryKey>()
let last = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Asks anew for whatever a live event has changed. Many events at once (an import) become one question. */
export function useHearing() {
  useLive((event) => {
    for (const key of changedBy(event)) waiting.set(JSON.stringify(key), key)
    if (event.kind === 'HandoffExpired') setTimeout(() => cache.invalidateQueries({ queryKey: ['notices'] }), NOTICE_MS)
    // The first one at once: a colleague's change is seen within half a second.
    if (timer === undefined) timer = setTimeout(askAnew, Math.max(0, last + GATHER_MS - Date.now()))
  })
}

function askAnew() {
  timer = undefined
  last = Date.now()
  const keys = [...waiting.values()]
  waiting.clear()
  for (const queryKey of keys) cache.invalidateQueries({ queryKey })
}

/** The query keys behind an event: `web/README.md` lists them. */
export function changedBy({ kind, caseId, customerId }: LiveEvent): QueryKey[] {
  if (kind === 'Everything') return [[]]
  if (caseId) return [['case', caseId], ['cases'], ['counts']]
  if (customerId) return [['customer', customerId], ['customers']]
  if (kind === 'AreaAdded') return [['areas']]
  if (kind === 'PersonAdded') return [['people']]
  if (kind.startsWith('Import')) return [['imports']]
  return []
}
