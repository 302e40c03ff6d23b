import { queryOptions } from '@tanstack/react-query'
import { type DraftView, keepDraft, listDrafts, readDrafts, Writing } from '#contract/drafts.ts'
import { type DraftStore, draftStores, isBegun, onWritten } from '#web/cases/draft-store.ts'
import { call } from '#web/core/call.ts'
import { OfflineError } from '#web/core/failures.ts'
import { cache } from '#web/core/query.ts'
import { meQuery } from '#web/core/session.ts'

/** A moment after the last key; whoever never pauses is not waited for longer than this. */
const PAUSE_MS = 1_000
const LONGEST_MS = 10_000
const AGAIN_MS = 10_000

/** This open page: what it sends later was written later. */
const hand = crypto.randomUUID()

/** What the server has of a draft, for a page that opens the case or comes back to it. */
export const draftQuery = (store: DraftStore) =>
  queryOptions({
    queryKey: ['draft', store.caseId],
    queryFn: async ({ signal }) => {
      bringUp(store)
      const askedAt = Date.now()
      const { drafts } = await call(readDrafts, { id: store.caseId }, { signal })
      store.adopt(drafts, askedAt)
      return askedAt
    },
    staleTime: 0,
    gcTime: 0,
  })

/** The cases in which one has begun to write. */
export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: async ({ signal }) => new Set((await call(listDrafts, {}, { signal })).cases),
})

const waiting = new Map<DraftStore, { timer: ReturnType<typeof setTimeout>; since: number }>()
const sending = new Map<DraftStore, Promise<void>>()

onWritten((store) => {
  mark(store)
  const { timer, since = Date.now() } = waiting.get(store) ?? {}
  clearTimeout(timer)
  wait(store, Math.min(PAUSE_MS, Math.max(0, since + LONGEST_MS - Date.now())), since)
})

addEventListener('online', () => {
  for (const store of draftStores()) bringUp(store)
})

// A page that is hidden may never be shown again.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'hidden') return
  for (const store of draftStores()) for (const writing of unkept(store)) send(store, writing, true).catch(() => {})
})

/** Waits for what is on its way to the server, so that what is sent for good comes after it. */
export async function draftsAtRest(store: DraftStore): Promise<void> {
  clearTimeout(waiting.get(store)?.timer)
  waiting.delete(store)
  await sending.get(store)
}

function wait(store: DraftStore, ms: number, since = Date.now()): void {
  waiting.set(store, { timer: setTimeout(() => bringUp(store), ms), since })
}

/** Sends what the server has not kept, one after the other. Without a connection it waits: nothing is lost here. */
function bringUp(store: DraftStore): void {
  waiting.delete(store)
  if (sending.has(store)) return
  const work = sendAll(store).finally(() => sending.delete(store))
  sending.set(store, work)
}

async function sendAll(store: DraftStore): Promise<void> {
  for (let [writing] = unkept(store); writing; [writing] = unkept(store)) {
    const failure = await send(store, writing, false).then(
      () => null,
      (error: unknown) => error,
    )
    if (failure === null) continue
    // A refusal (the case is out of sight, a sign that nobody may write) would be the same again.
    if (failure instanceof OfflineError) wait(store, AGAIN_MS)
    return
  }
}

/** What the server lacks. Of somebody who has logged out since nothing is sent under another name. */
function unkept(store: DraftStore): Writing[] {
  if (cache.getQueryData(meQuery.queryKey)?.person !== store.person) return []
  return Writing.options.filter((writing) => store.draft().unkept[writing] !== undefined)
}

async function send(store: DraftStore, writing: Writing, keepalive: boolean): Promise<void> {
  const { texts, files, channel, seen, unkept: written } = store.draft()
  const at = written[writing] ?? Date.now()
  const ids = files[writing].map(({ id }) => id)
  const version = Number(seen?.split('-').at(-1) ?? 0)
  const asked = { id: store.caseId, writing, text: texts[writing], files: ids, hand, ageMs: Math.max(0, Date.now() - at) }
  const stands = await call(
    keepDraft,
    { ...asked, ...(channel && writing !== 'note' && { channel }), ...(version > 0 && { seen: version }) },
    { keepalive },
  )
  store.kept(writing, at)
  if (!isSame(stands, asked)) store.adopt([stands], Date.now())
}

const isSame = ({ text, files }: DraftView, asked: { text: string; files: string[] }) =>
  text === asked.text && files.length === asked.files.length && files.every(({ id }, nth) => id === asked.files[nth])

/** The lists say at once where one has begun to write. */
function mark(store: DraftStore): void {
  const begun = isBegun(store.draft())
  cache.setQueryData(draftsQuery.queryKey, (known) => {
    if (!known || known.has(store.caseId) === begun) return known
    const next = new Set(known)
    if (begun) next.add(store.caseId)
    else next.delete(store.caseId)
    return next
  })
}
