import { Trans, useLingui } from '@lingui/react/macro'
import { createLink } from '@tanstack/react-router'
import { type ComponentProps, memo, type ReactNode } from 'react'
import type { CaseSummary } from '#contract/cases.ts'
import type { Box } from '#contract/inbox.ts'
import { CaseTags } from '#web/cases/case-about.tsx'
import { rowId } from '#web/cases/focusing.ts'
import type { ListAddress } from '#web/cases/listed.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { useMe } from '#web/core/session.ts'
import { paths } from '#web/paths.ts'
import { Chip } from '#web/ui/chip.tsx'
import { Age, Clock } from '#web/ui/clock.tsx'
import { ListItem } from '#web/ui/list-item.tsx'

// The router marks a link to the shown address as the current page; in a list it is the chosen row, whatever the address says of boxes.
const ItemLink = createLink(({ chosen, ...rest }: ComponentProps<typeof ListItem> & { chosen: boolean }) => (
  <ListItem {...rest} aria-current={chosen ? 'true' : undefined} />
))

type Props = {
  of: CaseSummary
  box: Box
  chosen: boolean
  /** The reader has begun to write there. */
  drafted?: boolean
  onIntent: (id: string) => void
  /** The list that will stand beside the case: without it, the one in the address. */
  list?: ListAddress
}

/** One case in a list: what it is about, whose it is and what they want to reach, and what waits. */
export const CaseRow = memo(function CaseRow({ of, box, chosen, drafted = false, onIntent, list }: Props) {
  const say = useSayNames()
  const line = [of.customerName, of.goal].filter(Boolean).join(' · ')
  const { chips, calm } = useWhatWaits(of, box, drafted)
  return (
    <ItemLink
      {...(!list && { id: rowId(of.id) })}
      to={paths.case}
      params={{ id: of.id }}
      search={list ?? true}
      preload={false}
      title={of.subject || say.key(of.key)}
      time={<Age at={of.closedAt ?? of.askedAt} />}
      line={line || say.key(of.key)}
      calm={calm}
      chips={chips}
      data-case={of.id}
      chosen={chosen}
      onPointerEnter={() => onIntent(of.id)}
      onFocus={() => onIntent(of.id)}
    />
  )
})

/** The chips of a row; `calm` when nobody here has anything new to do. */
function useWhatWaits(of: CaseSummary, box: Box, drafted: boolean): { chips: ReactNode; calm: boolean } {
  const { t } = useLingui()
  const say = useSayNames()
  const me = useMe()
  const chips: ReactNode[] = []
  const [holder, to] = [say.area(of.holder), of.offeredTo && say.area(of.offeredTo)]
  const toUs = me.areas.some(({ area }) => area === of.offeredTo)
  if (drafted)
    chips.push(
      <Chip key="draft" tone="quiet" sign="note">
        <Trans>your draft</Trans>
      </Chip>,
    )
  if (of.priority === 'high' || of.priority === 'urgent')
    chips.push(
      <Chip key="priority" tone={of.priority === 'urgent' ? 'coral' : 'amber'} sign="up">
        {of.priority === 'urgent' ? <Trans>urgent</Trans> : <Trans>high priority</Trans>}
      </Chip>,
    )
  if (of.offeredTo && of.offerDueAt) {
    chips.push(
      <Chip key="offer" tone="amber" sign="relay">
        {toUs ? t`${holder} offers it` : t`on offer to ${to}`}
      </Chip>,
      <Clock key="clock" dueAt={of.offerDueAt} short />,
    )
  }
  if (box === 'overdue' && !of.offeredTo)
    chips.push(
      <Chip key="overdue" tone="coral" sign="clock">
        <Trans>unanswered</Trans>
      </Chip>,
    )
  if (of.cameBack)
    chips.push(
      <Chip key="back" tone="coral" sign={of.cameBack === 'returned' ? 'returned' : 'clock'}>
        {of.cameBack === 'returned' ? <Trans>relay returned</Trans> : <Trans>relay expired</Trans>}
      </Chip>,
    )
  if (of.waitsSince && !of.closedAt)
    chips.push(
      <Chip key="waits" tone="quiet" sign="clock">
        <Trans>waits for the customer</Trans>
      </Chip>,
    )
  if (of.closedAt && box !== 'closed')
    chips.push(
      <Chip key="closed" tone="quiet" sign="done">
        <Trans>closed</Trans>
      </Chip>,
    )
  if (box !== 'mine' && box !== 'myTurn' && !of.closedAt) chips.push(<Holder key="holder" of={of} box={box} />)
  if (of.closedAt)
    chips.push(
      <Chip key="area" tone="quiet">
        {holder}
      </Chip>,
    )
  if (of.tags.length > 0) chips.push(<CaseTags key="tags" of={of.tags} />)
  const ours = of.holderPerson === me.person || (of.holderPerson === null && me.areas.some(({ area }) => area === of.holder))
  return { chips: chips.length > 0 ? chips : null, calm: of.closedAt !== null || (of.offeredTo !== null ? !toUs : !ours && !of.cameBack) }
}

/** Who must act: in lists of more than one holder. */
function Holder({ of, box }: { of: CaseSummary; box: Box }) {
  const say = useSayNames()
  const me = useMe().person
  const area = say.area(of.holder)
  if (of.holderPerson === me)
    return (
      <Chip tone="sea">
        <Trans>you hold it</Trans>
      </Chip>
    )
  if (of.holderPerson)
    return (
      <Chip tone="quiet">
        {say.person(of.holderPerson)}
        {box === 'open' && ` · ${area}`}
      </Chip>
    )
  return <Chip tone="quiet">{box === 'open' ? area : <Trans>nobody yet</Trans>}</Chip>
}
