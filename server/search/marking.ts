import { fits, type Group, type Wanted } from './sought.ts'
import { fold, piecesOf, placesOf } from './words.ts'

/** A word of a text that is sought: where it stands. */
export type Mark = { at: number; end: number }

/** What of all that is wanted stands in a text, by number; and the words of it, in order. */
export type Marked = { met: ReadonlySet<number>; marks: readonly Mark[] }

/** Marks texts for one search. `wants`: how much is wanted. */
export type Marker = { mark: (text: string) => Marked; wants: number }

/** What a word is: how many places it takes, and the groups that it fits, by number. */
type Known = { places: number; groups: readonly number[] }

type Candidate = Mark & { place: number; groups: readonly number[] }

const NOTHING: Marked = { met: new Set(), marks: [] }

/** A marker for what is wanted. A page of hits has fifteen thousand words: most are told by their first letter, of the others it remembers what they are. */
export function markerOf({ groups, phrases }: Wanted): Marker {
  const wanted: readonly Group[][] = [...groups.map((group) => [group]), ...phrases]
  const numbered = numbers(wanted)
  const all = wanted.flat()
  const first = firstLetters(all)
  const known = new Map<string, Known>()
  const know = (written: string): Known => {
    if (isOther(written.charCodeAt(0), first)) return OTHER
    const before = known.get(written)
    if (before) return before
    const folded = fold(written)
    const found = { places: placesOf(written, folded), groups: all.flatMap((group, nth) => (folded && fits(group, folded) ? [nth] : [])) }
    known.set(written, found)
    return found
  }
  const mark = (text: string): Marked => {
    const candidates = candidatesIn(text, know)
    return candidates.length === 0 ? NOTHING : marked(candidates, numbered)
  }
  return { mark, wants: wanted.length }
}

const OTHER: Known = { places: 1, groups: [] }

/** Rules of endings leave the first letter of a word as it is. */
const firstLetters = (groups: readonly Group[]): ReadonlySet<number> =>
  new Set(groups.flatMap(({ stems, prefix }) => [...stems, ...(prefix ? [prefix] : [])].map((stem) => stem.charCodeAt(0))))

const TO_LOWER = 0x20

/** Whether a word that begins so is none of those: known of the letters from a to z only, which are what they are. */
function isOther(sign: number, first: ReadonlySet<number>): boolean {
  const lower = sign | TO_LOWER
  return lower >= 0x61 && lower <= 0x7a && sign < 0x7b && !first.has(lower)
}

/** The groups of each thing that is wanted, as numbers that go on from one to the next. */
function numbers(wanted: readonly Group[][]): readonly number[][] {
  let next = 0
  return wanted.map((groups) => groups.map(() => next++))
}

/** Words that are something of what is wanted, wherever they stand. */
function candidatesIn(text: string, know: (written: string) => Known): Candidate[] {
  const found: Candidate[] = []
  let place = 0
  for (const { 0: written, index: at } of piecesOf(text)) {
    const { places, groups } = know(written)
    if (groups.length > 0) found.push({ at, end: at + written.length, place, groups })
    place += places
  }
  return found
}

/** Those that stand as they are wanted: the words of a phrase side by side. */
function marked(candidates: readonly Candidate[], wanted: readonly number[][]): Marked {
  const met = new Set<number>()
  const marks = new Set<Candidate>()
  for (const [nth, groups] of wanted.entries())
    for (const [from, first] of candidates.entries()) {
      const run = candidates.slice(from, from + groups.length)
      if (
        run.length < groups.length ||
        !run.every((one, step) => one.place === first.place + step && one.groups.includes(groups[step] ?? -1))
      )
        continue
      met.add(nth)
      for (const one of run) marks.add(one)
    }
  return { met, marks: candidates.filter((one) => marks.has(one)) }
}
