import { z } from 'zod'
import { Id } from '#contract/words.ts'

/** A file of a case as its entry has it: what can be proved of it. Its name is words, which lie under its id. */
export const AttachedFile = z.object({ file: Id, mediaType: z.string(), bytes: z.number().int(), sha256: z.string() })
export type AttachedFile = z.infer<typeof AttachedFile>

export type NamedFile = AttachedFile & { name: string }

/** What an entry says of its files; most have none, and say nothing. */
export function attached(files: readonly NamedFile[] = []): { files?: AttachedFile[] } {
  return files.length === 0 ? {} : { files: files.map(({ name: _, ...file }) => file) }
}

/** The names of files, by their ids: words like any other. */
export function namesOf(files: readonly NamedFile[]): Record<Id, string> {
  return Object.fromEntries(files.map(({ file, name }) => [file, name]))
}
