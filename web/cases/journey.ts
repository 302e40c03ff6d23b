import type { CaseView, GoalReached, TimelineItem } from '#contract/cases.ts'
import { storyOf } from '#web/cases/story.ts'

/** A place in the picture: `step` counts what happened, `lane` the areas from above. */
type Place = { step: number; lane: number }

export type Journey = {
  /** Areas in the order in which the case came to them; null is what nobody registered. */
  lanes: (string | null)[]
  steps: number
  /** The road is known from its beginning. */
  whole: boolean
  contacts: (Place & { way: 'in' | 'out' })[]
  /** Steps of an imported past. */
  marks: Place[]
  /** Where the duty went; `told` is false where no relay says so, for the case passed through what nobody registered. */
  relays: { from: Place; to: Place; told: boolean }[]
  /** From an offer to its answer, on the lane of whoever was asked. */
  waits: { lane: number; from: number; to: number; how: 'accepted' | 'returned' | 'expired' | 'recalled' | 'waiting' }[]
  /** What came back, to the lane of the sender. */
  returns: { from: Place; to: Place }[]
  end: (Place & { goal: GoalReached | null }) | null
}

const MOST_STEPS = 40
const answers = {
  HandoffAccepted: 'accepted',
  HandoffReturned: 'returned',
  HandoffExpired: 'expired',
  HandoffRecalled: 'recalled',
} as const

/** The road of a case through the areas, from what is known of its story. The newest forty steps: a picture of more says nothing. */
export function journeyOf(view: CaseView): Journey {
  const { relays: parties } = storyOf(view)
  const all = view.timeline.filter(({ kind }) => kind !== 'NoteWritten')
  const items = all.slice(0, MOST_STEPS).toReversed()
  const whole = items.length === all.length && view.olderTimeline === null
  const journey: Journey = { lanes: [], steps: items.length, whole, contacts: [], marks: [], relays: [], waits: [], returns: [], end: null }
  const laneOf = (area: string | null) => {
    const known = journey.lanes.indexOf(area)
    return known >= 0 ? known : journey.lanes.push(area) - 1
  }
  let held: Place | null = null
  for (const [step, item] of items.entries()) {
    const here: Place = { step, lane: laneOf(areaOf(item)) }
    if (held && held.lane !== here.lane) {
      const told = item.kind === 'HandoffAccepted' || item.kind === 'HandoffImported'
      journey.relays.push({ from: { step: Math.max(step - 1, 0), lane: held.lane }, to: here, told })
    }
    held = here
    const relay = typeof item.facts.handoff === 'string' ? item.facts.handoff : null
    const to = relay ? parties.get(relay)?.to : null
    if (item.kind === 'HandoffOffered' && to) journey.waits.push({ lane: laneOf(to), from: step, to: items.length, how: 'waiting' })
    const how = answerOf(item.kind)
    if (how && to) {
      const wait = journey.waits.findLast((one) => one.lane === laneOf(to) && one.how === 'waiting')
      if (wait) Object.assign(wait, { to: step, how })
      if (how === 'returned' || how === 'expired')
        journey.returns.push({ from: { step: Math.max(step - 0.4, 0), lane: laneOf(to) }, to: here })
    }
    if (item.kind === 'StepImported') journey.marks.push(here)
    if (item.kind === 'MessageSent') journey.contacts.push({ ...here, way: 'out' })
    if (item.kind === 'MessageReceived' || item.kind === 'CaseOpened') journey.contacts.push({ ...here, way: 'in' })
  }
  const last = view.timeline[0]
  if (view.closedAt && held && last) journey.end = { ...held, goal: view.goalReached }
  return journey
}

/** Where the case was held once this had happened. A step whose source names no area stands in the gap. */
function areaOf({ kind, area, facts }: TimelineItem): string | null {
  if (kind !== 'StepImported') return area
  return typeof facts.area === 'string' ? facts.area : null
}

function answerOf(kind: TimelineItem['kind']) {
  return kind === 'HandoffAccepted' || kind === 'HandoffReturned' || kind === 'HandoffExpired' || kind === 'HandoffRecalled'
    ? answers[kind]
    : null
}
