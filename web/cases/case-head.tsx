import { t } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { CaseSummary, Channel, GoalReached, Presence } from '#contract/cases.ts'
import { channelWords } from '#web/cases/case-words.ts'
import { CASE_HEADING } from '#web/cases/focusing.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { OffDuty } from '#web/people/off-duty.tsx'
import { IconButton } from '#web/ui/button.tsx'
import { Chip } from '#web/ui/chip.tsx'
import { When } from '#web/ui/clock.tsx'
import { type FactOf, Facts } from '#web/ui/facts.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { PaneHead } from '#web/ui/panes.tsx'
import { GoalChip } from './happening.tsx'

type Props = {
  of: CaseSummary & { channel?: Channel | null; goalReached?: GoalReached | null }
  /** Who else has the case open. */
  others?: readonly Presence[]
  actions?: ReactNode
  onBack: () => void
  onSide?: () => void
}

/** What the case is, who must act, who answers to the customer, and what the customer wants to reach. */
export function CaseHead({ of, others = [], actions, onBack, onSide }: Props) {
  const { t } = useLingui()
  return (
    <PaneHead back={<Back onBack={onBack} />}>
      <div className="row wrap case-head">
        <h1 className="grow words" id={CASE_HEADING} tabIndex={-1}>
          {of.subject || <CaseKeyWords of={of.key} />}
        </h1>
        <div className="row wrap case-actions">
          {actions}
          {onSide && (
            <span className="side-opener">
              <IconButton label={t`The customer`} onClick={onSide}>
                <Icon name="side" />
              </IconButton>
            </span>
          )}
        </div>
      </div>
      <CaseFacts of={of} />
      <Others of={others} />
    </PaneHead>
  )
}

/** Colleagues who look at the same case now: two who answer at once is what nobody wants. */
function Others({ of }: { of: readonly Presence[] }) {
  const say = useSayNames()
  return (
    <div className="row wrap" role="status">
      {of.map(({ person, writes }) => {
        const name = say.person(person)
        return (
          <Chip key={person} tone={writes ? 'amber' : 'quiet'} sign={writes ? 'note' : 'contact'}>
            {writes ? t`${name} is writing` : t`${name} is looking`}
          </Chip>
        )
      })}
    </div>
  )
}

/** The head of a case of which nothing is known yet, or nothing may be. */
export function UnknownHead({ onBack }: { onBack: () => void }) {
  return (
    <PaneHead back={<Back onBack={onBack} />}>
      <h1 id={CASE_HEADING} tabIndex={-1}>
        <Trans>Case</Trans>
      </h1>
    </PaneHead>
  )
}

function Back({ onBack }: { onBack: () => void }) {
  const { t } = useLingui()
  return (
    <IconButton label={t`Back to the list`} onClick={onBack}>
      <Icon name="back" />
    </IconButton>
  )
}

function CaseFacts({ of }: { of: Props['of'] }) {
  const { t } = useLingui()
  const say = useSayNames()
  const person = of.holderPerson && say.person(of.holderPerson)
  const holder = say.area(of.holder)
  const facts: FactOf[] = [{ value: <CopyKey of={of.key} /> }]
  if (of.channel) facts.push({ value: channelWords(of.channel) })
  if (of.closedAt) facts.push({ term: t`Closed on`, value: say.date(of.closedAt) })
  facts.push({
    term: of.closedAt ? t`Held by` : t`Holder`,
    value: person ? `${holder} · ${person}` : holder,
    beside: <OffDuty of={of.holderPerson} />,
  })
  if (!of.closedAt) facts.push({ term: t`Waits for`, value: <WaitsFor of={of} /> })
  facts.push({ term: t`Answers to the customer`, value: say.person(of.owner), beside: <OffDuty of={of.owner} /> })
  if (of.goal) facts.push({ term: t`Goal`, value: of.goal })
  if (of.goalReached) facts.push({ value: <GoalChip goal={of.goalReached} /> })
  return <Facts of={facts} />
}

/** For whom a case waits, and since when: the area it is offered to, the customer, or whoever holds it. */
function WaitsFor({ of: { offeredTo, waitsSince, holder, askedAt } }: { of: CaseSummary }) {
  const say = useSayNames()
  if (offeredTo) return say.area(offeredTo)
  const whom = waitsSince ? <Trans>the customer</Trans> : say.area(holder)
  return (
    <Trans>
      {whom}, since <When at={waitsSince ?? askedAt} />
    </Trans>
  )
}

/** The public key in groups; pressing it copies it. */
function CopyKey({ of }: { of: string }) {
  const { t } = useLingui()
  const [copied, setCopied] = useState(false)
  const copy = () => {
    navigator.clipboard?.writeText(of).then(() => {
      setCopied(true)
      setTimeout(() => setCopied(false), 2_000)
    })
  }
  return (
    <button type="button" className="case-key num" onClick={copy} title={t`Copy the key`}>
      <CaseKeyWords of={of} />
      <span role="status">{copied && <Trans>copied</Trans>}</span>
    </button>
  )
}

function CaseKeyWords({ of }: { of: string }) {
  const say = useSayNames()
  return say.key(of)
}
