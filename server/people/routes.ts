import { arrangeOwnWork, arrangeWork, listAvailability, switchDuty } from '#contract/duty.ts'
import { addHoliday, changeOrganisation, readOrganisation, removeHoliday } from '#contract/organisation.ts'
import {
  acceptInvitation,
  addArea,
  changeArea,
  changePassword,
  changeRoles,
  disablePerson,
  enablePerson,
  endSessions,
  getMe,
  getSetUp,
  invitePerson,
  keepPreferences,
  listAreas,
  listPeople,
  listSessions,
  logIn,
  logOut,
  makeLink,
  setUp,
} from '#contract/people.ts'
import { mayCall } from '#server/core/access.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { seesCases } from '#server/core/actor.ts'
import { type Reading, reading } from '#server/core/database.ts'
import { liveFrom } from '#server/core/live.ts'
import { orMissing } from '#server/core/refusal.ts'
import { linkToken, tokenHash } from '#server/core/secrets.ts'
import { type House, serve, serveAnyone } from '#server/core/serve.ts'
import { endSession } from '#server/core/session.ts'
import { availabilityAt } from './availability.ts'
import { recordDisabling, recordDuty, recordEnabling, recordLink, recordRoles, recordWork } from './changing.record.ts'
import { recordAreaChange } from './changing-areas.record.ts'
import { recordHoliday, recordHolidayRemoval, recordOrganisationChange } from './changing-organisation.record.ts'
import { comeIn, comeInByInvitation, foundFirst } from './coming-in.ts'
import { changeOwnPassword, endOwnSessions, ownSessions } from './own-access.record.ts'
import {
  describedAreas,
  holidays,
  organisationSettings,
  organisations,
  peopleWithRoles,
  personById,
  workersOnDuty,
  workingTime,
} from './queries.ts'
import { recordArea, recordInvitation, recordPreferences } from './record.ts'

/** Coming in, who works here, and when. */
export function servePeople(house: House): void {
  serveComingIn(house)
  serveHouse(house)
  serveWork(house)
}

function serveComingIn(house: House): void {
  const db = house.database
  serveAnyone(house, getSetUp)(async () => ({ needed: (await organisations(db)).length === 0 }))
  serveAnyone(house, setUp)((input, exchange) => foundFirst(house, input, exchange))
  serveAnyone(house, logIn)((input, exchange) => comeIn(db, input, exchange))
  serveAnyone(house, acceptInvitation)((input, exchange) => comeInByInvitation(db, input, exchange))
  serve(
    house,
    logOut,
  )(async (_input, _actor, exchange) => {
    if (exchange.token) await endSession(db, exchange.token)
    exchange.endSession()
    return {}
  })
  serve(house, listSessions)((_input, actor, exchange) => ownSessions(db, actor, exchange))
  serve(house, endSessions)((input, actor, exchange) => endOwnSessions(db, actor, input, exchange))
  serve(house, changePassword)((input, actor, exchange) => changeOwnPassword(db, actor, input, exchange))
  serve(house, getMe)((_input, actor) => me(house, actor))
  serve(house, keepPreferences)((input, actor) => recordPreferences(db, actor, actor.person, input))
}

function serveHouse(house: House): void {
  const db = house.database
  serve(house, readOrganisation)((_input, actor) => reading(db, actor, organisationView))
  serve(house, changeOrganisation)((input, actor) => recordOrganisationChange(db, actor, input))
  serve(house, addHoliday)((input, actor) => recordHoliday(db, actor, input))
  serve(house, removeHoliday)((input, actor) => recordHolidayRemoval(db, actor, input))
  serve(house, listAreas)((_input, actor) => reading(db, actor, async (tx) => ({ areas: await describedAreas(tx) })))
  serve(house, addArea)((input, actor) => recordArea(db, actor, input))
  serve(house, changeArea)((input, actor) => recordAreaChange(db, actor, input))
  serve(house, listPeople)((_input, actor) => reading(db, actor, async (tx) => ({ people: await peopleWithRoles(tx) })))
  serve(
    house,
    invitePerson,
  )(async (input, actor) => {
    const tokenFor = (account: string) => linkToken(house.secrets, `invitation ${account}`)
    const { account, ...invited } = await recordInvitation(db, actor, input, (account) => ({ hash: tokenHash(tokenFor(account)) }))
    return { ...invited, link: `/invitation#${tokenFor(account)}` }
  })
  serve(house, changeRoles)((input, actor) => recordRoles(db, actor, input))
  serve(house, disablePerson)((input, actor) => recordDisabling(db, actor, input))
  serve(house, enablePerson)((input, actor) => recordEnabling(db, actor, input))
  serve(
    house,
    makeLink,
  )(async (input, actor) => {
    const tokenFor = (link: string) => linkToken(house.secrets, `invitation ${link}`)
    const { link, expiresAt } = await recordLink(db, actor, input, (made) => ({ hash: tokenHash(tokenFor(made)) }))
    return { link: `/invitation#${tokenFor(link)}`, expiresAt }
  })
}

function serveWork(house: House): void {
  const db = house.database
  serve(house, listAvailability)((_input, actor) => reading(db, actor, availability))
  serve(house, switchDuty)((input, actor) => recordDuty(db, actor, input))
  serve(house, arrangeOwnWork)((input, actor) => recordWork(db, actor, { ...input, id: actor.person }))
  serve(house, arrangeWork)((input, actor) => recordWork(db, actor, input))
}

async function availability(tx: Reading) {
  const [time, all, workers] = await Promise.all([workingTime(tx), describedAreas(tx), workersOnDuty(tx)])
  return { areas: availabilityAt(tx.now, { house: time, areas: all.filter(({ takesCases }) => takesCases), workers }) }
}

async function organisationView(tx: Reading) {
  const [settings, off] = await Promise.all([organisationSettings(tx), holidays(tx)])
  return { ...settings, holidays: off }
}

async function me(house: House, actor: PersonActor) {
  const { organisation, person, areas: inAreas } = actor
  const [found, settings, from] = await reading(house.database, actor, (tx) =>
    Promise.all([personById(tx, person, { lock: false }), organisationSettings(tx), liveFrom(house, tx, actor)]),
  )
  const own = orMissing(found)
  const allowed = (may: Parameters<typeof mayCall>[1]) => mayCall(actor, may) === true
  return {
    person,
    name: own.name,
    organisation: { id: organisation, name: settings.name },
    language: own.language,
    theme: own.theme,
    areas: [...inAreas],
    house: [...actor.house],
    may: {
      openCases: seesCases(actor) && inAreas.length > 0,
      seeCases: seesCases(actor),
      runHouse: allowed('house:run'),
      readJournal: allowed('journal:read'),
      seeImports: seesCases(actor) && allowed('import:read'),
    },
    liveFrom: from,
  }
}
