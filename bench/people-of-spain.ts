/** Made-up customers whose names are as frequent as names are: a few are everybody's, most are rare. The same for the same number. */
export type Made = { name: string; mail: string | null; phone: string }

const given =
  'maria:13 antonio:4 jose:7 manuel:4 francisco:4 juan:4 david:2 javier:3 carmen:4 ana:3 isabel:3 laura:2 cristina:2 marta:2 lucia:2 elena:2 pilar:2 rosa:2 jesus:2 carlos:2 miguel:2 angel:3 luis:3 pedro:2 pablo:2 sergio:2 raquel:1 nuria:1 mohamed:1 iker:1'
const family =
  'garcia:30 rodriguez:20 gonzalez:20 fernandez:20 lopez:19 martinez:18 sanchez:18 perez:17 gomez:11 martin:11 jimenez:9 ruiz:8 hernandez:8 diaz:8 moreno:7 munoz:6 alvarez:6 romero:5 alonso:5 gutierrez:5 navarro:4 torres:4 dominguez:4 vazquez:4 ramos:4 gil:3 ramirez:3 serrano:3 blanco:3 molina:3'
const SYLLABLES =
  'ba be bo ca ce co cu da de di fa fe ga go la le li lo ma me mi mo na ne no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi za zo gal ber tor men lan ruz'.split(
    ' ',
  )
const RARE_GIVEN = 15_000
const RARE_FAMILY = 45_000

const weighed = (list: string) =>
  list.split(' ').flatMap((one) => {
    const [name = '', weight = '1'] = one.split(':')
    return Array.from({ length: Number(weight) }, () => name)
  })
const GIVEN = weighed(given)
const FAMILY = weighed(family)

function chance(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const pick = (list: readonly string[], random: () => number): string => list[Math.floor(random() * list.length)] ?? ''

/** A rare name by its number: two to four syllables. */
function rare(kind: number, number: number): string {
  const random = chance(kind * 1_000_000 + number)
  random()
  return Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES, random)).join('')
}

const rank = (most: number, random: () => number) => Math.floor(most ** random())
const givenName = (random: () => number) => (random() < 0.75 ? pick(GIVEN, random) : rare(1, rank(RARE_GIVEN, random)))
const familyName = (random: () => number) => (random() < 0.4 ? pick(FAMILY, random) : rare(2, rank(RARE_FAMILY, random)))
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

export function customerOf(number: number): Made {
  const random = chance(number + 77_000_000)
  random()
  const phone = `6${String(Math.floor(random() * 1e8)).padStart(8, '0')}`
  if (random() < 0.05) {
    const name = `${capital(rare(3, Math.floor(random() * 60_000)))} ${capital(rare(2, rank(RARE_FAMILY, random)))} S.L.`
    return { name, mail: `info@${name.split(' ')[0]?.toLowerCase()}${number % 97}.example`, phone }
  }
  const [first, one, two] = [givenName(random), familyName(random), familyName(random)]
  const second = random() < 0.2 ? ` ${givenName(random)}` : ''
  const name = `${first}${second} ${one} ${two}`.split(' ').map(capital).join(' ')
  const way = random()
  const host = pick(['gmail.com', 'hotmail.com', 'yahoo.es', 'telefonica.net'], random)
  const local =
    way < 0.35
      ? `${first}.${one}${number % 1000}`
      : way < 0.55
        ? `${first[0]}${one}${number % 10000}`
        : way < 0.8
          ? `${first}${one}${two}`
          : `${one}_${first}_${number % 100}`
  return { name, mail: random() < 0.8 ? `${local}@${host}` : null, phone }
}

type Query = { like: string; meant: (name: string, mail: string, phone: string) => boolean }

/** What people type: names whole, begun, turned round and misspelt; mails and telephones whole and misspelt; and frequent words. */
export function queriesOf(customers: number, each: number): Record<string, Query[]> {
  const random = chance(99)
  const of = (make: (one: Made) => string | null): Query[] => {
    const queries: Query[] = []
    while (queries.length < each) {
      const one = customerOf(Math.floor(random() * customers))
      const like = make(one)
      if (like && like.length >= 3)
        queries.push({
          like,
          meant: (name, mail, phone) => name === one.name || (one.mail !== null && mail === one.mail) || phone === one.phone,
        })
    }
    return queries
  }
  const wordsOf = ({ name }: Made) => name.split(' ')
  return {
    'whole name': of(({ name }) => name),
    'name turned round': of((one) => wordsOf(one).toReversed().join(' ')),
    'first and family name': of((one) => wordsOf(one).slice(0, 2).join(' ')),
    'name begun': of(({ name }) => name.slice(0, Math.ceil(name.length * 0.6))),
    'three letters': of(({ name }) => name.slice(0, 3)),
    'one family name': of((one) => wordsOf(one).at(-1) ?? null),
    'one word misspelt': of((one) => {
      const words = wordsOf(one)
      const at = words.findIndex((word) => word.length >= 4)
      return at < 0 ? null : words.with(at, misspelt(words[at] ?? '', random)).join(' ')
    }),
    'every word misspelt': of((one) =>
      wordsOf(one).every((word) => word.length >= 4)
        ? wordsOf(one)
            .map((word) => misspelt(word, random))
            .join(' ')
        : null,
    ),
    'first letter wrong': of((one) =>
      wordsOf(one)
        .map((word) => (word.length >= 5 ? `x${word.slice(1)}` : word))
        .join(' '),
    ),
    'misspelt and begun': of((one) => {
      const words = wordsOf(one)
      const last = words.at(-1) ?? ''
      return last.length >= 6 ? [...words.slice(0, -1), misspelt(last.slice(0, 5), random)].join(' ') : null
    }),
    mail: of(({ mail }) => mail),
    'mail misspelt': of(({ mail }) => mail && `${misspelt(mail.split('@')[0] ?? '', random)}@${mail.split('@')[1]}`),
    telephone: of(({ phone }) => `${phone.slice(0, 3)} ${phone.slice(3, 5)} ${phone.slice(5, 7)} ${phone.slice(7)}`),
    'telephone, a digit wrong': of(({ phone }) => phone.slice(0, 4) + String((Number(phone[4]) + 3) % 10) + phone.slice(5)),
    'two frequent words': Array.from({ length: each }, () => ({
      like: `${pick(GIVEN, random)} ${pick(FAMILY, random)}`,
      meant: () => true,
    })),
    'words that never meet': Array.from({ length: each }, (_, nth) => ({
      like: `${pick(GIVEN, random)} ${pick(GIVEN, random)} ${pick(FAMILY, random)} ${rare(2, nth * 7)}`,
      meant: () => true,
    })),
    nobody: Array.from({ length: each }, (_, nth) => ({ like: `zzq${rare(4, nth)}xw`, meant: () => true })),
  }
}

/** One letter swapped, left out, doubled or exchanged. */
function misspelt(word: string, random: () => number): string {
  const at = Math.floor(random() * (word.length - 1))
  const way = random()
  if (way < 0.3) return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
  if (way < 0.55) return word.slice(0, at) + word.slice(at + 1)
  if (way < 0.75) return word.slice(0, at) + (word[at] ?? '') + word.slice(at)
  return `${word.slice(0, at)}e${word.slice(at + 1)}`
}
