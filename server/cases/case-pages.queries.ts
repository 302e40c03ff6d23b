import type { CaseMay, CaseSummary, CaseView, TimelineItem } from '#contract/cases.ts'
import type { Id } from '#contract/words.ts'
import { type PersonActor, seesCases } from '#server/core/actor.ts'
import { openCursor, signCursor } from '#server/core/cursor.ts'
import { type Reading, reading } from '#server/core/database.ts'
import { pageOf } from '#server/core/paging.ts'
import { notFound, orMissing, Refused } from '#server/core/refusal.ts'
import type { House } from '#server/core/serve.ts'
import { type CaseAccess, type CaseAction, can } from '#server/people/can.ts'
import { areaById } from '#server/people/queries.ts'
import { linksOf, withLinksTold } from './links.queries.ts'
import { isCaseKey } from './public-key.ts'
import * as queries from './queries.ts'

const TIMELINE_PAGE = 50
const NEWEST = 2_147_483_647

/** A case as somebody sees it, by id or by public key, with the newest of what happened in it. */
export function caseView(house: House, actor: PersonActor, idOrKey: string): Promise<CaseView> {
  return reading(house.database, actor, async (tx) => {
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
  })
}

/** What happened in a case before that. */
export function timelinePage(house: House, actor: PersonActor, { id, after, limit }: { id: Id; after: string; limit: number }) {
  return reading(house.database, actor, async (tx) => {
    // Whether the case is there comes before what is wrong with the cursor: the answer never tells of a case that may not be seen.
    orMissing(await queries.caseExists(tx, id))
    const { version } = openCursor(house.secrets, timelineOfReader(actor, id), queries.Version, after)
    return timelineOf(house, tx, actor, id, await queries.timelineBefore(tx, id, version, limit + 1), limit)
  })
}

const timelineOfReader = (actor: PersonActor, id: Id) => `timeline ${actor.person} ${id}`

async function timelineOf(
  { secrets }: House,
  tx: Reading,
  actor: PersonActor,
  id: Id,
  found: readonly queries.TimelineRow[],
  limit: number,
): Promise<{ timeline: TimelineItem[]; next: string | null }> {
  const { page, endsAt } = pageOf(found, limit)
  const told = await withLinksTold(tx, actor, page)
  return {
    timeline: told.map(({ version, ...item }) => ({ id: `${id}-${version}`, ...item })),
    next: endsAt && signCursor(secrets, timelineOfReader(actor, id), { version: endsAt.version }),
  }
}

/** What a case lacks before it can be closed or, with an area, before a relay can be offered to that. */
export function lackingIn({ database }: House, actor: PersonActor, { id, to }: { id: Id; to?: Id | undefined }) {
  return reading(database, actor, async (tx) => {
    // The case before the area: the answer never tells of a case that may not be seen.
    orMissing(await queries.caseExists(tx, id))
    if (to) orMissing(await areaById(tx, to))
    return { lacking: await queries.lackingOf(tx, id, to ?? null) }
  })
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
