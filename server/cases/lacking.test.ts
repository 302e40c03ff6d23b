import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { OwnField } from '#contract/lists.ts'
import { lackingFor, lackingToClose } from './lacking.ts'

const id = (n: number) => `01a20017-0000-7000-8000-${String(n).padStart(12, '0')}`
const [kind, serial, years] = [id(1), id(2), id(3)]
const field = (of: string, more: Partial<OwnField> = {}): OwnField => ({
  id: of,
  version: 1,
  kind,
  name: { es: 'Campo', en: null },
  help: { es: null, en: null },
  holds: 'text',
  currency: null,
  choices: [],
  requiredToClose: true,
  putAwayAt: null,
  ...more,
})
const fields = [field(serial), field(years, { requiredToClose: false })]
const blank = { kind: null, reason: null, stage: null, fields: {} }
const reached = { phone: '+34 600 12 34 56', mail: null }
const named = (lacking: { field: string }[]) => lacking.map((one) => one.field)

test('to close, the fields of its kind that are needed are asked for, and no others', () => {
  assert.deepEqual(named(lackingToClose({ ...blank, kind }, fields)), [serial])
  assert.deepEqual(named(lackingToClose({ ...blank, kind, fields: { [serial]: 'X' } }, fields)), [])
  assert.deepEqual(named(lackingToClose(blank, fields)), [])
  assert.deepEqual(named(lackingToClose({ ...blank, kind }, [field(serial, { putAwayAt: '2026-11-22T09:00:00.000Z' })])), [])
})

test('words that were erased were there', () =>
  assert.deepEqual(named(lackingToClose({ ...blank, kind, fields: { [serial]: null } }, fields)), []))

test('an area is told what it asks for and does not find', () => {
  assert.deepEqual(named(lackingFor(['kind', 'mail', 'phone', 'reach', 'stage', years], blank, reached, fields)), ['kind', 'mail', 'stage'])
  assert.deepEqual(named(lackingFor([years, serial], { ...blank, kind, fields: { [serial]: 'X' } }, reached, fields)), [years])
  assert.deepEqual(named(lackingFor(['reach'], blank, { phone: null, mail: null }, fields)), ['reach'])
  assert.deepEqual(named(lackingFor([], blank, { phone: null, mail: null }, fields)), [])
})
