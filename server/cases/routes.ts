import { describeCase, readLacking } from '#contract/case-descriptions.ts'
import { linkCases, unlinkCases } from '#contract/case-links.ts'
import {
  acceptHandoff,
  assignCase,
  bePresent,
  type CaseMay,
  type CaseSummary,
  type CaseView,
  closeCase,
  recordContact as contactEndpoint,
  listNotices,
  offerHandoff,
  openCase,
  putNoticeAside,
  readCase,
  readTimeline,
  recallHandoff,
  reopenCase,
  reply,
  returnHandoff,
  type TimelineItem,
  takeCase,
  writeNote,
} from '#contract/cases.ts'
import { keepDraft, listDrafts, readDrafts } from '#contract/drafts.ts'
import { downloadFile, readFileLimits, removeUpload, uploadFile } from '#contract/files.ts'
import { countCases, listCases, readToday } from '#contract/inbox.ts'
import { listCustomerCases, readLife } from '#contract/lives.ts'
import { listRelays, type RelayStanding, readRelayFigures } from '#contract/relays.ts'
import type { Id } from '#contract/words.ts'
import { type PersonActor, seesCases } from '#server/core/actor.ts'
import { openCursor, signCursor } from '#server/core/cursor.ts'
import { type Reading, reading } from '#server/core/database.ts'
import { openFile } from '#server/core/file-store.ts'
import { later } from '#server/core/outside.ts'
import { notFound, orMissing, Refused } from '#server/core/refusal.ts'
import { type House, serve } from '#server/core/serve.ts'
import { serveGiving, serveTaking } from '#server/core/serve-bytes.ts'
import { customerById } from '#server/customers/queries.ts'
import { type CaseAccess, type CaseAction, can } from '#server/people/can.ts'
import { areaById } from '#server/people/queries.ts'
import * as ofCustomer from './customer-cases.queries.ts'
import { recordDescription } from './describing.record.ts'
import { casesWithDrafts, draftsIn, recordDraft } from './drafting.record.ts'
import { fileName } from './file-name.ts'
import { recordAcceptance, recordOffer, recordRecall, recordReturn } from './handing-off.record.ts'
import { boxCounts, inboxPage, today } from './inbox-pages.queries.ts'
import { recordLink, recordUnlinking } from './linking.record.ts'
import { linksOf, withLinksTold } from './links.queries.ts'
import { recordNoticeRead } from './notices.record.ts'
import { recordPresence } from './presence.record.ts'
import { isCaseKey } from './public-key.ts'
import * as queries from './queries.ts'
import {
  recordAssignment,
  recordClosing,
  recordContact,
  recordNote,
  recordOpening,
  recordReopening,
  recordReply,
  recordTaking,
} from './record.ts'
import * as relays from './relays.queries.ts'
import { recordUpload, recordUploadRemoved } from './uploading.record.ts'

/** Everything that can be asked of cases, as a list. */
export function serveCases(house: House): void {
  const db = house.database
  const { filesAMessage: most } = house.settings
  serve(house, listCases)((input, actor) => inboxPage(house, actor, input))
  serve(house, listCustomerCases)((input, actor) => customerCasesPage(house, actor, input))
  serve(house, readLife)(({ id }, actor) => reading(db, actor, (tx) => lifeOf(tx, id)))
  serve(house, countCases)((filters, actor) => boxCounts(house, actor, filters))
  serve(house, readToday)((_input, actor) => today(house, actor))
  serve(house, readCase)(({ id }, actor) => reading(db, actor, (tx) => caseView(house, tx, actor, id)))
  serve(house, readTimeline)((input, actor) => timelinePage(house, actor, input))
  serve(house, bePresent)((input, actor) => recordPresence(db, actor, input))
  serve(house, openCase)((input, actor) => recordOpening(db, actor, { ...input, most }))
  serve(house, contactEndpoint)((input, actor) => recordContact(db, actor, { ...input, most }))
  serve(house, reply)((input, actor) => recordReply(db, actor, { ...input, most }))
  serve(house, writeNote)((input, actor) => recordNote(db, actor, { ...input, most }))
  serve(house, describeCase)((input, actor) => recordDescription(db, actor, input))
  serve(house, readLacking)((input, actor) => reading(db, actor, (tx) => lackingOf(tx, input)))
  serve(house, linkCases)((input, actor) => recordLink(db, actor, input))
  serve(house, unlinkCases)((input, actor) => recordUnlinking(db, actor, input))
  serve(house, takeCase)((input, actor) => recordTaking(db, actor, input))
  serve(house, assignCase)((input, actor) => recordAssignment(db, actor, input))
  serve(house, closeCase)((input, actor) => recordClosing(db, actor, input))
  serve(house, reopenCase)((input, actor) => recordReopening(db, actor, input))
  serve(house, offerHandoff)((input, actor) => recordOffer(db, actor, input))
  serve(house, acceptHandoff)((input, actor) => recordAcceptance(db, actor, input))
  serve(house, returnHandoff)((input, actor) => recordReturn(db, actor, input))
  serve(house, recallHandoff)((input, actor) => recordRecall(db, actor, input))
  serve(house, readRelayFigures)(({ days }, actor) => reading(db, actor, (tx) => relayFigures(tx, days)))
  serve(house, listRelays)((input, actor) => relaysPage(house, actor, input))
  serveDrafts(house)
  serveFiles(house)
  serve(
    house,
    listNotices,
  )((_input, actor) => reading(db, actor, async (tx) => ({ notices: await queries.unreadNotices(tx, actor.person) })))
  serve(house, putNoticeAside)((input, actor) => recordNoticeRead(db, actor, input))
}

