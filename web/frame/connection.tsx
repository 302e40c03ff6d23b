import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useLiveState } from '#web/core/live.ts'
import { ConnectionNote } from '#web/ui/shell.tsx'

const FELT_MS = 2_500

/** Says that live updates are away, once that lasts long enough to matter. */
export function Connection() {
  const away = useLiveState() === 'reconnecting'
  const [felt, setFelt] = useState(false)
  useEffect(() => {
    if (!away) return setFelt(false)
    const soon = setTimeout(() => setFelt(true), FELT_MS)
    return () => clearTimeout(soon)
  }, [away])
  if (!away || !felt) return null
  return (
    <ConnectionNote>
      <Trans>No connection to Remo. Trying again…</Trans>
    </ConnectionNote>
  )
}
