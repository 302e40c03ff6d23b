import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { CaseView, TimelineItem } from '#contract/cases.ts'
import { happenedSince } from '#web/cases/story.ts'
import { RefusalError } from '#web/core/failures.ts'
import { RefusalNote, useSayNames } from '#web/core/refusal-note.tsx'
import { useMe } from '#web/core/session.ts'
import { Button } from '#web/ui/button.tsx'
import { When } from '#web/ui/clock.tsx'
import { Notice } from '#web/ui/notice.tsx'

/** The case as somebody saw it when they began: what they decide is decided on that. */
export type Seen = { version: number; newest: string | null; look: () => void }

/** Holds on to what was seen until somebody says that they have looked again. */
export function useSeen({ version, timeline }: CaseView): Seen {
  const now = { version, newest: timeline[0]?.id ?? null }
  const [seen, setSeen] = useState(now)
  const me = useMe().person
  const news = happenedSince(timeline, seen.newest)
  // What one has said of the case oneself, from the same form, is no news.
  const isOwn =
    news.length > 0 && news.length === version - seen.version && news.every((item) => item.person === me && item.kind === 'CaseDescribed')
  useEffect(() => {
    if (isOwn) setSeen({ version, newest: timeline[0]?.id ?? null })
  }, [isOwn, version, timeline])
  return { ...seen, look: () => setSeen(now) }
}

type MeanwhileProps = { seen: Seen; view: CaseView; failure: unknown; onLook: () => void }

/** Why a form about a case was refused; and what happened to the case while it was open: until that was looked at, it will be refused. */
export function Meanwhile({ seen, view, failure, onLook }: MeanwhileProps) {
  const changed = view.version !== seen.version
  const told = changed && failure instanceof RefusalError && failure.code === 'stale'
  return (
    <>
      {changed && <WhatChanged seen={seen} view={view} onLook={onLook} />}
      {!told && <RefusalNote of={failure} />}
    </>
  )
}

function WhatChanged({ seen, view, onLook }: Omit<MeanwhileProps, 'failure'>) {
  const news = happenedSince(view.timeline, seen.newest)
  return (
    <Notice
      tone="amber"
      live
      title={<Trans>Meanwhile the case has changed</Trans>}
      actions={
        <Button
          onClick={() => {
            seen.look()
            onLook()
          }}
        >
          <Trans>Seen, go on</Trans>
        </Button>
      }
    >
      <ul className="meanwhile">
        {news.slice(0, 5).map((item) => (
          <li key={item.id}>
            <Happened item={item} /> · <When at={item.at} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** While somebody writes: what others have done since they began, in one line. */
export function MeanwhileLine({ view, seen, onLook }: { view: CaseView; seen: string | null; onLook: () => void }) {
  const me = useMe().person
  const news = happenedSince(view.timeline, seen).filter((item) => item.person !== me || item.kind === 'MessageReceived')
  const last = news[0]
  if (!last) return null
  const more = news.length - 1
  return (
    <div className="meanwhile-line" role="status">
      <span className="grow">
        <Happened item={last} /> · <When at={last.at} />
        {more > 0 && <> {t`and ${more} more`}</>}
      </span>
      <Button kind="bare" onClick={onLook}>
        <Trans>Seen</Trans>
      </Button>
    </div>
  )
}

/** One thing that happened, as a sentence about who did it. */
function Happened({ item }: { item: TimelineItem }) {
  const say = useSayNames()
  const who = item.person ? say.person(item.person) : 'Remo'
  switch (item.kind) {
    case 'MessageSent':
      return t`${who} answered meanwhile`
    case 'MessageReceived':
      return <Trans>The customer said something meanwhile</Trans>
    case 'NoteWritten':
      return t`${who} wrote a note meanwhile`
    case 'CaseDescribed':
      return t`${who} said meanwhile what the case is about`
    case 'CaseTaken':
      return t`${who} took the case meanwhile`
    case 'CaseAssigned':
      return t`${who} gave the case to somebody meanwhile`
    case 'CaseReleased':
      return <Trans>Nobody holds the case now</Trans>
    case 'HandoffOffered':
      return t`${who} offered the case meanwhile`
    case 'HandoffAccepted':
      return t`${who} accepted the relay meanwhile`
    case 'HandoffReturned':
      return t`${who} returned the relay meanwhile`
    case 'HandoffExpired':
      return <Trans>The relay expired meanwhile</Trans>
    case 'CaseClosed':
      return t`${who} closed the case meanwhile`
    case 'CaseLinked':
      return t`${who} linked the case with another meanwhile`
    case 'CaseReopened':
      return t`${who} reopened the case meanwhile`
    default:
      return t`${who} changed the case meanwhile`
  }
}
