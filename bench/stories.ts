/** Made-up customers and cases: the same for the same number on every machine, so that both servers are filled alike. */
export type Client = { name: string; mail: string; phone: string }

export type Story = {
  customer: number
  area: number
  subject: string
  /** What the customer said first. */
  need: string
  goal: string
  openedAt: Date
  messages: { direction: 'in' | 'out'; at: Date; text: string }[]
  closed: { at: Date; words: string } | null
}

export const AREAS = ['Ventas', 'Instalaciones', 'Facturación'] as const
const MESSAGES_A_CASE = 3
const CASES_A_CUSTOMER = 10
const DAYS = 180
const MINUTE_MS = 60_000
const TEXT_WORDS = 60
const RARE_WORDS = 3_000

const COMMON =
  'el la de que en y no a con por para se lo una un factura línea cliente pedido averías técnico visita mañana tarde equipo señal contrato precio entrega recibo cuenta llamada correo oficina tienda alta baja cambio plazo gracias ahora todavía siempre nunca porque cuando desde hasta entre sobre antes después'.split(
    ' ',
  )
const SYLLABLES =
  'ba be bo ca ce co cu da de di fa fe ga go la le li lo ma me mi mo na ne no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi za zo'.split(
    ' ',
  )
const FIRST_NAMES = 'Ana Luis Carmen Jorge Lucía Pablo Elena Sergio Marta Iván Rosa Hugo Nuria Diego Irene Óscar'.split(' ')
const FAMILY_NAMES = 'García Ruiz Soto Vidal Ibáñez Núñez Pardo Lago Crespo Marín Rey Bravo Campos Gil Ferrer Duarte'.split(' ')

/** A row of numbers from 0 to 1 that depends on the seed alone (an xorshift of 32 bits). */
function chance(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const dice = chance(7)
const pick = <T>(items: readonly T[], random: () => number): T => {
  const found = items[Math.floor(random() * items.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}
const rareWord = () => pick(SYLLABLES, dice) + pick(SYLLABLES, dice) + pick(SYLLABLES, dice)
const WORDS = [...COMMON, ...Array.from({ length: RARE_WORDS }, rareWord)]

// The logarithm of the rank is even: a few words are frequent and most are rare, as in mail.
function sentence(count: number, random: () => number): string {
  const words = Array.from({ length: count }, () => WORDS[Math.floor(WORDS.length ** random()) - 1] ?? COMMON[0])
  return `${words.join(' ')}.`
}

/** The made-up words of a text. */
export const rareWordsOf = (text: string) => [...new Set(text.replace('.', '').split(' '))].filter((word) => !COMMON.includes(word))

export const customersOf = (cases: number) => Math.max(1, Math.ceil(cases / CASES_A_CUSTOMER))

export function clientOf(number: number): Client {
  const random = chance(number + 1_000_000)
  random()
  const name = `${pick(FIRST_NAMES, random)} ${pick(FAMILY_NAMES, random)} ${pick(FAMILY_NAMES, random)}`
  return { name, mail: `cliente${number}@example.org`, phone: `6${String(number).padStart(8, '0')}` }
}

/** Case `number` of `cases`, spread over the half year before `now`; one in four is closed. */
export function storyOf(number: number, cases: number, now: Date): Story {
  const random = chance(number)
  random()
  const openedAt = new Date(now.getTime() - ((cases - number) / cases) * DAYS * 24 * 60 * MINUTE_MS - 8 * 60 * MINUTE_MS)
  const after = (minutes: number) => new Date(openedAt.getTime() + minutes * MINUTE_MS)
  const messages = Array.from({ length: MESSAGES_A_CASE }, (_, nth) => {
    const direction = nth % 2 === 0 ? ('out' as const) : ('in' as const)
    return { direction, at: after((nth + 1) * 40 + random() * 30), text: sentence(TEXT_WORDS, random) }
  })
  return {
    customer: Math.floor(random() * customersOf(cases)),
    area: number % AREAS.length,
    subject: sentence(6, random),
    need: sentence(TEXT_WORDS, random),
    goal: sentence(7, random),
    openedAt,
    messages,
    closed: Math.floor(number / AREAS.length) % 4 === 0 ? { at: after(6 * 60), words: sentence(10, random) } : null,
  }
}
