import type { Things } from './things.ts'

/**
 * How each route is asked for things of somebody else: one line an id that it takes, named after the input. `own` are the
 * caller's own things, for ids that must be right so that the other one is looked at.
 */
type WithIds = Record<string, (of: Things, own: Things) => Record<string, unknown>>

/** What an endpoint is asked: things by id, or nothing of the kind and why. */
export type Asked = { ids: WithIds } | { lists: string } | { free: string }

const said = { channel: 'phone', text: 'We are on it.' }

/** Every endpoint of the contract stands here: one that is missing fails the test. */
export const routes: Readonly<Record<string, Asked>> = {
  getSetUp: { free: 'tells only whether anybody is here at all' },
  setUp: { free: 'refused once anybody is here' },
  logIn: { free: 'takes an address and a password' },
  logOut: { free: 'ends the session that asks' },
  acceptInvitation: { free: 'takes a token that is made of nothing one could know' },
  getMe: { lists: 'who asks' },
  listSessions: { lists: 'the sessions of who asks' },
  endSessions: { ids: { id: ({ session }) => ({ id: session }) } },
  changePassword: { free: 'changes who asks' },
  keepPreferences: { free: 'changes who asks' },
  listAreas: { lists: 'areas' },
  addArea: { free: 'adds to the organisation of who asks' },
  changeArea: { ids: { id: ({ area }) => ({ id: area, version: 1, name: 'Workshop', acceptMinutes: 30, takesCases: true }) } },
  listPeople: { lists: 'people' },
  invitePerson: {
    ids: {
      'areas.0.area': ({ area }) => ({
        name: 'Luis',
        email: `${area}@example.org`,
        language: 'es',
        areas: [{ area, role: 'lead' }],
        house: [],
      }),
    },
  },
  changeRoles: {
    ids: {
      id: ({ person }) => ({ id: person, version: 1, areas: [], house: ['auditor'] }),
      'areas.0.area': ({ area }, own) => ({ id: own.person, version: 1, areas: [{ area, role: 'lead' }], house: [] }),
    },
  },
  disablePerson: { ids: { id: ({ person }) => ({ id: person }) } },
  enablePerson: { ids: { id: ({ person }) => ({ id: person }) } },
  makeLink: { ids: { id: ({ person }) => ({ id: person }) } },
  findCustomers: { lists: 'customers' },
  findAlike: { lists: 'customers' },
  listCustomers: { lists: 'customers' },
  changeCustomer: { ids: { id: ({ customer }) => ({ id: customer, version: 1, name: 'Ana' }) } },
  registerCustomer: { free: 'adds to the organisation of who asks' },
  getCustomer: { ids: { id: ({ customer }) => ({ id: customer }) } },
  listCases: { lists: 'cases' },
  listCustomerCases: { ids: { id: ({ customer }) => ({ id: customer }) } },
  readLife: { ids: { id: ({ customer }) => ({ id: customer }) } },
  countCases: { lists: 'counts' },
  bePresent: { ids: { id: (of) => ({ id: of.case, doing: 'reading' }) } },
  assignCase: { ids: { id: (of, own) => ({ id: of.case, to: own.person }), to: (of, own) => ({ id: own.case, to: of.person }) } },
  openCase: {
    ids: {
      customer: ({ customer }, own) => ({
        customer,
        area: own.area,
        subject: 'No signal',
        need: 'It is dark.',
        goal: 'Light',
        channel: 'phone',
      }),
      area: ({ area }, own) => ({
        customer: own.customer,
        area,
        subject: 'No signal',
        need: 'It is dark.',
        goal: 'Light',
        channel: 'phone',
      }),
    },
  },
  readCase: { ids: { id: (of) => ({ id: of.case }), key: ({ key }) => ({ id: key }) } },
  readTimeline: {
    ids: {
      id: (of) => ({ id: of.case, after: of.timelineCursor }),
      'id with a cursor of ours': (of, own) => ({ id: of.case, after: own.timelineCursor }),
    },
  },
  recordContact: { ids: { id: (of) => ({ id: of.case, ...said }) } },
  reply: { ids: { id: (of) => ({ id: of.case, ...said }) } },
  writeNote: { ids: { id: (of) => ({ id: of.case, text: said.text }) } },
  takeCase: { ids: { id: (of) => ({ id: of.case }) } },
  closeCase: { ids: { id: (of) => ({ id: of.case, version: of.version, ending: 'solved', goalReached: 'yes', words: 'It works.' }) } },
  reopenCase: { ids: { id: (of) => ({ id: of.closedCase, reason: 'It is dark again.' }) } },
  offerHandoff: {
    ids: {
      caseId: (of, own) => ({ caseId: of.case, version: of.version, to: own.receiver, wants: 'Light', tried: 'A restart' }),
      to: (of, own) => ({ caseId: own.case, version: own.version, to: of.receiver, wants: 'Light', tried: 'A restart' }),
    },
  },
  acceptHandoff: { ids: { id: ({ handoff }) => ({ id: handoff }) } },
  returnHandoff: { ids: { id: ({ handoff }) => ({ id: handoff, reason: 'Not ours.' }) } },
  recallHandoff: { ids: { id: ({ handoff }) => ({ id: handoff }) } },
  listNotices: { lists: 'notices' },
  putNoticeAside: { ids: { id: ({ notice }) => ({ id: notice }) } },
  listImports: { lists: 'imports' },
  readJournal: { lists: 'entries' },
  getImport: { ids: { id: (of) => ({ id: of.import }) } },
}
