import { queryOptions } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Writing } from '#contract/drafts.ts'
import { type FileView, readFileLimits, removeUpload, uploadFile } from '#contract/files.ts'
import { call } from '#web/core/call.ts'
import { RefusalError } from '#web/core/failures.ts'
import { cache } from '#web/core/query.ts'
import { upload } from '#web/core/upload.ts'

/** A file that is not there yet: on its way, waiting for its turn, or failed. */
export type Uploading = {
  key: string
  writing: Writing
  file: File
  sentBytes: number
  /** Why it did not arrive. */
  failure: unknown
  /** Whether to try again can help. */
  again: boolean
  stop: () => void
}

/** Where files stand once they have arrived: a draft, or a form. */
export type FileHolder = {
  filesOf: (writing: Writing) => readonly FileView[]
  addFile: (writing: Writing, file: FileView) => void
  removeFile: (writing: Writing, id: string) => void
}

/** More at once would take the line from everything else that the page asks. */
const MOST_AT_ONCE = 2

const limitsQuery = queryOptions({
  queryKey: ['file-limits'],
  queryFn: ({ signal }) => call(readFileLimits, {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

const uploads = new Map<FileHolder, readonly Uploading[]>()
const watchers = new Set<() => void>()
const none: readonly Uploading[] = []
let running = 0

/** The files that are on their way into what is written in a case. They go on when another case is opened. */
export function useUploading(store: FileHolder): readonly Uploading[] {
  return useSyncExternalStore(watch, () => uploads.get(store) ?? none)
}

/** Begins to upload files for one kind of writing. What is empty, too large or too much fails here, without a journey. */
export async function addFiles(store: FileHolder, writing: Writing, files: readonly File[]): Promise<void> {
  const limits = await cache.ensureQueryData(limitsQuery).catch(() => null)
  const there = store.filesOf(writing).length + of(store).filter((one) => one.writing === writing && (one.again || !one.failure)).length
  const added = files.map((file, nth): Uploading => {
    const failure = limits && refusalOf(file, there + nth, limits)
    return { key: crypto.randomUUID(), writing, file, sentBytes: 0, failure, again: false, stop: () => {} }
  })
  set(store, [...of(store), ...added])
  startWaiting()
}

export function tryAgain(store: FileHolder, key: string): void {
  change(store, key, { failure: null, again: false, sentBytes: 0 })
  startWaiting()
}

/** Takes a file out that has not arrived. */
export function dropUpload(store: FileHolder, key: string): void {
  of(store)
    .find((one) => one.key === key)
    ?.stop()
  set(
    store,
    of(store).filter((one) => one.key !== key),
  )
}

/** Takes a file out that had arrived; the server forgets it too, if not now then in a day. */
export function removeFile(store: FileHolder, writing: Writing, id: string): void {
  store.removeFile(writing, id)
  call(removeUpload, { id }).catch(() => {})
}

/** Waits for what is on its way; whether all of it arrived. One that failed ends the waiting: it needs somebody first. */
export function allArrived(store: FileHolder, writing: Writing): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      const left = of(store).filter((one) => one.writing === writing)
      const failed = left.some(({ failure }) => failure)
      if (left.length > 0 && !failed) return
      stop()
      resolve(!failed)
    }
    const stop = watch(look)
    look()
  })
}

function startWaiting(): void {
  for (const [store, list] of uploads)
    for (const one of list) if (running < MOST_AT_ONCE && !one.failure && !begun.has(one.key)) begin(store, one)
}

const begun = new Set<string>()

function begin(store: FileHolder, { key, writing, file }: Uploading): void {
  running += 1
  begun.add(key)
  const asked = { name: file.name || 'file', ...(file.type && { mediaType: file.type }) }
  const { done, stop } = upload(uploadFile, asked, file, (sentBytes) => change(store, key, { sentBytes }))
  change(store, key, { stop })
  done
    .then(
      (arrived) => {
        if (!of(store).some((one) => one.key === key)) return void call(removeUpload, { id: arrived.id }).catch(() => {})
        store.addFile(writing, arrived)
        set(
          store,
          of(store).filter((one) => one.key !== key),
        )
      },
      (failure: unknown) => change(store, key, { failure, again: !(failure instanceof RefusalError) || failure.kind === 'shell' }),
    )
    .finally(() => {
      running -= 1
      begun.delete(key)
      startWaiting()
    })
}

function refusalOf(file: File, place: number, limits: { bytes: number; files: number }): RefusalError | null {
  if (place >= limits.files) return new RefusalError('invalid', { code: 'too-many-files', facts: { most: limits.files } }, 400)
  if (file.size === 0) return new RefusalError('invalid', { code: 'file-empty', facts: {} }, 400)
  if (file.size > limits.bytes) return new RefusalError('invalid', { code: 'file-too-large', facts: { mostBytes: limits.bytes } }, 413)
  return null
}

const of = (store: FileHolder) => uploads.get(store) ?? none

function change(store: FileHolder, key: string, next: Partial<Uploading>): void {
  set(
    store,
    of(store).map((one) => (one.key === key ? { ...one, ...next } : one)),
  )
}

function set(store: FileHolder, list: readonly Uploading[]): void {
  if (list.length > 0) uploads.set(store, list)
  else uploads.delete(store)
  for (const tell of watchers) tell()
}

function watch(tell: () => void): () => void {
  watchers.add(tell)
  return () => {
    watchers.delete(tell)
  }
}
