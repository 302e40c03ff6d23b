import type { Channel, GoalReached } from '#contract/cases.ts'
import type { LifeCase, LifeEvent } from '#contract/lives.ts'
import type { Id, Instant } from '#contract/words.ts'

/** What a picture of a life shows: when and on which lane, and what it was. Lanes are areas; null is what nobody registered. */
export type Mark = { key: string; caseId: Id; at: number; area: Id | null } & (
  | { is: 'contact'; way: 'in' | 'out'; channel: Channel | null }
  | { is: 'step' }
  | { is: 'relay'; from: Id | null; since: number }
  | { is: 'return'; from: Id; how: 'returned' | 'expired' | 'recalled' }
  | { is: 'wait'; since: number; how: Answer }
  | { is: 'end'; goal: GoalReached | null }
  | { is: 'reopened' }
)
export type Answer = 'accepted' | 'returned' | 'expired' | 'recalled' | 'waiting'

export type Span = { case: LifeCase; from: number; until: number; row: number }
export type Life = { lanes: (Id | null)[]; marks: Mark[]; spans: Span[]; rows: number; from: number; until: number; hasOpen: boolean }

/** The life of a customer from what happened in their cases; `now` ends what is still open. */
export function lifeOf({ cases, events }: { cases: readonly LifeCase[]; events: readonly LifeEvent[] }, now: Instant): Life {
  const end = Date.parse(now)
  const known = new Map(cases.map((one) => [one.id, one]))
  const ofCase = Map.groupBy(
    events.filter(({ caseId }) => known.has(caseId)),
    ({ caseId }) => caseId,
  )
  const marks = [...ofCase.values()].flatMap((story) => marksOf(story, known.get(story[0]?.caseId ?? ''), end))
  marks.sort((one, other) => one.at - other.at)
  const spans = rowsOf(
    cases.map((one) => ({ case: one, from: Date.parse(one.openedAt), until: one.closedAt ? Date.parse(one.closedAt) : end })),
  )
  const hasOpen = cases.some(({ closedAt }) => closedAt === null)
  const times = [...spans.flatMap(({ from, until }) => [from, until]), ...marks.map(({ at }) => at), ...(hasOpen ? [end] : [])]
  return {
    lanes: lanesOf(marks),
    marks,
    spans,
    rows: Math.max(0, ...spans.map(({ row }) => row + 1)),
    from: Math.min(...times),
    until: Math.max(...times),
    hasOpen,
  }
}

/** The same, of what happened since an instant. */
export function lifeSince(life: Life, since: number): Life {
  const marks = life.marks.filter(({ at }) => at >= since)
  const spans = life.spans.filter(({ until }) => until >= since)
  return { ...life, marks, spans, lanes: lanesOf(marks), from: Math.max(since, Math.min(life.from, life.until)) }
}

function marksOf(story: readonly LifeEvent[], of: LifeCase | undefined, end: number): Mark[] {
  const marks: Mark[] = []
  const offers = new Map<Id, { from: Id; to: Id; at: number }>()
  for (const [nth, event] of story.entries()) {
    const { caseId, kind, area, channel, handoff } = event
    const at = Date.parse(event.at)
    const here = { key: `${caseId} ${nth}`, caseId, at, area }
    const offer = handoff === null ? undefined : offers.get(handoff)
    if (kind === 'CaseOpened' || kind === 'MessageReceived') marks.push({ ...here, is: 'contact', way: 'in', channel })
    else if (kind === 'MessageSent') marks.push({ ...here, is: 'contact', way: 'out', channel })
    else if (kind === 'CaseImported' || kind === 'StepImported') marks.push({ ...here, is: 'step' })
    else if (kind === 'CaseReopened') marks.push({ ...here, is: 'reopened' })
    else if (kind === 'CaseClosed') marks.push({ ...here, is: 'end', goal: of?.goalReached ?? null })
    else if (kind === 'HandoffOffered' && handoff && event.from && event.to) offers.set(handoff, { from: event.from, to: event.to, at })
    else if (kind === 'HandoffImported') marks.push({ ...here, area: event.to, is: 'relay', from: event.from, since: at })
    else if (offer && handoff) {
      offers.delete(handoff)
      const how = answers[kind]
      if (how === undefined) continue
      marks.push({ ...here, key: `${here.key} wait`, area: offer.to, is: 'wait', since: offer.at, how })
      if (how === 'accepted') marks.push({ ...here, area: offer.to, is: 'relay', from: offer.from, since: offer.at })
      else marks.push({ ...here, area: offer.from, is: 'return', from: offer.to, how })
    }
  }
  for (const [handoff, { to, at: since }] of offers)
    marks.push({ key: `${handoff} waits`, caseId: of?.id ?? '', at: end, area: to, is: 'wait', since, how: 'waiting' })
  return marks
}

const answers: Partial<Record<LifeEvent['kind'], 'accepted' | 'returned' | 'expired' | 'recalled'>> = {
  HandoffAccepted: 'accepted',
  HandoffReturned: 'returned',
  HandoffExpired: 'expired',
  HandoffRecalled: 'recalled',
}

/** Areas in the order in which the customer came to them. */
function lanesOf(marks: readonly Mark[]): (Id | null)[] {
  return [...new Set(marks.flatMap((mark) => ('from' in mark ? [mark.from, mark.area] : [mark.area])))]
}

/** Each case in the first row in which none lies beneath it. */
function rowsOf(spans: readonly Omit<Span, 'row'>[]): Span[] {
  const ends: number[] = []
  return spans
    .toSorted((one, other) => one.from - other.from)
    .map((span) => {
      const free = ends.findIndex((until) => until < span.from)
      const row = free < 0 ? ends.length : free
      ends[row] = span.until
      return { ...span, row }
    })
}

const DAY = 86_400_000

/** Where the days, months or years of a time begin that fit a picture: at most eight. */
export function ticksOf(from: number, until: number): { at: number; unit: 'day' | 'month' | 'year' }[] {
  const length = until - from
  const unit = length <= 16 * DAY ? 'day' : length <= 800 * DAY ? 'month' : 'year'
  const ticks: number[] = []
  const day = new Date(from)
  for (let nth = 0; nth < 400; nth++) {
    const at =
      unit === 'day'
        ? new Date(day.getFullYear(), day.getMonth(), day.getDate() + nth).getTime()
        : unit === 'month'
          ? new Date(day.getFullYear(), day.getMonth() + nth, 1).getTime()
          : new Date(day.getFullYear() + nth, 0, 1).getTime()
    if (at > until) break
    if (at >= from) ticks.push(at)
  }
  const every = Math.ceil(ticks.length / 8)
  return ticks.filter((_, nth) => nth % every === 0).map((at) => ({ at, unit }))
}
