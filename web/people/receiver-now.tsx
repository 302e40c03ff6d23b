import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { AreaAvailability } from '#contract/duty.ts'
import { useNow, useSay } from '#web/core/words.tsx'
import { availabilityQuery, useDirectory } from '#web/people/directory.ts'
import { Notice } from '#web/ui/notice.tsx'
import './receiver-now.css'

/** Whoever is about to ask something of an area learns what it needs, and whether anybody is there to answer. */
export function ReceiverNow({ of }: { of: string | null }) {
  const { areas } = useDirectory()
  const now = useQuery({ ...availabilityQuery, enabled: Boolean(of) }).data?.find(({ area }) => area === of)
  const needs = areas.find(({ id }) => id === of)?.needs
  return (
    // There before it speaks: what is chosen above is read out with what follows from it.
    <div className="stack tight receiver-now" aria-live="polite">
      {needs && (
        <p className="small words">
          <b>
            <Trans>What they need:</Trans>
          </b>{' '}
          {needs}
        </p>
      )}
      {now && <WhoIsThere of={now} />}
    </div>
  )
}

const SHOWN = 3

function WhoIsThere({ of: { open, opensAt, onDuty } }: { of: AreaAvailability }) {
  const { t } = useLingui()
  const say = useSay()
  const now = useNow()
  const { person } = useDirectory()
  if (!open) {
    const when = opensAt && say.when(opensAt, now)
    return (
      <Notice tone="amber">
        {when ? t`They are closed now, until ${when}. The time to answer runs all the same.` : t`They have no working hours at all.`}
      </Notice>
    )
  }
  if (onDuty.length === 0)
    return (
      <Notice tone="amber">
        <Trans>Nobody is on duty there now. The time to answer runs all the same.</Trans>
      </Notice>
    )
  const names = onDuty.slice(0, SHOWN).map(person).join(', ')
  const more = onDuty.length - SHOWN
  return <p className="small soft">{more > 0 ? t`On duty there: ${names} and ${more} more` : t`On duty there: ${names}`}</p>
}
