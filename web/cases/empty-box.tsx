import { Trans } from '@lingui/react/macro'
import { createLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Box } from '#contract/inbox.ts'
import { paths } from '#web/paths.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/states.tsx'

const ButtonTo = createLink(ButtonLink)

type Props = { box: Box; narrowed: boolean; onNew: (() => void) | undefined }

/** Nothing in a box: what that means, and what to do next. */
export function EmptyBox({ box, narrowed, onNew }: Props) {
  if (narrowed) return <NothingFits box={box} />
  const open = onNew && (
    <Button onClick={onNew} keyHint="o">
      <Trans>New case</Trans>
    </Button>
  )
  const states: Record<Box, ReactNode> = {
    mine: (
      <Empty
        title={<Trans>You hold no case</Trans>}
        action={
          <div className="empty-actions">
            <ButtonTo to={paths.inbox} search={{ box: 'area' }} kind="main">
              <Trans>What my area holds</Trans>
            </ButtonTo>
            {open}
          </div>
        }
      >
        <Trans>Take one of your area, accept a relay, or open a new one.</Trans>
      </Empty>
    ),
    myTurn: (
      <Empty title={<Trans>Nothing waits for you</Trans>}>
        <Trans>When a customer answers you, or a relay comes back, the case stands here until you act.</Trans>
      </Empty>
    ),
    overdue: (
      <Empty title={<Trans>Nothing is overdue</Trans>}>
        <Trans>A case that nobody of your area answered in its time to act stands here, the longest wait first.</Trans>
      </Empty>
    ),
    area: (
      <Empty title={<Trans>Your area holds no open case</Trans>} action={open}>
        <Trans>All is done here. Relays that others offer you stand under “Relays”.</Trans>
      </Empty>
    ),
    unassigned: (
      <Empty title={<Trans>Somebody holds each case of your area</Trans>}>
        <Trans>A case that was put back, or whose holder left, stands here until somebody takes it.</Trans>
      </Empty>
    ),
    waiting: (
      <Empty title={<Trans>Nothing waits for a customer</Trans>}>
        <Trans>A case that you answered stands here until the customer answers you, the longest wait first.</Trans>
      </Empty>
    ),
    offered: (
      <Empty title={<Trans>No relay waits for your area</Trans>}>
        <Trans>When another area offers you a case, it stands here with the time you have to answer.</Trans>
      </Empty>
    ),
    open: (
      <Empty title={<Trans>No case is open</Trans>} action={open}>
        <Trans>The first one begins with a customer who needs something.</Trans>
      </Empty>
    ),
    closed: (
      <Empty title={<Trans>No case was closed yet</Trans>}>
        <Trans>Closed cases stay readable here, with how they ended and whether the goal was reached.</Trans>
      </Empty>
    ),
  }
  return states[box]
}

function NothingFits({ box }: { box: Box }) {
  return (
    <Empty
      title={<Trans>No case fits all of that</Trans>}
      action={
        <ButtonTo to="." search={{ box }} kind="main">
          <Trans>Without filters</Trans>
        </ButtonTo>
      }
    >
      <Trans>Take a filter away, or look in another box: their counts are narrowed the same.</Trans>
    </Empty>
  )
}
