import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { CaseView, TimelineItem } from '#contract/cases.ts'
import { happenedSince } from '#web/cases/story.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
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
  return { ...seen, look: () => setSeen(now) }
}

/** What happened to a case while a form about it was open. Until it was looked at, the form is refused. */
export function Meanwhile({ seen, view, onLook }: { seen: Seen; view: CaseView; onLook: () => void }) {
  const news = happenedSince(view.timeline, seen.newest)
  if (view.version === seen.version) return null
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
        {more > 0 && (
          <>
            {' '}
            <Trans>and {more} more</Trans>
          </>
        )}
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
      return <Trans>{who} answered meanwhile</Trans>
    case 'MessageReceived':
      return <Trans>The customer said something meanwhile</Trans>
    case 'NoteWritten':
      return <Trans>{who} wrote a note meanwhile</Trans>
    case 'CaseTaken':
      return <Trans>{who} took the case meanwhile</Trans>
    case 'HandoffOffered':
      return <Trans>{who} offered the case meanwhile</Trans>
    case 'HandoffAccepted':
      return <Trans>{who} accepted the relay meanwhile</Trans>
    case 'HandoffReturned':
      return <Trans>{who} returned the relay meanwhile</Trans>
    case 'HandoffExpired':
      return <Trans>The relay expired meanwhile</Trans>
    case 'CaseClosed':
      return <Trans>{who} closed the case meanwhile</Trans>
    case 'CaseReopened':
      return <Trans>{who} reopened the case meanwhile</Trans>
    default:
      return <Trans>{who} changed the case meanwhile</Trans>
  }
}
