import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { Fragment, type ReactNode, useMemo, useState } from 'react'
import type { CaseView, TimelineItem } from '#contract/cases.ts'
import { At, channelOf, Happening } from '#web/cases/happening.tsx'
import { MessageFiles } from '#web/cases/message-files.tsx'
import { loadEarlier } from '#web/cases/queries.ts'
import { type Story, storyOf } from '#web/cases/story.ts'
import { RefusalNote, useSayNames } from '#web/core/refusal-note.tsx'
import { useNow } from '#web/core/words.tsx'
import { Button } from '#web/ui/button.tsx'
import { DayLine, Message, Stream } from '#web/ui/message.tsx'

const LONG = 1_600

/** Everything that happened in a case, the newest at the bottom; `end` is what is to be done about it now. */
export function Timeline({ view, end }: { view: CaseView; end: ReactNode }) {
  const story = useMemo(() => storyOf(view), [view])
  const dayOf = useDays()
  const items = useMemo(() => view.timeline.toReversed(), [view.timeline])
  return (
    <Stream>
      {view.olderTimeline && <Earlier view={view} />}
      {items.map((item, place) => {
        const day = dayOf(item.at)
        const before = items[place - 1]
        return (
          <Fragment key={item.id}>
            {(!before || dayOf(before.at) !== day) && <DayLine>{day}</DayLine>}
            <Entry item={item} story={story} />
          </Fragment>
        )
      })}
      {end}
    </Stream>
  )
}

function Earlier({ view }: { view: CaseView }) {
  const earlier = useMutation({ mutationFn: () => loadEarlier(view) })
  return (
    <div className="story-earlier">
      <Button busy={earlier.isPending} onClick={() => earlier.mutate()}>
        <Trans>Earlier</Trans>
      </Button>
      <RefusalNote of={earlier.error} />
    </div>
  )
}

function Entry({ item, story }: { item: TimelineItem; story: Story }) {
  switch (item.kind) {
    case 'CaseOpened':
      return (
        <>
          <Happening item={item} story={story} />
          {item.words.need !== undefined && <FromCustomer item={item} story={story} words={item.words.need} />}
        </>
      )
    case 'MessageReceived':
      return <FromCustomer item={item} story={story} words={item.words.text} />
    case 'MessageSent':
      return <ByPerson item={item} kind="out" />
    case 'NoteWritten':
      return <ByPerson item={item} kind="note" />
    default:
      return <Happening item={item} story={story} />
  }
}

function FromCustomer({ item, story, words }: { item: TimelineItem; story: Story; words: string | undefined }) {
  const { t } = useLingui()
  const say = useSayNames()
  const by = item.person && say.person(item.person)
  const channel = channelOf(item)
  return (
    <Message
      kind="in"
      who={story.customer ?? <Trans>The customer</Trans>}
      facts={
        <>
          {channel && `${channel} · `}
          <At at={item.at} />
          {by && item.kind !== 'CaseOpened' && <> · {t`recorded by ${by}`}</>}
        </>
      }
      tail={hasFiles(item) && <MessageFiles of={item} />}
    >
      <Words of={words} />
    </Message>
  )
}

function ByPerson({ item, kind }: { item: TimelineItem; kind: 'out' | 'note' }) {
  const { t } = useLingui()
  const say = useSayNames()
  const by = item.person ? say.person(item.person) : 'Remo'
  const about = kind === 'note' ? by : channelOf(item)
  return (
    <Message
      kind={kind}
      who={kind === 'note' ? t`Internal note` : by}
      facts={
        <>
          {about && `${about} · `}
          <At at={item.at} />
        </>
      }
      tail={hasFiles(item) && <MessageFiles of={item} />}
    >
      <Words of={item.words.text} />
    </Message>
  )
}

const hasFiles = ({ facts }: TimelineItem) => facts.files !== undefined

/** People's words as they wrote them; a very long text is folded, an erased one says so. */
function Words({ of }: { of: string | undefined }) {
  const [whole, setWhole] = useState(false)
  if (of === undefined)
    return (
      <i className="soft">
        <Trans>These words were erased.</Trans>
      </i>
    )
  if (of.length <= LONG || whole) return of
  return (
    <>
      {of.slice(0, LONG)}…{' '}
      <Button kind="bare" onClick={() => setWhole(true)}>
        <Trans>Read all of it</Trans>
      </Button>
    </>
  )
}

/** A day in words: today, yesterday, or its date. */
function useDays() {
  const { t } = useLingui()
  const say = useSayNames()
  const now = useNow()
  const today = say.date(now.toISOString())
  const yesterday = say.date(new Date(now.getTime() - 86_400_000).toISOString())
  const words: Record<string, string> = { [today]: t`Today`, [yesterday]: t`Yesterday` }
  return (at: string) => words[say.date(at)] ?? say.date(at)
}
