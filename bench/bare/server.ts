// The bare server: the same operations on nothing but node:http and pg. What it costs is the price of the machine, of
// PostgreSQL and of HTTP; Remo's figures are given as shares of it.   DATABASE_URL=… node bench/bare/server.ts
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'

const PAGE = 50
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c search_path=bare' })

const server = createServer((request, response) => {
  answer(request).then(
    (found) => send(response, found === undefined ? 404 : 200, found ?? {}),
    (error: Error) => send(response, 500, { error: error.message }),
  )
})
server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () => {
  const address = server.address()
  console.log(`Bare is ready: http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`)
})
process.on('SIGTERM', () => {
  server.close(() => void pool.end())
  server.closeAllConnections()
})

async function answer(request: IncomingMessage): Promise<unknown> {
  const [path = '', query] = (request.url ?? '').split('?')
  const [, , id, part] = path.split('/')
  if (path === '/search') return search(new URLSearchParams(query).get('q'))
  if (request.method === 'POST' && part === 'messages') return reply(id, await bodyOf(request))
  if (request.method === 'POST') return create(await bodyOf(request))
  return id ? read(id) : inbox(new URLSearchParams(query).get('area'))
}

type Body = { customer?: number; area?: number; subject?: string; goal?: string; text?: string }

function create({ customer, area, subject, goal, text }: Body) {
  return first(
    'create',
    `with opened as (insert into cases (customer_id, area, subject, goal, opened_at, changed_at) values ($1, $2, $3, $4, $6, $6) returning id),
          said as (insert into messages (case_id, direction, at, words) select id, 'in', $6, $5 from opened)
     select id from opened`,
    [customer, area, subject, goal, text, new Date().toISOString()],
  )
}

async function read(id: string) {
  const [found, messages] = await Promise.all([
    first('read', 'select c.*, k.name, k.mail, k.phone from cases c join customers k on k.id = c.customer_id where c.id = $1', [id]),
    rows('messages', `select id, direction, at, words from messages where case_id = $1 order by id desc limit ${PAGE}`, [id]),
  ])
  return found && { ...found, messages }
}

async function inbox(area: string | null) {
  const cases = await rows(
    'inbox',
    `select c.id, c.subject, c.goal, c.opened_at, c.changed_at, c.closed_at, k.name from cases c join customers k on k.id = c.customer_id
     where c.area = $1 and c.closed_at is null order by c.opened_at desc, c.id desc limit ${PAGE}`,
    [area],
  )
  return { cases }
}

// The few hits are looked up by their key ("offset 0"): the planner cannot know how rare words are, and would read all cases.
async function search(words: string | null) {
  const cases = await rows(
    'search',
    `select c.* from (select distinct case_id from messages where sought @@ plainto_tsquery('spanish', $1)) hit
     cross join lateral (select id, subject, opened_at, closed_at from cases where id = hit.case_id offset 0) c
     order by c.opened_at desc, c.id desc limit ${PAGE}`,
    [words],
  )
  return { cases }
}

function reply(id: string | undefined, { text }: Body) {
  return first(
    'reply',
    `with touched as (update cases set changed_at = $3 where id = $1 returning id)
     insert into messages (case_id, direction, at, words) select id, 'out', $3, $2 from touched returning id`,
    [id, text, new Date().toISOString()],
  )
}

async function rows(name: string, text: string, values: unknown[]): Promise<object[]> {
  return (await pool.query({ name, text, values })).rows
}

async function first(name: string, text: string, values: unknown[]): Promise<object | undefined> {
  return (await rows(name, text, values))[0]
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) text += piece
  return JSON.parse(text)
}

function send(response: ServerResponse, status: number, body: object | unknown): void {
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
