import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { arrangeOwnWork, switchDuty } from '#contract/duty.ts'
import type { PersonView } from '#contract/people.ts'
import { call } from '#web/core/call.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { useNow, useSay } from '#web/core/words.tsx'
import { useOffDuty } from '#web/people/off-duty.tsx'
import { WorkForm } from '#web/people/work-form.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Chip } from '#web/ui/chip.tsx'
import { TextField } from '#web/ui/fields.tsx'
import './own-work.css'

/** When one works oneself: on duty or off, hours, deputy. */
export function OwnWork({ of }: { of: PersonView }) {
  return (
    <Card title={<Trans>When you work</Trans>}>
      <div className="stack own-work">
        <OwnDuty of={of} />
        <WorkForm of={of} keep={(arranged) => call(arrangeOwnWork, arranged)} />
      </div>
    </Card>
  )
}

function OwnDuty({ of }: { of: PersonView }) {
  const { t } = useLingui()
  const off = useOffDuty(of.id)
  const [until, setUntil] = useState('')
  const change = useMutation({
    mutationFn: (asked: { off: boolean; until?: string }) => call(switchDuty, asked),
    onSuccess: () => setUntil(''),
    onSettled: () => cache.invalidateQueries({ queryKey: ['people'] }),
  })
  const wrong = fieldErrors(change.error).until
  const leave = () => change.mutate({ off: true, ...(until && { until: new Date(until).toISOString() }) })
  return (
    <section className="stack tight" aria-label={t`On duty`}>
      {!wrong && <RefusalNote of={change.error} />}
      <p className="row wrap" role="status">
        {off ? <Away until={off.until} /> : <Chip sign="done">{t`On duty`}</Chip>}
      </p>
      <div className="own-duty">
        <TextField
          type="datetime-local"
          label={t`Off duty until`}
          description={t`Empty: until you come back yourself.`}
          value={until}
          error={wrong}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        <div className="row wrap own-duty-acts">
          <Button busy={change.isPending} onClick={leave}>
            {off ? <Trans>Change it</Trans> : <Trans>Go off duty</Trans>}
          </Button>
          {off && (
            <Button kind="main" busy={change.isPending} onClick={() => change.mutate({ off: false })}>
              <Trans>Come back on duty</Trans>
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}

function Away({ until }: { until: string | null }) {
  const { t } = useLingui()
  const say = useSay()
  const now = useNow()
  const when = until && say.when(until, now)
  return (
    <Chip tone="quiet" sign="clock">
      {when ? t`Off duty until ${when}` : t`Off duty until you come back`}
    </Chip>
  )
}
