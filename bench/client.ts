import { Agent, request as send } from 'node:http'

/** One simulated person: one kept connection, their own headers. `bytes` is the body as it came; nothing is parsed while the clock runs. */
export type Client = {
  get: (path: string) => Promise<Answer>
  post: (path: string, body: object, headers?: Record<string, string>) => Promise<Answer>
  close: () => void
}

type Answer = { status: number; body: () => unknown }

const TIMEOUT_MS = 30_000

/** Opens a person's connection to a server of this machine. An answer outside 200–299 rejects with its first words. */
export function openClient(base: string, own: Record<string, string> = {}): Client {
  const { hostname, port } = new URL(base)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (method: string, path: string, headers: Record<string, string>, text = '') =>
    new Promise<Answer>((resolve, reject) => {
      const length = text === '' ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }
      const request = send(
        { hostname, port, method, path, agent, timeout: TIMEOUT_MS, headers: { ...own, ...headers, ...length } },
        (response) => {
          const pieces: Buffer[] = []
          response.on('data', (piece: Buffer) => pieces.push(piece))
          response.on('error', reject)
          response.on('end', () => {
            const status = response.statusCode ?? 0
            const said = Buffer.concat(pieces)
            if (status >= 200 && status < 300) resolve({ status, body: () => JSON.parse(said.toString()) })
            else reject(new Error(`${method} ${path}: ${status} ${said.toString().slice(0, 200)}`))
          })
        },
      )
      request.on('timeout', () => request.destroy(new Error(`${method} ${path}: no answer in ${TIMEOUT_MS / 1_000} s`)))
      request.on('error', reject)
      request.end(text)
    })
  return {
    get: (path) => ask('GET', path, {}),
    post: (path, body, headers = {}) => ask('POST', path, headers, JSON.stringify(body)),
    close: () => agent.destroy(),
  }
}
