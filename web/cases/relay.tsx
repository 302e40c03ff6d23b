import { Trans, useLingui } from '@lingui/react/macro'
import type { CaseView, ComeBack, Handoff } from '#contract/cases.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { Said } from '#web/core/said.tsx'
import { Button } from '#web/ui/button.tsx'
import { Chip } from '#web/ui/chip.tsx'
import { Clock, When } from '#web/ui/clock.tsx'
import { RelayCard } from '#web/ui/relay-card.tsx'

export type RelayActs = { accept: () => void; recall: () => void; giveBack: () => void; offer: () => void; busy: boolean }

/** The baton on its way, or just come back: what is so, and the one thing to do about it now. */
export function Relay({ view, acts }: { view: CaseView; acts: RelayActs }) {
  if (view.offer) return <Waiting offer={view.offer} may={view.may} acts={acts} />
  if (view.comeBack) return <CameBack of={view.comeBack} may={view.may} acts={acts} />
  return null
}

type Of = { may: CaseView['may']; acts: RelayActs }

function Waiting({ offer, may, acts }: Of & { offer: Handoff }) {
  const { t } = useLingui()
  const say = useSayNames()
  const [from, to, by] = [say.area(offer.from), say.area(offer.to), say.person(offer.offeredBy)]
  const details = [
    { term: t`Wants`, value: offer.wants },
    { term: t`Tried`, value: offer.tried },
    { term: t`Lacking`, value: offer.lacking },
  ].filter(({ value }) => value)
  return (
    <RelayCard
      tone="amber"
      title={may.accept ? t`${from} offers you this case` : t`Waiting for ${to} to answer`}
      chip={<Clock dueAt={offer.dueAt} />}
      details={details}
      actions={<WaitingActions may={may} acts={acts} />}
    >
      {t`${by} offered it to ${to}`} · <When at={offer.offeredAt} />
      {offer.withOwner && (
        <>
          {' · '}
          <Trans>whoever accepts also answers to the customer</Trans>
        </>
      )}
    </RelayCard>
  )
}

function WaitingActions({ may, acts }: Of) {
  if (!may.accept && !may.return && !may.recall) return null
  return (
    <>
      {may.accept && (
        <Button kind="main" keyHint="a" busy={acts.busy} onClick={acts.accept}>
          <Trans>Accept</Trans>
        </Button>
      )}
      {may.return && (
        <Button keyHint="d" onClick={acts.giveBack}>
          <Trans>Return…</Trans>
        </Button>
      )}
      {may.recall && (
        <Button keyHint="u" busy={acts.busy} onClick={acts.recall}>
          <Trans>Recall</Trans>
        </Button>
      )}
    </>
  )
}

function CameBack({ of, may, acts }: Of & { of: ComeBack }) {
  const { t } = useLingui()
  const say = useSayNames()
  const { reason, by: byId } = of
  const [to, waited, by] = [say.area(of.to), say.span(of.waitedSeconds), byId && say.person(byId)]
  const returned = of.how === 'returned'
  return (
    <RelayCard
      tone="amber"
      title={returned ? t`${to} returns the relay` : t`${to} did not answer in time`}
      chip={
        !returned && (
          <Chip tone="coral" sign="clock">
            <Trans>expired</Trans>
          </Chip>
        )
      }
      actions={
        may.offer && (
          <Button kind="main" keyHint="h" onClick={acts.offer}>
            {returned ? <Trans>Complete and offer again</Trans> : <Trans>Offer again</Trans>}
          </Button>
        )
      }
    >
      {reason && (
        <>
          <Trans>
            Reason: <Said words={reason} />
          </Trans>
          {'\n'}
        </>
      )}
      {by && `${by} · `}
      <When at={of.at} /> · {t`waited ${waited}`}
    </RelayCard>
  )
}
