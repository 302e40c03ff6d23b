import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { disablePerson, enablePerson, makeLink, type PersonView } from '#contract/people.ts'
import { call } from '#web/core/call.ts'
import { cache } from '#web/core/query.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { useMe } from '#web/core/session.ts'
import type { Invitation } from '#web/people/invite-dialog.tsx'
import { Button } from '#web/ui/button.tsx'
import { toast } from '#web/ui/toast.tsx'
import './person-access.css'

type Props = { of: PersonView; onMade: (made: Invitation) => void }

/** How a person comes in: a new link, and their access ended or given back. */
export function PersonAccess({ of, onMade }: Props) {
  const { t } = useLingui()
  const { id, name, account } = of
  const mine = useMe().person === id
  const comesIn = account === 'invited' || account === 'open'
  const renew = () => cache.invalidateQueries({ queryKey: ['people'] })
  const link = useMutation({
    mutationFn: () => call(makeLink, { id }),
    onSuccess: async (made) => {
      await renew()
      onMade({ name, ...made })
    },
  })
  const disable = useMutation({
    mutationFn: () => call(disablePerson, { id }),
    onSuccess: async () => {
      await renew()
      toast(t`${name} can no longer come in. What they held stands in their area.`)
    },
  })
  const enable = useMutation({
    mutationFn: () => call(enablePerson, { id }),
    onSuccess: async () => {
      await renew()
      toast(t`${name} can come in again, with the roles they had.`)
    },
  })
  return (
    <section className="person-access stack tight" aria-labelledby="person-access">
      <h3 id="person-access" className="field-legend">
        <Trans>Access</Trans>
      </h3>
      <RefusalNote of={link.error ?? disable.error ?? enable.error} />
      <p className="small soft">
        <AccessWords of={account} />
      </p>
      <div className="row wrap">
        {comesIn && (
          <Button busy={link.isPending} onClick={() => link.mutate()}>
            {account === 'invited' ? <Trans>New link of invitation</Trans> : <Trans>Link for a new password</Trans>}
          </Button>
        )}
        {comesIn && !mine && (
          <Button kind="grave" busy={disable.isPending} onClick={() => disable.mutate()}>
            <Trans>End the access</Trans>
          </Button>
        )}
        {account === 'disabled' && (
          <Button busy={enable.isPending} onClick={() => enable.mutate()}>
            <Trans>Give the access back</Trans>
          </Button>
        )}
      </div>
    </section>
  )
}

function AccessWords({ of }: { of: PersonView['account'] }) {
  switch (of) {
    case 'none':
      return <Trans>Only stands in the imported past, and cannot log in.</Trans>
    case 'invited':
      return <Trans>Was invited and has not come in yet. A link works for 24 hours.</Trans>
    case 'open':
      return <Trans>Comes in with a password. A link to replace it works for 30 minutes.</Trans>
    case 'disabled':
      return <Trans>The access was ended: sessions and keys with it.</Trans>
  }
}
