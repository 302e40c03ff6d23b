import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type Actor, type PersonActor, systemActor } from '#server/core/actor.ts'
import { type CaseAccess, type CaseAction, can } from './can.ts'

const organisation = 'house'
const sales = 'sales'
const repairs = 'repairs'
const invoices = 'invoices'
const person = (id: string, areas: string[], house: PersonActor['house'] = []): PersonActor => ({
  is: 'person',
  organisation,
  person: id,
  areas: areas.map((area) => ({ area, role: 'advisor' })),
  house,
  scopes: null,
  language: 'en',
  command: null,
  confirm: null,
})

const ofSales = person('marta', [sales])
const ofRepairs = person('luis', [repairs])
const ofInvoices = person('ana', [invoices])
const owner = person('owner', [invoices])
const lead = person('lead', [], ['cxLead'])
const auditor = person('auditor', [], ['auditor'])
const administrator = person('administrator', [], ['administrator'])

const open: CaseAccess = { holder: sales, owner: 'owner', closed: false, offeredTo: null }
const offered: CaseAccess = { ...open, offeredTo: repairs }
const closed: CaseAccess = { ...open, closed: true }

const all: CaseAction[] = ['read', 'add', 'reply', 'take', 'offer', 'accept', 'return', 'recall', 'close', 'reopen']
const may = (actor: Actor, row: CaseAccess) => all.filter((action) => can(actor, action, row)).join(' ')

test('the area that holds a case does everything with it but answer a relay', () => {
  assert.equal(may(ofSales, open), 'read add reply take offer close')
  assert.equal(may(ofSales, offered), 'read add reply take recall')
})

test('another area reads and adds', () => assert.equal(may(ofInvoices, open), 'read add'))

test('the area that was asked accepts or returns', () => assert.equal(may(ofRepairs, offered), 'read add accept return'))

test('who answers to the customer speaks, offers and closes wherever the case is held', () => {
  assert.equal(may(owner, open), 'read add reply offer close')
  assert.equal(may(owner, offered), 'read add reply recall')
})

test('the CX lead does the same with every case', () => {
  assert.equal(may(lead, open), 'read add reply offer close')
  assert.equal(may(lead, offered), 'read add reply recall')
})

test('an auditor only reads', () => {
  assert.equal(may(auditor, open), 'read')
  assert.equal(may(auditor, offered), 'read')
  assert.equal(may(auditor, closed), 'read')
})

test('an administrator without an area sees no case', () => assert.equal(may(administrator, open), ''))

test('a closed case is read, added to, and reopened by who held or owned it', () => {
  assert.equal(may(ofSales, closed), 'read add reopen')
  assert.equal(may(owner, closed), 'read add reopen')
  assert.equal(may(lead, closed), 'read add reopen')
  assert.equal(may(ofRepairs, closed), 'read add')
})

test('a part of Remo acts for nobody and may do all', () =>
  assert.equal(may(systemActor(organisation, 'handing-off'), open), all.join(' ')))
