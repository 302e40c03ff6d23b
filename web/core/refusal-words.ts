import { t } from '@lingui/core/macro'
import type { Lacking } from '#contract/own-values.ts'
import type { RefusalCode, RefusalFacts, WrongField } from '#contract/refusals.ts'
import { BugError, OfflineError, type Refusal, RefusalError } from '#web/core/failures.ts'
import type { Say } from '#web/core/times.ts'

/** Times in the reader's language, and the names behind ids: a refusal carries ids only. */
export type SayNames = Say & { area: (id: string) => string; person: (id: string) => string }

/** What is so, and what can be done. Every failure that `call` throws becomes words here, and nowhere else. */
export function wordsOf(failure: unknown, say: SayNames): string {
  if (failure instanceof RefusalError) return refusalWords(failure.refusal, say)
  if (failure instanceof OfflineError) return t`No answer from Remo. What you wrote is still here: try again when the connection is back.`
  const reference = failure instanceof BugError ? failure.reference : ''
  if (reference) return t`This is a fault of ours. It has been noted with the reference ${reference}.`
  return t`This is a fault of ours. Load the page again; what was saved is safe.`
}

/** The sentence for one wrong field, to stand under it. */
export function fieldWords({ code, expected }: WrongField): string {
  switch (code) {
    case 'empty':
      return t`Something must stand here.`
    case 'too-long':
      return expected ? t`This is too long: at most ${expected} characters.` : t`This is too long.`
    case 'too-short':
      return expected ? t`This is too short: at least ${expected} characters.` : t`This is too short.`
    case 'wrong-password':
      return t`This is not your password.`
    case 'not-an-email':
      return t`Write an e-mail address such as name@company.com.`
    case 'not-a-phone':
      return t`Write a telephone number: digits, spaces, and a + for the country.`
    case 'not-a-zone':
      return t`Choose a time zone from the list.`
    case 'in-the-past':
      return t`Choose a time to come.`
    case 'ends-before-it-begins':
      return t`This ends before it begins.`
    case 'spans-overlap':
      return t`These times overlap, or are not in their order.`
    case 'not-of-kind':
      return t`This does not belong to the kind of the case.`
    case 'put-away':
      return t`This was put away and is offered no more. Choose another one.`
    case 'not-a-day':
      return t`Write a day.`
    case 'required':
      return t`Something must stand here.`
    case 'nobody':
      return t`Write at least a name, a mail address, a telephone or an id.`
    case 'twice':
      return t`This stands here twice. Remove one of them.`
    case 'not-a-time':
      return t`Write a time such as 09:30.`
    case 'no-hours':
      return t`These hours begin and end at the same time.`
    case 'control-signs':
      return t`There are invisible control characters in this text. Type it again instead of pasting it.`
    case 'direction-signs':
      return t`There are invisible characters that turn the direction of the text. Type it again instead of pasting it.`
    default:
      return expected ? t`Expected here: ${expected}.` : t`Remo cannot use this value.`
  }
}

type Words = { [Code in RefusalCode]: (facts: RefusalFacts[Code], say: SayNames) => string }

function refusalWords<Code extends RefusalCode>(refusal: Refusal<Code>, say: SayNames): string {
  return words[refusal.code](refusal.facts, say)
}

