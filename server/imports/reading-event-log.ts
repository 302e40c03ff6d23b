import { readFile } from 'node:fs/promises'
import { type EventLogMap, mapFromText, refuseUnknownColumns } from './event-log-map.ts'
import { eventReader, type ReadRow } from './event-row.ts'
import { LogRefused } from './log-refused.ts'
import { openLog } from './opening-a-log.ts'
import { csvRows } from './rows.ts'
import type { FoundEncoding } from './text-encoding.ts'

const BATCH_ROWS = 1000
/** However wide its rows are, a batch keeps small. */
const BATCH_SIGNS = 4_000_000

/** A log whose header was read and agrees with its map. */
export interface EventLog {
  /** The name inside a zip, else null. */
  member: string | null
  encoding: FoundEncoding
  delimiter: string
  columns: string[]
  /** The rows in file order, 1,000 at a time (wide ones and the last fewer), to be gone through once; lets go of the file when it ends. */
  batches: AsyncGenerator<ReadRow[]>
  /** How far the file was read, in bytes of the file itself. */
  progress: () => { readBytes: number; bytes: number }
  /** Lets go of the file; needed only by those who never ask for a batch. */
  close: () => void
}

/** Times more than a day after `now` are refused, row by row. */
export interface ReadingOptions {
  now: Date
}

/** The map in a file. Throws `LogRefused`: no such file, no JSON, each wrong field with its remedy. */
export async function readMap(file: string): Promise<EventLogMap> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new LogRefused('file-unreadable', { file, problem: error.message })
  })
  return mapFromText(text, file)
}

/**
 * Opens an event log (CSV, also in gzip or zip) in constant memory, whatever its size. Throws `LogRefused` at once for a file, an archive
 * or a header that cannot be used; `batches` throws it for what shows later (an unclosed quote, damage, a bomb): who must leave nothing
 * half done goes through the log once before the first write.
 */
export async function openEventLog(file: string, map: EventLogMap, { now }: ReadingOptions): Promise<EventLog> {
  const { member, encoding, text, progress, close } = await openLog(file, { member: map.file, encoding: map.encoding })
  const { columns, delimiter, records } = await csvRows(text, { delimiter: map.delimiter, file: member ?? file })
    .then((rows) => {
      refuseUnknownColumns(map, rows.columns)
      return rows
    })
    .catch((error: Error) => {
      close()
      throw error
    })
  const read = eventReader(columns, map, now)

  async function* batches() {
    using _ = { [Symbol.dispose]: close }
    let batch: ReadRow[] = []
    let signs = 0
    for await (const some of records) {
      for (const record of some) {
        for (const cell of record.cells) signs += cell.length
        if (batch.push(read(record)) < BATCH_ROWS && signs < BATCH_SIGNS) continue
        yield batch
        batch = []
        signs = 0
      }
    }
    if (batch.length > 0) yield batch
  }
  return { member, encoding, delimiter, columns, batches: batches(), progress, close }
}

/** The rows of a log, 1,000 at a time: `openEventLog` for those who want nothing else. */
export async function* readEventLog(file: string, map: EventLogMap, options: ReadingOptions): AsyncGenerator<ReadRow[]> {
  yield* (await openEventLog(file, map, options)).batches
}
