// Remo for the shared load driver: its four operations of cases. Search is left out: the texts filled here have no word of that driver's vocabulary.
//   REMO_BENCH_DATA   the folder that `remo bench --fill --data FOLDER` filled        REMO_BENCH_URL   where Remo answers
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

const folder = process.env.REMO_BENCH_DATA ?? 'data-bench'
const base = process.env.REMO_BENCH_URL ?? 'http://127.0.0.1:4000'
const any = (client, items) => items[client.random(items.length)]
let filled
/** Which advisor a client of the driver is: set when it signs in. */
const advisors = new Map()

const NEED = 'La instalación quedó a medias el lunes y nadie ha vuelto a llamar desde entonces. '.repeat(3)
const ANSWER = 'Hemos hablado con el técnico y mañana por la mañana termina lo que falta. '.repeat(4)

export default {
  name: 'remo',
  base,

  async prepare() {
    filled = JSON.parse(readFileSync(path.join(folder, 'bench', 'filled.json'), 'utf8'))
  },

  // Each client is an advisor of one area, with ordinary rights and a session; filling again in the same folder begins new ones.
  async signIn(client, k) {
    const advisor = filled.advisors[k % filled.advisors.length]
    client.headers.cookie = `__Host-remo=${advisor.token}`
    client.headers.origin = base
    const me = await client.get('/api/me')
    if (me.json.person !== advisor.person) throw new Error(`client ${k} is not signed in as the advisor`)
    advisors.set(client, advisor)
  },

  operations: {
    async create_case(client, n) {
      const input = {
        customer: any(client, filled.customers),
        area: advisors.get(client).area,
        subject: `Instalación ${n}`,
        need: NEED,
        goal: 'Tener línea esta semana',
        channel: 'mail',
      }
      const created = await change(client, '/api/cases', input)
      client.check('an id', () => created.json.id.length === 36)
    },

    async read_case(client) {
      const id = any(client, filled.cases)
      const read = await client.get(`/api/cases/${id}`)
      client.check('the case asked for', () => read.json.id === id)
      client.check('its customer', () => read.json.customer.name.length > 0)
      client.check('its messages', () => read.json.timeline.length >= 4)
    },

    async list_inbox(client) {
      const page = await client.get('/api/cases?box=area&limit=50')
      client.check('a page of 50', () => page.json.cases.length === 50)
      client.check('names of customers', () => page.json.cases.every((one) => one.customerName.length > 0))
      client.check('what was asked last first', () => page.json.cases[0].askedAt >= page.json.cases[49].askedAt)
    },

    // Only who holds a case answers: drawn evenly from all open cases of the advisor's area.
    async reply(client) {
      const id = any(client, filled.openByArea[advisors.get(client).areaNumber])
      const sent = await change(client, `/api/cases/${id}/messages`, { channel: 'mail', text: ANSWER })
      client.check('an id', () => sent.json.id.length === 36)
    },
  },
}

/** A change carries a key of its own, by which Remo tells the same command sent twice. */
function change(client, address, body) {
  client.headers['idempotency-key'] = randomUUID()
  return client.post(address, body)
}
