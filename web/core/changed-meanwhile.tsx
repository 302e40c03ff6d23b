import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { RefusalError } from '#web/core/failures.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'

/** What a form stands on: the version that was seen, whether there is a newer one, and how to look at that. */
export type Seen = { version: number; changed: boolean; look: () => void }

/**
 * For a form about something that others may change meanwhile. Untouched, it follows them; touched, it stands on the version that
 * was seen, so that what is sent changes nothing unseen, until somebody looks: then it shows what is there now.
 */
export function useSeen<Values extends Record<string, unknown>, Of extends { version: number }>(
  form: { isDirty: () => boolean; setInitialValues: (values: Values) => void; reset: () => void },
  now: Of,
  valuesOf: (now: Of) => Values,
): Seen {
  const [version, setVersion] = useState(now.version)
  const changed = now.version !== version
  const look = () => {
    form.setInitialValues(valuesOf(now))
    form.reset()
    setVersion(now.version)
  }
  useEffect(() => {
    if (changed && !form.isDirty()) look()
  })
  return { version, changed, look }
}

/** Why a form was refused; and that others have changed meanwhile what it is about. */
export function ChangedMeanwhile({ seen, failure }: { seen: Seen; failure: unknown }) {
  const isStale = failure instanceof RefusalError && failure.code === 'stale'
  const look = (
    <Button onClick={seen.look}>
      <Trans>Show what is there now</Trans>
    </Button>
  )
  if (isStale) return seen.changed && <RefusalNote of={failure} actions={look} />
  return (
    <>
      {seen.changed && (
        <Notice tone="amber" live actions={look}>
          <Trans>Somebody has changed this while you had it open.</Trans>
        </Notice>
      )}
      <RefusalNote of={failure} />
    </>
  )
}
