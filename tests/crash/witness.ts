import { closeSync, fdatasync, openSync, readFileSync, writeSync } from 'node:fs'
import { z } from 'zod'

/** One write that Remo acknowledged: which entry it must have left, and the sign that stands in its words, if it has any. */
export const Acknowledged = z.object({
  key: z.string(),
  person: z.string(),
  stream: z.string(),
  version: z.number(),
  kind: z.string(),
  words: z.string().nullable(),
})
export type Acknowledged = z.infer<typeof Acknowledged>

/** A file that remembers what was acknowledged. `keep` resolves when the line is on the disk; lines that come together share one sync. */
export function openWitness(path: string) {
  const file = openSync(path, 'a')
  let waiting: { line: string; kept: () => void }[] = []
  let syncing = false

  function sync(): void {
    if (syncing || waiting.length === 0) return
    syncing = true
    const together = waiting
    waiting = []
    writeSync(file, together.map(({ line }) => line).join(''))
    fdatasync(file, (error) => {
      if (error) throw error
      syncing = false
      for (const { kept } of together) kept()
      sync()
    })
  }

  return {
    keep: (write: Acknowledged): Promise<void> =>
      new Promise((kept) => {
        waiting.push({ line: `${JSON.stringify(write)}\n`, kept })
        sync()
      }),
    /** Everything that was kept, read back from the disk. */
    readBack: (): Acknowledged[] =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => Acknowledged.parse(JSON.parse(line))),
    close: () => closeSync(file),
  }
}

export type Witness = ReturnType<typeof openWitness>
