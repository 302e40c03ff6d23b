import type { CaseView, TimelineItem } from '#contract/cases.ts'

/** What the lines of a timeline need to know of each other. */
export type Story = {
  customer: string | null
  /** Between which areas each relay went: only its offer says so. */
  relays: Map<string, { from: string | null; to: string | null }>
  /** The relays that stand as a card at the end: their line would say it twice. */
  waiting: string | null
  cameBack: string | null
}

/** Reads a case's timeline once for all of its lines. */
export function storyOf({ timeline, customer, offer, comeBack }: CaseView): Story {
  const relays = new Map<string, { from: string | null; to: string | null }>()
  for (const { kind, facts } of timeline) {
    if (kind === 'HandoffOffered' && typeof facts.handoff === 'string')
      relays.set(facts.handoff, { from: idOf(facts.from), to: idOf(facts.to) })
  }
  return { customer: customer.name, relays, waiting: offer?.id ?? null, cameBack: comeBack?.id ?? null }
}

/** What has happened since a reader looked: everything newer than `seen`, newest first; nothing while they have not looked. */
export function happenedSince(timeline: readonly TimelineItem[], seen: string | null): TimelineItem[] {
  const place = seen === null ? -1 : timeline.findIndex((item) => item.id === seen)
  return place < 0 ? [] : timeline.slice(0, place)
}

const idOf = (value: unknown) => (typeof value === 'string' ? value : null)
