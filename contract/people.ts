import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, Language, line, text } from './words.ts'
import { WeekHours } from './working-time.ts'

/** In one area. A person may have roles in several. */
export const AreaRole = z.enum(['advisor', 'lead', 'manager'])
export type AreaRole = z.infer<typeof AreaRole>

/** For the whole organisation. */
export const HouseRole = z.enum(['administrator', 'cxLead', 'auditor'])
export type HouseRole = z.infer<typeof HouseRole>

/** `unregistered` is where an import holds what it cannot place: a gap, never a party of a relay. */
export const AreaKind = z.enum(['own', 'unregistered'])
export type AreaKind = z.infer<typeof AreaKind>

export const Email = z.string().trim().toLowerCase().max(254, 'too-long').pipe(z.email('not-an-email'))
export const Password = z.string().min(12, 'too-short').max(128, 'too-long')

/** How long an area may take to answer an offered relay: 1 minute to 30 days. */
export const AcceptMinutes = z.number().int().min(1).max(43_200)

/** In how many minutes of its working time an area acts on what was asked of it; a working day unless it says otherwise. */
export const ActMinutes = z.number().int().min(1).max(43_200)
export const USUAL_ACT_MINUTES = 480

/** A short text that an area says of itself. */
export const AreaWords = text(500)

export const AreaView = z.object({
  id: Id,
  version: z.number(),
  name: z.string(),
  kind: AreaKind,
  acceptMinutes: z.number(),
  /** In working minutes: a case that waits longer for the area is overdue. */
  actMinutes: z.number(),
  /** Relays may be offered to it. */
  takesCases: z.boolean(),
  /** What it does, for whoever looks for the right area. */
  does: z.string().nullable(),
  /** What it needs to take a case, for whoever offers it a relay. */
  needs: z.string().nullable(),
  /** Null: as the house. */
  hours: WeekHours.nullable(),
})
export type AreaView = z.infer<typeof AreaView>

/** Whether somebody comes in: people of an imported past have no account, an invitation waits, the account is open or disabled. */
export const AccountState = z.enum(['none', 'invited', 'open', 'disabled'])
export type AccountState = z.infer<typeof AccountState>

export const PersonView = z.object({
  id: Id,
  version: z.number(),
  name: z.string(),
  /** Works here. People who only stand in an imported past do not, nor does who was disabled. */
  active: z.boolean(),
  account: AccountState,
  areas: z.array(z.object({ area: Id, role: AreaRole })),
  house: z.array(HouseRole),
  /** Null: those of the area. */
  hours: WeekHours.nullable(),
  /** Off duty now, until a time if one was said. */
  offDuty: z.object({ until: Instant.nullable() }).nullable(),
  /** Whom to ask while this person is off duty. */
  deputy: Id.nullable(),
})
export type PersonView = z.infer<typeof PersonView>

export const Me = z.object({
  person: Id,
  name: z.string(),
  organisation: z.object({ id: Id, name: z.string() }),
  language: Language,
  theme: z.enum(['system', 'light', 'dark']),
  areas: z.array(z.object({ area: Id, role: AreaRole })),
  house: z.array(HouseRole),
  /** What this person may do anywhere; what may be done with one case comes with the case. */
  may: z.object({
    openCases: z.boolean(),
    seeCases: z.boolean(),
    runHouse: z.boolean(),
    seeImports: z.boolean(),
    readJournal: z.boolean(),
  }),
  /** Where to go on from in the live updates (`?after=`), so that nothing which changes after this answer is missed. */
  liveFrom: z.string(),
})
export type Me = z.infer<typeof Me>

export const getSetUp = endpoint({
  method: 'GET',
  path: '/api/set-up',
  may: 'anyone',
  says: 'Whether this Remo still waits to be set up.',
  input: z.strictObject({}),
  output: z.object({ needed: z.boolean() }),
})

export const setUp = endpoint({
  method: 'POST',
  path: '/api/set-up',
  may: 'anyone',
  withoutKey: true,
  says: 'Founds the first organisation with its areas and its first administrator, and logs that person in. Once only.',
  input: z.strictObject({
    organisation: line(120),
    name: line(120),
    email: Email,
    password: Password,
    language: Language,
    /** The first area is where the founder works; a relay needs two. */
    areas: z.array(line(80)).min(2).max(50),
    /** Asked for only when Remo listens beyond this machine: it stands in the link that the start printed. */
    code: z.string().max(100).optional(),
  }),
  output: z.object({ person: Id }),
})

export const logIn = endpoint({
  method: 'POST',
  path: '/api/log-ins',
  may: 'anyone',
  withoutKey: true,
  says: 'Begins a session: the answer sets the cookie.',
  input: z.strictObject({ email: Email, password: z.string().min(1, 'empty').max(128, 'too-long') }),
  output: z.object({ person: Id }),
})

export const logOut = endpoint({
  method: 'POST',
  path: '/api/log-outs',
  may: 'signed-in',
  withoutKey: true,
  says: 'Ends this session.',
  input: z.strictObject({}),
  output: z.object({}),
})

export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  may: 'signed-in',
  says: 'Who is logged in, and what they may do.',
  input: z.strictObject({}),
  output: Me,
})

/** A session, named without its token: a digest of what is kept of it. */
export const SessionId = z.string().regex(/^[0-9a-f]{64}$/, 'not-a-session')

