import { test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { type Case, type CaseEntry, evolve, noCase } from './case.ts'
import { receiveMessage, sendMessage, writeNote } from './messaging.ts'
import { closed, luis, marta, message, morning, now, opened, sales } from './testing/story.ts'

const initial: Case = noCase
const written = { message, by: luis, now }
const received = scenario({ initial, evolve, decide: receiveMessage })
const sent = scenario({ initial, evolve, decide: sendMessage })
const noted = scenario({ initial, evolve, decide: writeNote })
const naming = (...mentions: string[]) => ({ ...written, mentions })
const nobody = { see: new Set<string>() }

test('what the customer said is recorded, whoever holds the case', () =>
  received
    .given(opened)
    .when({ ...written, channel: 'phone' })
    .then({ kind: 'MessageReceived', message, channel: 'phone', by: luis, at: now, words: {} }))

test('what the customer said of a closed case is recorded too', () =>
  received
    .given(opened, closed)
    .when({ ...written, channel: 'mail' })
    .then({ kind: 'MessageReceived', message, channel: 'mail', by: luis, at: now, words: {} }))

test('who holds the case speaks to the customer', () =>
  sent
    .given(opened)
    .when({ ...written, by: marta, channel: 'mail' }, { mayReply: true })
    .then({ kind: 'MessageSent', message, channel: 'mail', by: marta, at: now, words: {} }))

test('nobody else speaks to the customer', () =>
  sent
    .given(opened)
    .when({ ...written, channel: 'mail' }, { mayReply: false })
    .refused('not-the-holder', { holder: sales }))

test('nobody speaks to the customer of a closed case', () =>
  sent
    .given(opened, closed)
    .when({ ...written, channel: 'mail' }, { mayReply: true })
    .refused('case-closed', { closedAt: morning }))

test('a note is written on an open case and on a closed one', () => {
  const note = { kind: 'NoteWritten', message, mentions: [], by: luis, at: now, words: {} } satisfies CaseEntry
  noted.given(opened).when(naming(), nobody).then(note)
  noted.given(opened, closed).when(naming(), nobody).then(note)
})

test('a note names each colleague once, and only those who see the case', () => {
  noted
    .given(opened)
    .when(naming(marta, marta), { see: new Set([marta]) })
    .then({ kind: 'NoteWritten', message, mentions: [marta], by: luis, at: now, words: {} })
  noted
    .given(opened)
    .when(naming(marta, luis), { see: new Set([marta]) })
    .refused('fields-wrong', { fields: [{ path: 'mentions.1', code: 'not-there' }] })
})

test('of a case that does not exist nothing is recorded', () => {
  received
    .given()
    .when({ ...written, channel: 'phone' })
    .refused('not-found')
  sent
    .given()
    .when({ ...written, channel: 'phone' }, { mayReply: true })
    .refused('not-found')
  noted.given().when(naming(), nobody).refused('not-found')
})