async function relayFigures(tx: Reading, days: number) {
  const counted = await relays.relayCounts(tx, later.byDays(tx.now, -days))
  return {
    given: counted.flatMap(({ from, to, ...counts }) => (from && !to ? [{ area: from, ...counts }] : [])),
    taken: counted.flatMap(({ from, to, ...counts }) => (to && !from ? [{ area: to, ...counts }] : [])),
    between: counted.flatMap(({ from, to, ...counts }) => (from && to ? [{ from, to, ...counts }] : [])),
  }
}

function serveDrafts(house: House): void {
  const db = house.database
  serve(house, readDrafts)(({ id }, actor) => reading(db, actor, (tx) => draftsIn(tx, actor.person, id)))
  serve(house, keepDraft)((input, actor) => recordDraft(db, actor, input))
  serve(house, listDrafts)((_input, actor) => reading(db, actor, (tx) => casesWithDrafts(tx, actor.person)))
}

function serveFiles(house: House): void {
  const { database: db, settings } = house
  serve(house, readFileLimits)(async () => ({ bytes: settings.fileBytes, files: settings.filesAMessage }))
  serveTaking(house, uploadFile)((input, actor, incoming) => recordUpload(db, settings, actor, input, incoming))
  serve(house, removeUpload)((input, actor) => recordUploadRemoved(db, settings, actor, input))
  serveGiving(
    house,
    downloadFile,
  )(async ({ id }, actor) => {
    const { name, size } = orMissing(await reading(db, actor, (tx) => queries.fileById(tx, id)))
    const bytes = await openFile({ folder: settings.filesFolder, organisation: actor.organisation, id })
    return { name: name ?? fileName(''), size, bytes }
  })
}

type RelaysAsked = {
  days: number
  from?: Id | undefined
  to?: Id | undefined
  standing?: RelayStanding | undefined
  after?: string | undefined
  limit: number
}

function relaysPage({ database, secrets }: House, actor: PersonActor, { days, after, limit, ...asked }: RelaysAsked) {
  const purpose = `relays ${actor.person} ${days} ${asked.from ?? ''} ${asked.to ?? ''} ${asked.standing ?? ''}`
  const behind = after === undefined ? null : openCursor(secrets, purpose, relays.AfterRelay, after)
  return reading(database, actor, async (tx) => {
    const found = await relays.relaysOffered(tx, { ...asked, since: later.byDays(tx.now, -days) }, behind, limit + 1)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const more = found.length > limit && last
    return { relays: page, next: more ? signCursor(secrets, purpose, { at: last.offeredAt, id: last.id }) : null }
  })
}

async function lackingOf(tx: Reading, { id, to }: { id: Id; to?: Id | undefined }) {
  // The case before the area: the answer never tells of a case that may not be seen.
  orMissing(await queries.caseExists(tx, id))
  if (to) orMissing(await areaById(tx, to))
  return { lacking: await queries.lackingOf(tx, id, to ?? null) }
}

type CustomerPage = { id: Id; after?: string | undefined; limit: number }

