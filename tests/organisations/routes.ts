import type { Things } from './things.ts'

/**
 * How each route is asked for things of somebody else: one line an id that it takes, named after the input. `own` are the
 * caller's own things, for ids that must be right so that the other one is looked at.
 */
type WithIds = Record<string, (of: Things, own: Things) => Record<string, unknown>>

/** What an endpoint is asked: things by id, or nothing of the kind and why. */
export type Asked = { ids: WithIds } | { lists: string } | { free: string }

const said = { channel: 'phone', text: 'We are on it.' }
const noSignal = { subject: 'No signal', need: 'It is dark.', goal: 'Light', channel: 'phone' }

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
  readOrganisation: { lists: 'the organisation of who asks' },
  changeOrganisation: { free: 'changes the organisation of who asks' },
  addHoliday: { free: 'adds to the organisation of who asks' },
  removeHoliday: { free: 'takes from the organisation of who asks' },
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
  listAvailability: { lists: 'areas and who is on duty in them' },
  switchDuty: { free: 'changes who asks' },
  arrangeOwnWork: { ids: { deputy: ({ person }) => ({ version: 1, deputy: person }) } },
  arrangeWork: {
    ids: {
      id: ({ person }) => ({ id: person, version: 1 }),
      deputy: ({ person }, own) => ({ id: own.person, version: 1, deputy: person }),
    },
  },
  listLists: { lists: 'lists' },
  addListItem: { ids: { of: ({ listKind }) => ({ list: 'reasons', name: { en: 'Price' }, of: listKind }) } },
  changeListItem: {
    ids: {
      id: ({ reason }) => ({ id: reason, version: 1, name: { en: 'Price' } }),
      of: ({ listKind }, own) => ({ id: own.reason, version: 1, name: { en: 'Price' }, of: listKind }),
    },
  },
  addOwnField: { ids: { kind: ({ listKind }) => ({ kind: listKind, holds: 'text', name: { en: 'Series' }, requiredToClose: false }) } },
  changeOwnField: { ids: { id: ({ ownField }) => ({ id: ownField, version: 1, name: { en: 'Series' }, requiredToClose: true }) } },
  moveListItem: {
    ids: {
      id: ({ reason }, own) => ({ id: reason, past: own.reason }),
      past: ({ reason }, own) => ({ id: own.reason, past: reason }),
    },
  },
  putListItemAway: { ids: { id: ({ reason }) => ({ id: reason }) } },
  bringListItemBack: { ids: { id: ({ reason }) => ({ id: reason }) } },
  changeDemands: {
    ids: {
      id: ({ area }) => ({ id: area, version: 0, demands: ['kind'] }),
      'demands.0': ({ ownField }, own) => ({ id: own.area, version: 0, demands: [ownField] }),
    },
  },
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
  readToday: { lists: 'cases and notices' },
  bePresent: { ids: { id: (of) => ({ id: of.case, doing: 'reading' }) } },
  assignCase: { ids: { id: (of, own) => ({ id: of.case, to: own.person }), to: (of, own) => ({ id: own.case, to: of.person }) } },
  openCase: {
    ids: {
      customer: ({ customer }, { area }) => ({ ...noSignal, customer, area }),
      area: ({ area }, { customer }) => ({ ...noSignal, customer, area }),
      'about.kind': ({ listKind }, { customer, area }) => ({ ...noSignal, customer, area, about: { kind: listKind } }),
      'files.0': ({ uploadToOpen }, { customer, area }) => ({ ...noSignal, customer, area, files: [uploadToOpen] }),
    },
  },
  describeCase: {
    ids: {
      id: (of, own) => ({ id: of.case, version: of.version, about: { kind: own.listKind } }),
      'about.kind': (of, own) => ({ id: own.case, version: own.version, about: { kind: of.listKind } }),
      'about.reason': (of, own) => ({ id: own.case, version: own.version, about: { reason: of.reason } }),
      'about.fields': (of, own) => ({ id: own.case, version: own.version, about: { fields: { [of.ownField]: 'X' } } }),
    },
  },
  readLacking: { ids: { id: (of) => ({ id: of.case }), to: (of, own) => ({ id: own.case, to: of.area }) } },
  readCase: { ids: { id: (of) => ({ id: of.case }), key: ({ key }) => ({ id: key }) } },
  readTimeline: {
    ids: {
      id: (of) => ({ id: of.case, after: of.timelineCursor }),
      'id with a cursor of ours': (of, own) => ({ id: of.case, after: own.timelineCursor }),
    },
  },
  recordContact: {
    ids: { id: (of) => ({ id: of.case, ...said }), 'files.0': (of, own) => ({ id: own.case, ...said, files: [of.uploadToRecord] }) },
  },
  reply: {
    ids: { id: (of) => ({ id: of.case, ...said }), 'files.0': (of, own) => ({ id: own.case, ...said, files: [of.uploadToReply] }) },
  },
  writeNote: {
    ids: {
      id: (of) => ({ id: of.case, text: said.text }),
      'files.0': (of, own) => ({ id: own.case, text: said.text, files: [of.uploadToNote] }),
    },
  },
  readFileLimits: { free: 'tells how the house is set' },
  uploadFile: { free: 'belongs to who asks' },
  removeUpload: { ids: { id: (of) => ({ id: of.uploadToRemove }) } },
  downloadFile: { ids: { id: (of) => ({ id: of.file }) } },
  readDrafts: { ids: { id: (of) => ({ id: of.case }) } },
  keepDraft: { ids: { id: (of) => ({ id: of.case, writing: 'note', text: said.text, files: [], hand: of.case, ageMs: 0 }) } },
  listDrafts: { lists: 'cases in which who asks is writing' },
  linkCases: {
    ids: {
      id: (of, own) => ({ id: of.case, other: own.closedCase, how: 'related' }),
      other: (of, own) => ({ id: own.case, other: of.closedCase, how: 'related' }),
    },
  },
  unlinkCases: {
    ids: {
      id: (of, own) => ({ id: of.case, other: own.closedCase }),
      other: (of, own) => ({ id: own.case, other: of.closedCase }),
    },
  },
  takeCase: { ids: { id: (of) => ({ id: of.case }) } },
  closeCase: {
    ids: {
      id: (of) => ({ id: of.case, version: of.version, ending: 'solved', goalReached: 'yes', words: 'It works.' }),
      endingItem: (of, own) => ({
        id: own.case,
        version: own.version,
        ending: 'solved',
        endingItem: of.ending,
        goalReached: 'yes',
        words: 'It works.',
      }),
    },
  },
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
  readRelayFigures: { lists: 'counts of areas' },
  listRelays: { lists: 'relays' },
  listNotices: { lists: 'notices' },
  putNoticeAside: { ids: { id: ({ notice }) => ({ id: notice }) } },
  search: { lists: 'cases and customers by their words' },
  listImports: { lists: 'imports' },
  readJournal: { lists: 'entries' },
  getImport: { ids: { id: (of) => ({ id: of.import }) } },
}