const words: Words = {
  'fields-wrong': ({ fields }) => (fields.length === 1 ? t`One field needs another look.` : t`${fields.length} fields need another look.`),
  'not-signed-in': () => t`You are no longer logged in. Log in again; what you wrote is kept.`,
  'credentials-wrong': () => t`This e-mail address and password do not belong together. Check both and try again.`,
  'password-too-common': () => t`This password is on the list of the most used ones. Choose words that only you would put together.`,
  'not-allowed': () => t`Your roles do not include this. An administrator can change that.`,
  'scope-missing': ({ scope }) => t`The key lacks the scope ${scope}.`,
  'origin-foreign': () => t`This was asked from another address than Remo's own. Open Remo at its usual address.`,
  'not-found': () => t`There is nothing here, or nothing that you may see.`,
  'method-not-allowed': ({ allow }) => t`This address only answers ${allow.join(', ')}.`,
  'body-too-large': ({ mostBytes }) => t`This is too large: at most ${kilobytes(mostBytes)} kB.`,
  'body-unreadable': () => t`What was sent could not be read. Load the page again.`,
  'version-missing': () => t`The request does not say which version it saw. Load the page again.`,
  'key-missing': () => t`The request lacks its key. Load the page again.`,
  'key-of-other-request': () => t`This was already sent with other words. Load the page again to see what holds.`,
  'still-running': () => t`The same is still being done. Wait a moment.`,
  'too-many': ({ retryAfterSeconds }, say) => t`Too many attempts. Try again in ${say.span(retryAfterSeconds)}.`,
  overloaded: ({ retryAfterSeconds }, say) => t`Remo is very busy. Try again in ${say.span(retryAfterSeconds)}.`,
  'disk-full': () => t`The disk of the server is full, so nothing can be saved. Tell your administrator.`,
  'files-away': () => t`The folder of files does not answer on the server. Try again later, or tell your administrator.`,
  'file-too-large': ({ mostBytes }, say) => t`This file is too large: at most ${say.bytes(mostBytes)}.`,
  'file-empty': () => t`This file is empty: there is nothing in it to attach.`,
  'file-gone': () => t`An attached file is no longer there. Remove it and attach it again.`,
  'too-many-files': ({ most }) => t`At most ${most} files go with one message.`,
  'link-gone': () => t`This link has been used or has expired. Ask for a new one.`,
  'set-up-done': () => t`This Remo has already been set up. Log in.`,
  'email-taken': () => t`Somebody with this e-mail address already works here.`,
  'without-account': () => t`This person only stands in the imported past. To let them in, invite them.`,
  'person-disabled': () => t`The access of this person is disabled. Enable it first.`,
  'not-yourself': () => t`Nobody disables themselves. Another administrator can do it.`,
  'last-administrator': () => t`Nobody else administers Remo. Give that role to somebody else first.`,
  'area-name-taken': () => t`There is already an area of this name.`,
  'holiday-there': () => t`This day is a holiday already. Remove it first to give it another name.`,
  'deputy-elsewhere': () => t`A deputy is somebody else who comes in here and works in an area of this person. Choose another one.`,
  'name-taken': () => t`Something in this list has this name already; perhaps it was put away.`,
  stale: ({ changedBy, changedAt }, say) => {
    if (!changedBy || !changedAt) return t`This has changed since you opened it. Look at it again before you go on.`
    return t`${say.person(changedBy)} changed this at ${say.time(changedAt)}. Look at it again before you go on.`
  },
  'described-meanwhile': () => t`Somebody else has changed the same meanwhile. Choose what is to stand.`,
  'area-demands': ({ area, lacking }, say) => t`Before it takes the case, ${say.area(area)} asks for: ${listed(lacking, say)}.`,
  'fields-lacking': ({ lacking }, say) => t`Before the case is closed, this is lacking: ${listed(lacking, say)}.`,
  'case-closed': ({ closedAt }, say) => t`This case was closed on ${say.date(closedAt)}. Reopen it to go on.`,
  'case-open': () => t`This case is open already.`,
  'not-the-holder': ({ holder }, say) => t`${say.area(holder)} holds this case now.`,
  'handoff-pending': ({ to }, say) => t`This case is already on offer to ${say.area(to)}. Recall it first, or wait for their answer.`,
  'handoff-to-holder': () => t`This area holds the case already. Choose another one.`,
  'linked-with-itself': () => t`That is this very case. Choose another one.`,
  'linked-already': () => t`These two cases are linked already.`,
  'links-full': ({ most }) => t`A case is linked with ${most} others at most. Remove a link first.`,
  'handoff-answered': ({ how, at, by }, say) => answeredWords(how, say.time(at), by ? say.person(by) : null),
  'handoff-not-for-you': ({ to }, say) => t`This relay was offered to ${say.area(to)}.`,
  'handoff-still-running': ({ dueAt }, say) => t`They have until ${say.time(dueAt)} to answer.`,
  'area-takes-no-cases': ({ area }, say) => t`${say.area(area)} takes no cases now. Choose another area.`,
  'already-yours': () => t`You hold this case already.`,
  'works-elsewhere': ({ person, area }, say) =>
    t`${say.person(person)} does not work in ${say.area(area)}, which holds the case. Choose somebody else, or offer a relay.`,
}

function answeredWords(how: RefusalFacts['handoff-answered']['how'], time: string, by: string | null) {
  if (how === 'expired') return t`This relay expired at ${time} and is back with whoever offered it.`
  if (how === 'recalled') return by ? t`${by} took this relay back at ${time}.` : t`This relay was taken back at ${time}.`
  if (how === 'accepted') return by ? t`${by} accepted this relay at ${time}.` : t`This relay was accepted at ${time}.`
  return by ? t`${by} returned this relay at ${time}.` : t`This relay was returned at ${time}.`
}

function kilobytes(bytes: number) {
  return Math.floor(bytes / 1024)
}

/** What is lacking, by its name. */
export function lackingWords({ field, name }: Lacking, { language }: Say): string {
  switch (field) {
    case 'kind':
      return t`the kind`
    case 'reason':
      return t`the reason`
    case 'stage':
      return t`the stage`
    case 'phone':
      return t`the customer's telephone`
    case 'mail':
      return t`the customer's mail address`
    case 'reach':
      return t`the customer's telephone or mail address`
    default:
      return name?.[language] ?? name?.es ?? name?.en ?? '…'
  }
}

const listed = (lacking: readonly Lacking[], say: Say) => lacking.map((one) => lackingWords(one, say)).join(', ')