function customerCasesPage({ database, secrets }: House, actor: PersonActor, { id, after, limit }: CustomerPage) {
  const purpose = `customer ${actor.person} ${id}`
  return reading(database, actor, async (tx) => {
    // Whether the customer is there comes before what is wrong with the cursor.
    orMissing(await customerById(tx, id))
    const from = after === undefined ? null : openCursor(secrets, purpose, ofCustomer.AfterOfCustomer, after)
    const open = from?.closed ? [] : await ofCustomer.casesOfCustomer(tx, id, false, from, limit + 1)
    const closed =
      open.length > limit ? [] : await ofCustomer.casesOfCustomer(tx, id, true, from?.closed ? from : null, limit + 1 - open.length)
    const found = [...open, ...closed]
    const cases = found.slice(0, limit)
    const last = cases.at(-1)
    const place = last && { closed: last.closedAt !== null, at: last.openedAt, id: last.id }
    return { cases, next: found.length > limit && place ? signCursor(secrets, purpose, place) : null }
  })
}

async function lifeOf(tx: Reading, id: Id) {
  const [customer, cases, events] = await Promise.all([customerById(tx, id), ofCustomer.lifeCases(tx, id), ofCustomer.lifeEvents(tx, id)])
  orMissing(customer)
  return { cases, events, whole: ofCustomer.isWholeLife(cases, events) }
}

const TIMELINE_PAGE = 50
const NEWEST = 2_147_483_647

async function caseView(house: House, tx: Reading, actor: PersonActor, idOrKey: string): Promise<CaseView> {
  const byId = idOrKey.includes('-')
  // A slip in a key is known without looking: no case has it.
  if (!byId && !isCaseKey(idOrKey)) throw new Refused(notFound())
  // By id both are asked for at once; a key has to be found first.
  const [found, early] = await Promise.all([
    queries.caseByIdOrKey(tx, idOrKey),
    byId ? queries.timelineBefore(tx, idOrKey, NEWEST, TIMELINE_PAGE + 1) : undefined,
  ])
  const { linked, ...view } = orMissing(found)
  const items = early ?? (await queries.timelineBefore(tx, view.id, NEWEST, TIMELINE_PAGE + 1))
  const [offer, comeBack, links, { timeline, next: olderTimeline }] = await Promise.all([
    view.offeredTo ? queries.pendingHandoff(tx, view.id) : undefined,
    view.cameBack ? queries.lastComeBack(tx, view.id) : undefined,
    linked ? linksOf(tx, actor, view.id) : [],
    timelineOf(house, tx, actor, view.id, items, TIMELINE_PAGE),
  ])
  return { ...view, offer: offer ?? null, comeBack: comeBack ?? null, links, timeline, olderTimeline, may: mayOf(actor, view) }
}

function timelinePage(house: House, actor: PersonActor, { id, after, limit }: { id: Id; after: string; limit: number }) {
  return reading(house.database, actor, async (tx) => {
    // Whether the case is there comes before what is wrong with the cursor: the answer never tells of a case that may not be seen.
    orMissing(await queries.caseExists(tx, id))
    const { version } = openCursor(house.secrets, timelineOfReader(actor, id), queries.Version, after)
    return timelineOf(house, tx, actor, id, await queries.timelineBefore(tx, id, version, limit + 1), limit)
  })
}

const timelineOfReader = (actor: PersonActor, id: Id) => `timeline ${actor.person} ${id}`

async function timelineOf(
  house: House,
  tx: Reading,
  actor: PersonActor,
  id: Id,
  items: readonly queries.TimelineRow[],
  limit: number,
): Promise<{ timeline: TimelineItem[]; next: string | null }> {
  const page = items.slice(0, limit)
  const last = page.at(-1)
  const next = items.length > limit && last ? signCursor(house.secrets, timelineOfReader(actor, id), { version: last.version }) : null
  const told = await withLinksTold(tx, actor, page)
  return { timeline: told.map(({ version, ...item }) => ({ id: `${id}-${version}`, ...item })), next }
}

/** What this reader may do with the case now: the same rule that will decide when they do it. */
function mayOf(actor: PersonActor, { holder, holderPerson, owner, closedAt, offeredTo }: CaseSummary): CaseMay {
  const access: CaseAccess = { holder, owner, closed: closedAt !== null, offeredTo }
  const may = (action: CaseAction) =>
    seesCases(actor) && (actor.scopes === null || actor.scopes.includes('case:write')) && can(actor, action, access)
  return {
    reply: may('reply'),
    add: may('add'),
    describe: may('describe'),
    take: may('take') && holderPerson !== actor.person,
    assign: may('assign'),
    offer: may('offer'),
    accept: may('accept'),
    return: may('return'),
    recall: may('recall'),
    close: may('close'),
    reopen: may('reopen'),
  }
}
