import { t } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { HowLinked } from '#contract/case-links.ts'
import { Channel, Ending, GoalReached, type TimelineItem } from '#contract/cases.ts'
import { channelWords, endingWords, goalWords, linkedWords } from '#web/cases/case-words.ts'
import { DescribedLine } from '#web/cases/described-line.tsx'
import type { Story } from '#web/cases/story.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { useLists } from '#web/lists/queries.ts'
import { paths } from '#web/paths.ts'
import { Chip } from '#web/ui/chip.tsx'
import { FactLine } from '#web/ui/message.tsx'
import type { SignName } from '#web/ui/sign.tsx'

type Props = { item: TimelineItem; story: Story }
type Told = {
  sign: SignName
  title: ReactNode
  parts?: (ReactNode | null)[]
  how?: ReactNode
  chip?: ReactNode
  quote?: string | undefined
  more?: ReactNode
}

/** What happened between the messages: one line, in the reader's language. What was said about it stands under it. */
export function Happening(props: Props) {
  const Line = lines[props.item.kind]
  return Line ? <Line {...props} /> : null
}

const lines: Partial<Record<TimelineItem['kind'], (props: Props) => ReactNode>> = {
  CaseOpened: Opened,
  CaseDescribed: Described,
  CaseTaken: Taken,
  CaseAssigned: Assigned,
  CaseReleased: Released,
  HandoffOffered: Offered,
  HandoffAccepted: Accepted,
  HandoffReturned: Returned,
  HandoffRecalled: Recalled,
  HandoffExpired: Expired,
  CaseClosed: Closed,
  CaseReopened: Reopened,
  CaseLinked: Linked,
  CaseUnlinked: Linked,
  CaseImported: Imported,
  StepImported: Step,
  HandoffImported: ImportedHandoff,
}

/** `sign **title** · part · part · time`, with a chip at its end and people's words beneath. */
function Line({ item, sign, title, parts = [], how, chip, quote, more }: Told & { item: TimelineItem }) {
  return (
    <div className="happening">
      <FactLine sign={sign} chip={chip}>
        <b>{title}</b>
        {[...parts.filter((part) => part !== null), <At key="at" at={item.at} />].map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line keep their places
          <span key={place}> · {part}</span>
        ))}
        {how && <>, {how}</>}
      </FactLine>
      {quote && <p className="happening-quote words">{t`“${quote}”`}</p>}
      {more}
    </div>
  )
}

/** The time of day; the line of the day stands above. */
export function At({ at }: { at: string }) {
  const say = useSayNames()
  return (
    <time dateTime={at} title={say.full(at)} className="num">
      {say.time(at)}
    </time>
  )
}

/** The names that most lines need: who did it, between which areas, after how long. */
function useTold({ item, story }: Props) {
  const say = useSayNames()
  const relay = story.relays.get(fact(item, 'handoff') ?? '') ?? { from: fact(item, 'from'), to: fact(item, 'to') }
  const waited = item.facts.waitedSeconds
  return {
    person: item.person && say.person(item.person),
    area: item.area && say.area(item.area),
    from: relay.from && say.area(relay.from),
    to: relay.to && say.area(relay.to),
    waited: typeof waited === 'number' ? say.span(waited) : null,
  }
}

function Opened({ item, story }: Props) {
  const { person, area } = useTold({ item, story })
  return <Line item={item} sign="open" title={<Trans>Case opened</Trans>} parts={[area, person]} />
}

function Described({ item, story }: Props) {
  const { person } = useTold({ item, story })
  return <Line item={item} sign="note" title={<Trans>About the case</Trans>} parts={[<DescribedLine key="what" of={item} />, person]} />
}

function Taken({ item, story }: Props) {
  const person = useTold({ item, story }).person ?? '…'
  return <Line item={item} sign="contact" title={t`${person} takes the case`} />
}

function Assigned({ item, story }: Props) {
  const say = useSayNames()
  const giver = useTold({ item, story }).person ?? '…'
  const receiver = say.person(fact(item, 'to') ?? '')
  return <Line item={item} sign="contact" title={t`${giver} gives the case to ${receiver}`} />
}

function Released({ item, story }: Props) {
  const { person, area } = useTold({ item, story })
  if (person)
    return <Line item={item} sign="contact" title={t`${person} puts the case back: it waits in the area for somebody`} parts={[area]} />
  return <Line item={item} sign="contact" title={<Trans>Nobody holds the case: whoever did no longer works in this area</Trans>} />
}

function Offered({ item, story }: Props) {
  const { person, from, to } = useTold({ item, story })
  if (fact(item, 'handoff') === story.waiting) return null
  return (
    <Line
      item={item}
      sign="relay"
      title={<Trans>Relay offered</Trans>}
      parts={[between(from, '→', to), person]}
      more={<PassedOn words={item.words} withOwner={item.facts.withOwner === true} />}
    />
  )
}

function Accepted({ item, story }: Props) {
  const { person, area, from, to, waited } = useTold({ item, story })
  const how = waited && t`in ${waited}`
  return <Line item={item} sign="relay" title={<Trans>Relay accepted</Trans>} parts={[between(from, '→', to ?? area), person]} how={how} />
}

