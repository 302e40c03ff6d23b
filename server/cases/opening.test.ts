import { test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { type Case, evolve, noCase } from './case.ts'
import { type OpenCaseCommand, openCase } from './opening.ts'
import { key, marta, morning, opened, sales, sourceRecord } from './testing/story.ts'

const initial: Case = noCase
const { given } = scenario({
  initial,
  evolve,
  decide: (_none, command: OpenCaseCommand, facts: Parameters<typeof openCase>[1]) => openCase(command, facts),
})
const command: OpenCaseCommand = { key, sourceRecord, channel: 'phone', area: sales, by: marta, now: morning }

test('who opens a case in their own area holds it with that area, and answers to the customer', () =>
  given().when(command, { worksInArea: true, takesCases: true }).then(opened))

test('a case is opened only where one works', () => given().when(command, { worksInArea: false, takesCases: true }).refused('not-allowed'))

test('a case is opened only in an area that takes cases', () =>
  given().when(command, { worksInArea: true, takesCases: false }).refused('area-takes-no-cases', { area: sales }))
