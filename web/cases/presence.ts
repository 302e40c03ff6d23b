import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { bePresent, type CaseView, type Presence } from '#contract/cases.ts'
import { call } from '#web/core/call.ts'

const SIGN_OF_LIFE_MS = 10_000
// Who has not touched a key for so long has stopped to think, or has gone.
const WRITING_MS = 15_000

const nobody: readonly Presence[] = []

/**
 * Who else has this case open; and that we have, every ten seconds while the page is looked at. `wrote` says that we are writing.
 * Whoever only reads (an auditor) is not told of, and is told of nobody.
 */
export function useOthers({ id, may }: CaseView): { others: readonly Presence[]; wrote: () => void } {
  const { writes, wrote } = useWriting()
  const present = useQuery({
    queryKey: ['presences', id, writes],
    queryFn: () => call(bePresent, { id, doing: writes ? 'writing' : 'reading' }),
    enabled: may.add,
    refetchInterval: SIGN_OF_LIFE_MS,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  useEffect(() => {
    if (!may.add) return
    return () => void call(bePresent, { id, doing: 'leaving' }).catch(() => {})
  }, [id, may.add])
  return { others: present.data?.others ?? nobody, wrote }
}

function useWriting() {
  const [writes, setWrites] = useState(false)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(pause.current), [])
  const wrote = () => {
    setWrites(true)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => setWrites(false), WRITING_MS)
  }
  return { writes, wrote }
}
