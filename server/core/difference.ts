import { instantOf } from './instant-text.ts'

/**
 * The first place where the tables say something else than the replay, in words; undefined when they agree. Both are JSON;
 * a member that is undefined counts as null, an instant may stand as the database writes it.
 */
export function differenceOf(replayed: unknown, kept: unknown, at = ''): string | undefined {
  if (replayed === kept || ((replayed ?? null) === null && (kept ?? null) === null)) return undefined
  if (typeof kept === 'string' && instantOf(kept) === replayed) return undefined
  if (!isObject(replayed) || !isObject(kept) || Array.isArray(replayed) !== Array.isArray(kept))
    return `${at || 'the state'}: replay gives ${told(replayed)}, the tables say ${told(kept)}`
  const names = Object.keys(replayed)
  for (const name of names) {
    if (replayed[name] === kept[name]) continue
    const found = differenceOf(replayed[name], kept[name], at ? `${at}.${name}` : name)
    if (found) return found
  }
  const others = Object.keys(kept)
  if (others.length <= names.length) return undefined
  const one = others.find((name) => !(name in replayed) && kept[name] !== null)
  return one && differenceOf(null, kept[one], at ? `${at}.${one}` : one)
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const MOST_SIGNS = 120

function told(value: unknown): string {
  const text = JSON.stringify(value ?? null)
  return text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS)}…` : text
}
