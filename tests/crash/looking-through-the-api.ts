import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Answer, Asker } from './asking.ts'
import type { Person } from './company.ts'
import type { Acknowledged } from './witness.ts'

const Page = z.object({
  version: z.number(),
  timeline: z.array(z.object({ id: z.string(), kind: z.string(), words: z.record(z.string(), z.string()) })),
})
const TIMELINE_PAGE = 50

/** Reads acknowledged writes back as the page does; tells those that are not there, or not once. Writes of which the newest page no longer tells are passed over. */
export async function lookFor(asker: Asker, reader: Person, writes: readonly Acknowledged[]): Promise<string[]> {
  const problems: string[] = []
  for (const write of writes) {
    const [, what, id] = /^(\w+)-(.*)$/.exec(write.stream) ?? []
    if (what !== 'case' && what !== 'customer') continue
    const answer = await patiently(() => asker.ask({ method: 'GET', path: `/api/${what}s/${id}`, cookie: reader.cookie }))
    if (answer === 'lost') return [] // killed meanwhile: the next round looks again
    if (answer.status !== 200) problems.push(`${write.key}: ${write.stream} answers ${answer.status}`)
    else if (what === 'customer')
      problems.push(...(JSON.stringify(answer.body).includes(write.words ?? '') ? [] : [`${write.key}: the customer has another name`]))
    else problems.push(...lookInCase(write, Page.parse(answer.body)))
  }
  return problems
}

const PATIENCE_MS = 60_000
const AGAIN_MS = 250

/** Asks again while Remo says that it is too busy: that is an answer, and not the one that is looked for. */
async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  for (const until = Date.now() + PATIENCE_MS; ; await pause(AGAIN_MS)) {
    const answer = await ask()
    if (answer === 'lost' || answer.status !== 503 || Date.now() > until) return answer
  }
}

function lookInCase(write: Acknowledged, { version, timeline }: z.infer<typeof Page>): string[] {
  if (version - write.version >= TIMELINE_PAGE) return []
  const found = timeline.filter(({ id }) => id.endsWith(`-${write.version}`))
  const [one] = found
  if (found.length !== 1 || one?.kind !== write.kind)
    return [`${write.key}: ${write.stream} ${write.version} is there ${found.length} times as ${one?.kind}`]
  const said = timeline.filter(({ words }) => Object.values(words).some((text) => write.words && text.includes(write.words)))
  return write.words && said.length !== 1 ? [`${write.key}: its words are there ${said.length} times`] : []
}