function Returned({ item, story }: Props) {
  const { person, from, to, waited } = useTold({ item, story })
  if (fact(item, 'handoff') === story.cameBack) return null
  const how = waited && t`after ${waited}`
  return (
    <Line
      item={item}
      sign="returned"
      title={<Trans>Relay returned</Trans>}
      parts={[between(to, '⇢', from), person]}
      how={how}
      quote={item.words.reason}
    />
  )
}

function Recalled({ item, story }: Props) {
  const { person, to, waited } = useTold({ item, story })
  const how = waited && t`after ${waited}`
  return <Line item={item} sign="returned" title={<Trans>Relay recalled</Trans>} parts={[to, person]} how={how} />
}

function Expired({ item, story }: Props) {
  const { to, waited } = useTold({ item, story })
  if (fact(item, 'handoff') === story.cameBack) return null
  return (
    <Line
      item={item}
      sign="clock"
      title={<Trans>Relay expired</Trans>}
      parts={[to]}
      chip={
        <Chip tone="coral" sign="down">
          {waited && t`no answer in ${waited}`}
        </Chip>
      }
    />
  )
}

function Closed({ item, story }: Props) {
  const { person } = useTold({ item, story })
  const ending = Ending.safeParse(item.facts.ending)
  const lists = useLists()
  const own = lists.item(fact(item, 'endingItem'))
  const goal = GoalReached.safeParse(item.facts.goalReached)
  return (
    <Line
      item={item}
      sign="done"
      title={<Trans>Case closed</Trans>}
      parts={[own ? lists.nameOf(own.name) : ending.success ? endingWords(ending.data) : null, person]}
      chip={goal.success && <GoalChip goal={goal.data} />}
      quote={item.words.words}
    />
  )
}

/** Whether the customer reached their own goal: a momentum, a disappointment, or something between. */
export function GoalChip({ goal }: { goal: GoalReached }) {
  const tone = goal === 'yes' ? 'green' : goal === 'no' ? 'coral' : goal === 'partly' ? 'amber' : 'quiet'
  return (
    <Chip tone={tone} {...(goal === 'yes' && { sign: 'done' })} {...(goal === 'no' && { sign: 'down' })}>
      {goalWords(goal)}
    </Chip>
  )
}

function Reopened({ item, story }: Props) {
  const { person } = useTold({ item, story })
  return <Line item={item} sign="open" title={<Trans>Case reopened</Trans>} parts={[person]} quote={item.words.reason} />
}

function Linked({ item, story }: Props) {
  const say = useSayNames()
  const { person } = useTold({ item, story })
  const [id, how] = [fact(item, 'other') ?? '', HowLinked.safeParse(item.facts.how)]
  const other = (
    <Link key="other" to={paths.case} params={{ id }} search={true} preload={false} className="words">
      {fact(item, 'subject') || say.key(fact(item, 'key') ?? '')}
    </Link>
  )
  return (
    <Line item={item} sign="link" title={how.success ? linkedWords(how.data) : <Trans>No longer linked</Trans>} parts={[other, person]} />
  )
}

function Imported({ item, story }: Props) {
  const { area } = useTold({ item, story })
  return <Line item={item} sign="open" title={<Trans>Case brought from another system</Trans>} parts={[area]} />
}

function Step({ item, story }: Props) {
  const { t } = useLingui()
  const say = useSayNames()
  const { person } = useTold({ item, story })
  const area = fact(item, 'area')
  return (
    <Line
      item={item}
      sign="contact"
      title={fact(item, 'activity') || t`Step without a name`}
      parts={[area ? say.area(area) : null, person]}
      chip={
        <>
          {!area && (
            <Chip tone="quiet">
              <Trans>area not registered</Trans>
            </Chip>
          )}
          {item.facts.closes === true && (
            <Chip tone="quiet" sign="done">
              <Trans>closes the case</Trans>
            </Chip>
          )}
        </>
      }
    />
  )
}

function ImportedHandoff({ item, story }: Props) {
  const { from, to } = useTold({ item, story })
  return (
    <Line
      item={item}
      sign="relay"
      title={<Trans>Change of area</Trans>}
      parts={[between(from, '→', to), <Trans key="how">as its source tells</Trans>]}
    />
  )
}

/** What went along with an offered relay, to be opened. */
function PassedOn({ words, withOwner }: { words: TimelineItem['words']; withOwner: boolean }) {
  const { t } = useLingui()
  const told = [
    { term: t`Wants`, value: words.wants },
    { term: t`Tried`, value: words.tried },
    { term: t`Lacking`, value: words.lacking },
    { term: t`Owner`, value: withOwner ? t`whoever accepts also answers to the customer` : undefined },
  ].filter(({ value }) => value)
  if (told.length === 0) return null
  return (
    <details className="happening-more">
      <summary>
        <Trans>What went along with it</Trans>
      </summary>
      <dl>
        {told.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="words">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** The channel of a message, if it names one. */
export function channelOf(item: TimelineItem): string | null {
  const channel = Channel.safeParse(item.facts.channel)
  return channel.success ? channelWords(channel.data) : null
}

function between(from: string | null | undefined, arrow: string, to: string | null | undefined): string | null {
  if (from && to) return `${from} ${arrow} ${to}`
  return to ? `${arrow} ${to}` : (from ?? null)
}

function fact(item: TimelineItem, name: string): string | null {
  const value = item.facts[name]
  return typeof value === 'string' ? value : null
}
