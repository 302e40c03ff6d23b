import { describeCase, readLacking } from '#contract/case-descriptions.ts'
import { linkCases, unlinkCases } from '#contract/case-links.ts'
import {
  acceptHandoff,
  assignCase,
  bePresent,
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
  takeCase,
  writeNote,
} from '#contract/cases.ts'
import { keepDraft, listDrafts, readDrafts } from '#contract/drafts.ts'
import { downloadFile, readFileLimits, removeUpload, uploadFile } from '#contract/files.ts'
import { countCases, listCases, readToday } from '#contract/inbox.ts'
import { listCustomerCases, readLife } from '#contract/lives.ts'
import { listRelays, readRelayFigures } from '#contract/relays.ts'
import { reading } from '#server/core/database.ts'
import { openFile } from '#server/core/file-store.ts'
import { orMissing } from '#server/core/refusal.ts'
import { type House, serve } from '#server/core/serve.ts'
import { serveGiving, serveTaking } from '#server/core/serve-bytes.ts'
import { caseView, lackingIn, timelinePage } from './case-pages.queries.ts'
import { customerCasesPage, lifeOf } from './customer-pages.queries.ts'
import { recordDescription } from './describing.record.ts'
import { casesWithDrafts, draftsIn, recordDraft } from './drafting.record.ts'
import { fileName } from './file-name.ts'
import { recordAcceptance, recordOffer, recordRecall, recordReturn } from './handing-off.record.ts'
import { boxCounts, inboxPage, today } from './inbox-pages.queries.ts'
import { recordLink, recordUnlinking } from './linking.record.ts'
import { recordNoticeRead } from './notices.record.ts'
import { recordPresence } from './presence.record.ts'
import { fileById, unreadNotices } from './queries.ts'
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
import { relayFigures, relaysPage } from './relay-pages.queries.ts'
import { recordUpload, recordUploadRemoved } from './uploading.record.ts'

/** Everything that can be asked of cases, as a list. */
export function serveCases(house: House): void {
  const db = house.database
  const { filesAMessage: most } = house.settings
  serve(house, listCases)((input, actor) => inboxPage(house, actor, input))
  serve(house, listCustomerCases)((input, actor) => customerCasesPage(house, actor, input))
  serve(house, readLife)(({ id }, actor) => lifeOf(house, actor, id))
  serve(house, countCases)((filters, actor) => boxCounts(house, actor, filters))
  serve(house, readToday)((_input, actor) => today(house, actor))
  serve(house, readCase)(({ id }, actor) => caseView(house, actor, id))
  serve(house, readTimeline)((input, actor) => timelinePage(house, actor, input))
  serve(house, bePresent)((input, actor) => recordPresence(db, actor, input))
  serve(house, openCase)((input, actor) => recordOpening(db, actor, { ...input, most }))
  serve(house, contactEndpoint)((input, actor) => recordContact(db, actor, { ...input, most }))
  serve(house, reply)((input, actor) => recordReply(db, actor, { ...input, most }))
  serve(house, writeNote)((input, actor) => recordNote(db, actor, { ...input, most }))
  serve(house, describeCase)((input, actor) => recordDescription(db, actor, input))
  serve(house, readLacking)((input, actor) => lackingIn(house, actor, input))
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
  serve(house, readRelayFigures)(({ days }, actor) => relayFigures(house, actor, days))
  serve(house, listRelays)((input, actor) => relaysPage(house, actor, input))
  serveDrafts(house)
  serveFiles(house)
  serve(house, listNotices)((_input, actor) => reading(db, actor, async (tx) => ({ notices: await unreadNotices(tx, actor.person) })))
  serve(house, putNoticeAside)((input, actor) => recordNoticeRead(db, actor, input))
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
    const { name, size } = orMissing(await reading(db, actor, (tx) => fileById(tx, id)))
    const bytes = await openFile({ folder: settings.filesFolder, organisation: actor.organisation, id })
    return { name: name ?? fileName(''), size, bytes }
  })
}
