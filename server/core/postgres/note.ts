import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartError } from '#server/core/start-error.ts'

/** `<data>/postgres.json`, for the owner's eyes only: the superuser's password and where the server was last started. */
const Note = z.object({ password: z.string().min(1), socketFolder: z.string().nullable(), pid: z.number().int().nullable() })
export type Note = z.infer<typeof Note>

/** The note, or a new one with a fresh password, already on disk: the database is made with it. */
export function readNote(dataFolder: string): Note {
  const file = join(dataFolder, 'postgres.json')
  if (existsSync(file)) return parse(file)
  if (existsSync(join(dataFolder, 'postgres')))
    throw new StartError(`${file}, which holds the password of the database beside it, is missing: bring it back from a backup.`)
  const note = { password: randomBytes(24).toString('base64url'), socketFolder: null, pid: null }
  writeNote(dataFolder, note)
  return note
}

/** Replaces the note in one step. */
export function writeNote(dataFolder: string, note: Note): void {
  const file = join(dataFolder, 'postgres.json')
  writeFileSync(`${file}.new`, `${JSON.stringify(note)}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

function parse(file: string): Note {
  try {
    return Note.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new StartError(`${file}, which holds the password of the database beside it, cannot be read: bring it back from a backup.`)
  }
}
