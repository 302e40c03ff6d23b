import { test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { type Case, evolve, noCase } from './case.ts'
import { acceptHandoff, expireHandoff, offerHandoff, recallHandoff, returnHandoff } from './handing-off.ts'
import {
  accepted,
  closed,
  evening,
  luis,
  marta,
  morning,
  noon,
  now,
  offered,
  opened,
  otherRelay,
  relay,
  repairs,
  sales,
} from './testing/story.ts'

const initial: Case = noCase
const offering = scenario({ initial, evolve, decide: offerHandoff })
const accepting = scenario({ initial, evolve, decide: acceptHandoff })
const returning = scenario({ initial, evolve, decide: returnHandoff })
const recalling = scenario({ initial, evolve, decide: recallHandoff })
const expiring = scenario({ initial, evolve, decide: expireHandoff })

const toRepairs = { handoff: relay, to: repairs, withOwner: false, by: marta, now: morning, dueAt: noon }
const allIsWell = { receiverTakesCases: true, mayOffer: true }
const byLuis = { handoff: relay, by: luis, now }
const mayAnswer = { mayAnswer: true, answered: null }

test('the holder offers a case to an area that takes cases', () => offering.given(opened).when(toRepairs, allIsWell).then(offered))

test('a case already on offer is not offered twice', () =>
  offering
    .given(opened, offered)
    .when({ ...toRepairs, handoff: otherRelay }, allIsWell)
    .refused('handoff-pending', { to: repairs }))

test('a case is not offered to the area that holds it', () =>
  offering
    .given(opened)
    .when({ ...toRepairs, to: sales }, allIsWell)
    .refused('handoff-to-holder'))

test('a case is not offered to an area that takes none', () =>
  offering
    .given(opened)
    .when(toRepairs, { ...allIsWell, receiverTakesCases: false })
    .refused('area-takes-no-cases', { area: repairs }))

test('a case is not offered while it lacks what the area asks for', () => {
  const lacking = [{ field: 'kind', name: null }]
  offering
    .given(opened)
    .when(toRepairs, { ...allIsWell, lacking })
    .refused('area-demands', { area: repairs, lacking })
})

test('only the holder offers a case', () =>
  offering
    .given(opened)
    .when(toRepairs, { ...allIsWell, mayOffer: false })
    .refused('not-the-holder', { holder: sales }))

test('a closed case is not offered', () => offering.given(opened, closed).when(toRepairs, allIsWell).refused('case-closed'))

test('the receiver accepts, and the time they took is counted', () =>
  accepting.given(opened, offered).when(byLuis, mayAnswer).then(accepted))

test('nobody else accepts', () =>
  accepting
    .given(opened, offered)
    .when(byLuis, { ...mayAnswer, mayAnswer: false })
    .refused('handoff-not-for-you', { to: repairs }))

test('who accepts too late is told who was faster', () => {
  const answered = { how: 'accepted', at: now, by: luis } as const
  accepting.given(opened, offered, accepted).when(byLuis, { mayAnswer: true, answered }).refused('handoff-answered', answered)
})

test('a relay of another case is not found', () =>
  accepting
    .given(opened, offered)
    .when({ ...byLuis, handoff: otherRelay }, mayAnswer)
    .refused('not-found'))

test('the receiver returns it with a reason', () =>
  returning
    .given(opened, offered)
    .when({ ...byLuis, reason: 'The number is lacking.' }, mayAnswer)
    .then({ kind: 'HandoffReturned', handoff: relay, waitedSeconds: 3_600, by: luis, at: now, words: {} }))

test('a relay is returned only with a reason', () =>
  returning
    .given(opened, offered)
    .when({ ...byLuis, reason: '  ' }, mayAnswer)
    .refused('fields-wrong', { fields: [{ path: 'reason', code: 'empty' }] }))

test('the holder takes an offer back', () =>
  recalling
    .given(opened, offered)
    .when({ handoff: relay, by: marta, now }, mayAnswer)
    .then({ kind: 'HandoffRecalled', handoff: relay, waitedSeconds: 3_600, by: marta, at: now }))

test('nobody else takes it back', () =>
  recalling
    .given(opened, offered)
    .when(byLuis, { ...mayAnswer, mayAnswer: false })
    .refused('not-the-holder', { holder: sales }))

test('an offer ends when the time of the receiver is over', () =>
  expiring
    .given(opened, offered)
    .when({ handoff: relay, now: evening }, { answered: null })
    .then({ kind: 'HandoffExpired', handoff: relay, from: sales, to: repairs, by: null, at: evening, waitedSeconds: 36_000 }))

test('an offer does not end before its time, and ends on the instant', () => {
  expiring.given(opened, offered).when({ handoff: relay, now }, { answered: null }).refused('handoff-still-running', { dueAt: noon })
  const atNoon = { kind: 'HandoffExpired', handoff: relay, from: sales, to: repairs, by: null, at: noon, waitedSeconds: 14_400 } as const
  expiring.given(opened, offered).when({ handoff: relay, now: noon }, { answered: null }).then(atNoon)
})

test('an offer that was answered does not expire', () => {
  const answered = { how: 'accepted', at: now, by: luis } as const
  expiring.given(opened, offered, accepted).when({ handoff: relay, now: evening }, { answered }).refused('handoff-answered', answered)
})
