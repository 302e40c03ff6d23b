import { writeFileSync } from 'node:fs'
import { z } from 'zod'

const Profile = z.looseObject({
  nodes: z.array(
    z.looseObject({ id: z.number(), callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }) }),
  ),
  samples: z.array(z.number()),
})
const Answer = z.looseObject({ id: z.number(), result: z.unknown() })

/** One function and its share of the time in which anything ran. */
export type Hot = { where: string; share: number }

const TOP = 25
const SAMPLE_MICROSECONDS = 200

/** Takes a CPU profile of a server (by its inspector) while `work` runs, keeps it in a file, and gives the functions that took most. */
export async function profiled(inspector: string, file: string, work: () => Promise<unknown>): Promise<Hot[]> {
  const socket = new WebSocket(inspector)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('the inspector of the server does not answer'))
  })
  const waiting = new Map<number, (result: unknown) => void>()
  socket.onmessage = ({ data }) => {
    const answer = Answer.safeParse(JSON.parse(String(data)))
    if (answer.success) waiting.get(answer.data.id)?.(answer.data.result)
  }
  const call = (method: string, params: object = {}) =>
    new Promise<unknown>((resolve) => {
      const id = waiting.size + 1
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, method, params }))
    })
  await call('Profiler.enable')
  await call('Profiler.setSamplingInterval', { interval: SAMPLE_MICROSECONDS })
  await call('Profiler.start')
  await work()
  const { profile } = z.looseObject({ profile: Profile }).parse(await call('Profiler.stop'))
  socket.close()
  writeFileSync(file, JSON.stringify(profile))
  return hottest(profile)
}

function hottest({ nodes, samples }: z.infer<typeof Profile>): Hot[] {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]))
  const counts = new Map<string, number>()
  let busy = 0
  for (const sample of samples) {
    const frame = byId.get(sample)
    if (!frame || frame.functionName === '(idle)') continue
    busy += 1
    const file = frame.url.replace(/^.*\/(node_modules|server|contract)\//, '$1/')
    const where = `${frame.functionName || '(anonymous)'} ${file}${file ? `:${frame.lineNumber + 1}` : ''}`.trim()
    counts.set(where, (counts.get(where) ?? 0) + 1)
  }
  return [...counts]
    .map(([where, count]) => ({ where, share: count / busy }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, TOP)
}
