import type { Channel, Ending } from '#contract/cases.ts'
import { fold, wordsOf } from './words.ts'

/** Words in both languages for what is chosen from a list; the first that begins like what was typed is meant. */
const CHANNELS: Readonly<Record<Channel, string>> = {
  phone: 'phone telefono llamada call',
  mail: 'mail correo email',
  chat: 'chat',
  sms: 'sms',
  visit: 'visit visita',
  shop: 'shop tienda',
  form: 'form formulario',
  letter: 'letter carta',
}
const ENDINGS: Readonly<Record<Ending, string>> = {
  solved: 'solved resuelto',
  partlySolved: 'partly partlysolved parte',
  notSolved: 'notsolved unsolved sinresolver noresuelto',
  withdrawn: 'withdrawn retirado',
  duplicate: 'duplicate duplicado',
}
const STANDINGS = { open: 'open abierto', closed: 'closed cerrado' }

export const channelAsked = (value: string) => chosen(CHANNELS, value)
export const endingAsked = (value: string) => chosen(ENDINGS, value)
export const standingAsked = (value: string) => chosen(STANDINGS, value)

function chosen<Code extends string>(choices: Readonly<Record<Code, string>>, value: string): Code | null {
  const typed = fold(value.replace(/\s/g, ''))
  if (typed.length === 0) return null
  for (const code in choices) if (choices[code].split(' ').some((word) => word.startsWith(typed))) return code
  return null
}

const ONESELF = new Set(['me', 'yo', 'mi', 'mio'])
export const isOneself = (value: string) => ONESELF.has(fold(value))

/** Those of whom each typed word begins a word of the name; who is called exactly so, alone. */
export function called<One extends { name: string }>(all: readonly One[], value: string): One[] {
  const typed = wordsOf(value).map((word) => word.folded)
  if (typed.length === 0) return []
  const exactly = all.filter(({ name }) => fold(name) === fold(value))
  if (exactly.length > 0) return exactly
  return all.filter(({ name }) => {
    const words = wordsOf(name).map((word) => word.folded)
    return typed.every((one) => words.some((word) => word.startsWith(one)))
  })
}