export const SessionView = z.object({
  id: SessionId,
  begunAt: Instant,
  seenAt: Instant,
  /** What the browser said of itself. */
  agent: z.string().nullable(),
  /** The session that asks. */
  here: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>

export const listSessions = endpoint({
  method: 'GET',
  path: '/api/sessions',
  may: 'signed-in',
  says: 'The sessions of whoever is logged in that have not ended, the last one used first.',
  input: z.strictObject({}),
  output: z.object({ sessions: z.array(SessionView) }),
})

export const endSessions = endpoint({
  method: 'POST',
  path: '/api/session-endings',
  may: 'signed-in',
  withoutKey: true,
  says: 'Ends one session of whoever is logged in, or without an id all but the one that asks.',
  input: z.strictObject({ id: SessionId.optional() }),
  output: z.object({}),
})

export const changePassword = endpoint({
  method: 'POST',
  path: '/api/passwords',
  may: 'signed-in',
  withoutKey: true,
  says: 'Replaces the password of whoever is logged in. All sessions and keys end; the answer sets the cookie of a new one.',
  input: z.strictObject({ current: z.string().min(1, 'empty').max(128, 'too-long'), password: Password }),
  output: z.object({}),
})

export const keepPreferences = endpoint({
  method: 'POST',
  path: '/api/preferences',
  may: 'signed-in',
  says: 'Keeps the language and the theme of whoever is logged in.',
  input: z.strictObject({ language: Language, theme: z.enum(['system', 'light', 'dark']) }),
  output: z.object({}),
})

export const listAreas = endpoint({
  method: 'GET',
  path: '/api/areas',
  may: 'directory:read',
  says: 'All areas of the organisation, by name.',
  input: z.strictObject({}),
  output: z.object({ areas: z.array(AreaView) }),
})

export const addArea = endpoint({
  method: 'POST',
  path: '/api/areas',
  may: 'house:run',
  says: 'Adds an area.',
  input: z.strictObject({ name: line(80), acceptMinutes: AcceptMinutes }),
  output: z.object({ id: Id }),
})

export const changeArea = endpoint({
  method: 'POST',
  path: '/api/areas/:id/changes',
  may: 'house:run',
  says: 'Changes an area: its name, its time to answer a relay and (in working hours; without: eight of them) to act on a case, whether relays may be offered to it, what it does and needs, and its hours (without: as the house).',
  input: z.strictObject({
    id: Id,
    version: z.number().int().min(1),
    name: line(80),
    acceptMinutes: AcceptMinutes,
    actMinutes: ActMinutes.default(USUAL_ACT_MINUTES),
    takesCases: z.boolean(),
    does: AreaWords.optional(),
    needs: AreaWords.optional(),
    hours: WeekHours.optional(),
  }),
  output: z.object({ version: z.number() }),
})

export const listPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  may: 'directory:read',
  says: 'Everybody who works here or is named in the imported past, by name.',
  input: z.strictObject({}),
  output: z.object({ people: z.array(PersonView) }),
})

const isEachOnce = (named: readonly string[]) => new Set(named).size === named.length

const areaRoles = z
  .array(z.strictObject({ area: Id, role: AreaRole }))
  .max(50)
  .refine((roles) => isEachOnce(roles.map(({ area }) => area)), 'twice')
const houseRoles = z.array(HouseRole).max(3).refine(isEachOnce, 'twice')

export const invitePerson = endpoint({
  method: 'POST',
  path: '/api/people',
  may: 'house:run',
  says: 'Adds a person with their roles and answers with a link to hand over: it works once, for 24 hours.',
  input: z.strictObject({
    name: line(120),
    email: Email,
    language: Language,
    areas: areaRoles,
    house: houseRoles,
  }),
  output: z.object({ id: Id, link: z.string(), expiresAt: Instant }),
})

export const changeRoles = endpoint({
  method: 'POST',
  path: '/api/people/:id/roles',
  may: 'house:run',
  says: 'Gives a person other roles than they had. It holds at once, also for pages that are open.',
  input: z.strictObject({ id: Id, version: z.number().int().min(1), areas: areaRoles, house: houseRoles }),
  output: z.object({ version: z.number() }),
})

export const disablePerson = endpoint({
  method: 'POST',
  path: '/api/people/:id/disablings',
  may: 'house:run',
  says: 'Ends the access of a person at once: sessions, keys and links. Cases that they held go back to their area.',
  input: z.strictObject({ id: Id }),
  output: z.object({ version: z.number() }),
})

export const enablePerson = endpoint({
  method: 'POST',
  path: '/api/people/:id/enablings',
  may: 'house:run',
  says: 'Gives a person who was disabled their access back, with the roles they had.',
  input: z.strictObject({ id: Id }),
  output: z.object({ version: z.number() }),
})

export const makeLink = endpoint({
  method: 'POST',
  path: '/api/people/:id/links',
  may: 'house:run',
  says: 'Makes a link by which a person chooses a password: for 24 hours to come in first, for 30 minutes to replace one. Links of before end.',
  input: z.strictObject({ id: Id }),
  output: z.object({ link: z.string(), expiresAt: Instant }),
})

export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/api/invitation-acceptances',
  may: 'anyone',
  withoutKey: true,
  says: 'Uses an invitation: sets the password and logs the person in.',
  input: z.strictObject({ token: z.string().min(1).max(200), password: Password }),
  output: z.object({ person: Id }),
})
