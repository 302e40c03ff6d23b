import { Agent, request } from 'node:http'

const PATIENCE_MS = 15_000

/** What came back, or `lost`: the connection ended before there was an answer, and nobody knows what happened. */
export type Answer = { status: number; body: unknown; cookie: string | undefined } | 'lost'

export type Question = { method: 'GET' | 'POST'; path: string; body?: object; cookie?: string | undefined; key?: string }

/** Asks a Remo on this machine over connections that are kept open. */
export function askerOf(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 })
  const ask = ({ method, path, body, cookie, key }: Question): Promise<Answer> =>
    new Promise((resolve) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const headers = {
        ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        ...(method === 'POST' && { origin: `http://127.0.0.1:${port}` }),
        ...(cookie && { cookie }),
        ...(key && { 'idempotency-key': key }),
      }
      const asked = request({ host: '127.0.0.1', port, method, path, headers, agent, timeout: PATIENCE_MS }, (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece) => pieces.push(piece))
        answer.on('error', () => resolve('lost'))
        answer.on('close', () => {
          if (!answer.complete) return resolve('lost')
          const [cookie] = (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0])
          resolve({ status: answer.statusCode ?? 0, body: parsed(Buffer.concat(pieces).toString()), cookie })
        })
      })
      asked.on('timeout', () => asked.destroy())
      asked.on('error', () => resolve('lost'))
      asked.end(text)
    })
  return { ask, close: () => agent.destroy() }
}

export type Asker = ReturnType<typeof askerOf>

function parsed(text: string): unknown {
  return text.startsWith('{') ? JSON.parse(text) : text
}
