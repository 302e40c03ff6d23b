import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import type { Id } from '#contract/words.ts'
import { isRefusal, type Refusal } from '#server/core/refusal.ts'
import { type Case, type CaseEntry, evolve, noCase } from './case.ts'
import { closeCase, reopenCase } from './closing.ts'
import { acceptHandoff, expireHandoff, offerHandoff, recallHandoff, returnHandoff } from './handing-off.ts'
import { receiveMessage, sendMessage, writeNote } from './messaging.ts'
import { takeCase } from './taking.ts'
import {
  accepted,
  carmen,
  closed,
  invoices,
  luis,
  marta,
  now,
  offered,
  offeredWithOwner,
  opened,
  relay,
  repairs,
  sales,
} from './testing/story.ts'

const replay = (...entries: CaseEntry[]): Case => entries.reduce(evolve, noCase)

function open(state: Case) {
  assert.equal(state.is, 'open')
  return state.is === 'open' ? state : assert.fail()
}

test('an offered case stays with the sender until it is accepted', () => {
  const state = open(replay(opened, offered))
  assert.deepEqual([state.holder, state.holderPerson, state.owner], [sales, marta, marta])
})

test('who accepts holds the case; who answers to the customer stays', () => {
  const state = open(replay(opened, offered, accepted))
  assert.deepEqual([state.holder, state.holderPerson, state.owner, state.offer], [repairs, luis, marta, null])
})

test('who accepts with the owner answers to the customer too', () =>
  assert.equal(open(replay(opened, offeredWithOwner, accepted)).owner, luis))

test('a returned or expired relay is told until somebody acts', () => {
  const returned: CaseEntry = { kind: 'HandoffReturned', handoff: relay, waitedSeconds: 1, by: luis, at: now, words: {} }
  assert.equal(open(replay(opened, offered, returned)).cameBack, 'returned')
  assert.equal(open(replay(opened, offered, returned, { kind: 'CaseTaken', by: carmen, at: now })).cameBack, null)
})

test('a closed case keeps its holder and its owner', () => {
  const state = replay(opened, closed)
  assert.deepEqual(state.is === 'closed' && [state.holder, state.owner, state.goalReached], [sales, marta, 'yes'])
})

test('an entry of a case that was never opened changes nothing', () => assert.deepEqual(replay(accepted), noCase))

type Step = { command: string; area: Id; who: Id; hour: number; withOwner: boolean; allowed: boolean }

const commandNames = ['receive', 'send', 'note', 'take', 'offer', 'accept', 'return', 'recall', 'expire', 'close', 'reopen']
const steps = fc.array(
  fc.record({
    command: fc.constantFrom(...commandNames),
    area: fc.constantFrom(sales, repairs, invoices),
    who: fc.constantFrom(marta, luis, carmen),
    hour: fc.integer({ min: 1, max: 23 }),
    withOwner: fc.boolean(),
    allowed: fc.boolean(),
  }),
  { maxLength: 60 },
)

function decide(state: Case, { command, area, who: by, hour, withOwner, allowed }: Step, nth: number): CaseEntry[] | Refusal {
  const at = (hours: number) => `2026-11-21T${String(hours).padStart(2, '0')}:00:00.000Z`
  const [now, dueAt] = [at(hour), at((hour + 2) % 24)]
  const message = `01a20017-0000-7000-8000-${String(1_000 + nth).padStart(12, '0')}`
  const handoff = state.is === 'open' && state.offer ? state.offer.id : message
  const answer = { handoff, by, now }
  switch (command) {
    case 'receive':
      return receiveMessage(state, { message, channel: 'phone', by, now })
    case 'send':
      return sendMessage(state, { message, channel: 'phone', by, now }, { mayReply: allowed })
    case 'note':
      return writeNote(state, { message, mentions: [], by, now }, { see: new Set() })
    case 'take':
      return takeCase(state, { by, now }, { mayTake: allowed })
    case 'offer':
      return offerHandoff(state, { handoff: message, to: area, withOwner, by, now, dueAt }, { receiverTakesCases: true, mayOffer: allowed })
    case 'accept':
      return acceptHandoff(state, answer, { mayAnswer: allowed, answered: null })
    case 'return':
      return returnHandoff(state, { ...answer, reason: 'No.' }, { mayAnswer: allowed, answered: null })
    case 'recall':
      return recallHandoff(state, answer, { mayAnswer: allowed, answered: null })
    case 'expire':
      return expireHandoff(state, { handoff, now }, { answered: null })
    case 'close':
      return closeCase(state, { ending: 'solved', goalReached: 'yes', by, now }, { mayClose: allowed })
    default:
      return reopenCase(state, { by, now, reason: 'Again.' }, { mayReopen: allowed })
  }
}

/** Carries steps out one after the other; `look` sees each entry with the state before and after. */
function live(list: readonly Step[], look: (before: Case, entry: CaseEntry, after: Case) => void): void {
  let state = replay(opened)
  for (const [nth, step] of list.entries()) {
    const decided = decide(state, step, nth)
    for (const entry of isRefusal(decided) ? [] : decided) {
      const after = evolve(state, entry)
      look(state, entry, after)
      state = after
    }
  }
}

const always = (look: (before: Case, entry: CaseEntry, after: Case) => void) =>
  fc.assert(
    fc.property(steps, (list) => live(list, look)),
    { numRuns: 500 },
  )

test('whatever the order of commands, a case has exactly one holder and one owner', () =>
  always((_before, _entry, after) => {
    assert.ok(after.is !== 'unknown')
    assert.ok([sales, repairs, invoices].includes(after.holder))
    assert.ok([marta, luis, carmen].includes(after.owner))
  }))

test('whatever the order of commands, the holder changes only by an acceptance, to the area that was asked', () =>
  always((before, entry, after) => {
    if (before.is === 'unknown' || after.is === 'unknown' || before.holder === after.holder) return
    assert.equal(entry.kind, 'HandoffAccepted')
    assert.equal(after.holder, before.is === 'open' ? before.offer?.to : undefined)
  }))

test('whatever the order of commands, the owner changes only when whoever accepts takes that over too', () =>
  always((before, entry, after) => {
    if (before.is === 'unknown' || after.is === 'unknown' || before.owner === after.owner) return
    assert.equal(entry.kind, 'HandoffAccepted')
    assert.ok(before.is === 'open' && before.offer?.withOwner)
    assert.equal(after.owner, entry.by)
  }))

test('whatever the order of commands, an open offer exists at most once, never on a closed case, and never to the holder', () =>
  always((before, entry, after) => {
    if (entry.kind === 'HandoffOffered') assert.ok(before.is === 'open' && before.offer === null)
    if (after.is === 'open' && after.offer) assert.notEqual(after.offer.to, after.holder)
    if (after.is === 'closed') assert.ok(!('offer' in after))
  }))

test('whatever the order of commands, each offer is answered at most once', () => {
  fc.assert(
    fc.property(steps, (list) => {
      const answered = new Map<Id, number>()
      live(list, (_before, entry) => {
        if ('handoff' in entry && entry.kind !== 'HandoffOffered') answered.set(entry.handoff, (answered.get(entry.handoff) ?? 0) + 1)
      })
      assert.ok([...answered.values()].every((times) => times === 1))
    }),
    { numRuns: 500 },
  )
})
