import type { CaseSummary, CaseView } from '#contract/cases.ts'

const at = '2026-11-21T10:30:00.000Z'

/** A case of which nothing is said but what must be: tests say what they are about. */
export const aCase: CaseView = {
  id: 'case',
  key: '4821093755165',
  subject: 's',
  goal: null,
  customerName: null,
  holder: 'sales',
  holderPerson: null,
  owner: 'lucia',
  openedAt: at,
  changedAt: at,
  askedAt: at,
  waitsSince: null,
  closedAt: null,
  offeredTo: null,
  offerDueAt: null,
  cameBack: null,
  priority: 'normal',
  tags: [],
  version: 1,
  need: null,
  channel: null,
  ending: null,
  endingItem: null,
  kind: null,
  reason: null,
  stage: null,
  fields: {},
  goalReached: null,
  customer: { id: 'carmen', name: 'Carmen', mail: null, phone: null, since: at },
  offer: null,
  comeBack: null,
  links: [],
  timeline: [],
  olderTimeline: null,
  may: {
    reply: true,
    add: true,
    describe: true,
    take: false,
    assign: false,
    offer: true,
    accept: false,
    return: false,
    recall: false,
    close: true,
    reopen: false,
  },
}

/** Its row in a list. */
export const aRow = (id: string): CaseSummary => ({ ...aCase, id, subject: id })
