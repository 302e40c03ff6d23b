import { expect, test } from 'vitest'
import { Priority } from '#contract/case-descriptions.ts'
import { Channel } from '#contract/cases.ts'
import { Box, Filters, Order } from '#contract/inbox.ts'
import { listAddress, narrowedOf } from './listed.ts'

const id = '01a20017-c0c8-72f6-9f4b-a80671b61ee1'
const whole = {
  box: 'overdue',
  order: 'priority',
  area: id,
  person: id,
  customer: id,
  kind: id,
  reason: id,
  stage: id,
  tag: [id, id],
  priority: 'urgent',
  channel: 'mail',
  from: '2026-11-01',
  until: '2026-11-30',
}

test('an address says every filter that the server knows, and each is read', () => {
  expect(listAddress(whole)).toEqual(whole)
  expect(Object.keys(narrowedOf(listAddress(whole))).toSorted()).toEqual(Object.keys(Filters.shape).toSorted())
})

test('every box, order, priority and channel can stand in an address', () => {
  for (const box of Box.options) expect(listAddress({ box })).toEqual({ box })
  for (const order of Order.options.filter((one) => one !== 'newest')) expect(listAddress({ order })).toEqual({ order })
  for (const priority of Priority.options) expect(listAddress({ priority })).toEqual({ priority })
  for (const channel of Channel.options) expect(listAddress({ channel })).toEqual({ channel })
})

test('what no list knows is left out', () => {
  expect(
    listAddress({ box: 'mine', order: 'newest', kind: 'x', tag: ['x', 7, id], from: 'yesterday', sort: 'up', channel: 'owl' }),
  ).toEqual({
    box: 'mine',
    tag: [id],
  })
  expect(listAddress({ box: 'closed', order: 'priority' })).toEqual({ box: 'closed' })
})
