import type { QueryKey } from '@tanstack/react-query'
import { refreshCases } from '#web/cases/queries.ts'
import { useLive } from '#web/core/live.ts'
import { askAnew } from '#web/core/query.ts'
import { changedBy } from '#web/frame/changed-by.ts'

const GATHER_MS = 250
// Notices are written by readers of the journal, a moment after the entry that we hear of.
const NOTICE_MS = 1_500

const noticed = new Set(['HandoffExpired', 'CaseAssigned', 'NoteWritten', 'CaseReleased', 'PersonDisabled', 'RolesChanged'])
const cases = new Set<string>()
const keys = new Map<string, QueryKey>()
let last = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Asks anew for whatever a live event has changed. Many events at once (an import) become one question. */
export function useHearing() {
  useLive((event) => {
    const changed = changedBy(event)
    if (changed.caseId) cases.add(changed.caseId)
    for (const key of changed.keys) keys.set(JSON.stringify(key), key)
    if (noticed.has(event.kind)) setTimeout(askForNotices, NOTICE_MS)
    // The first one at once: a colleague's change is seen within half a second.
    if (timer === undefined) timer = setTimeout(askForChanges, Math.max(0, last + GATHER_MS - Date.now()))
  })
}

function askForNotices() {
  for (const told of ['notices', 'today']) askAnew({ queryKey: [told] })
}

function askForChanges() {
  timer = undefined
  last = Date.now()
  for (const queryKey of keys.values()) askAnew({ queryKey })
  if (cases.size > 0) refreshCases(new Set(cases))
  keys.clear()
  cases.clear()
}
