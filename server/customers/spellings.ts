/** How many errors are forgiven in a word of so many letters. */
export const errorsIn = (letters: number): 0 | 1 | 2 => (letters < 4 ? 0 : letters < 8 ? 1 : 2)

// Two words that differ by few letters are the same once these are left out of both. The beginning is enough to find them by.
const BEGINNING = 6
const SHORT_BEGINNINGS = [4, 5]
const LEAST = 3

/** The forms under which a word of a name is kept: its beginning with up to two letters left out, and shorter ones for words not typed to their end. */
export function formsOf(word: string): string[] {
  if (word.length < LEAST || !/^\p{L}+$/u.test(word)) return []
  const beginning = word.slice(0, BEGINNING)
  const shorter = SHORT_BEGINNINGS.filter((length) => length < beginning.length).map((length) => word.slice(0, length))
  const forms = new Set([...shorter, beginning].flatMap((one) => [one, ...leavingOut(one)]))
  if (word.length >= BEGINNING) for (const one of leavingOut(beginning)) for (const two of leavingOut(one)) forms.add(two)
  return [...forms].filter((form) => form.length >= 2)
}

/** The forms under which a word is looked for that was typed with errors. */
export function formsToTry(typed: string): string[] {
  const errors = errorsIn(typed.length)
  const beginning = typed.slice(0, BEGINNING)
  const forms = new Set([beginning])
  if (errors > 0) for (const one of leavingOut(beginning)) forms.add(one)
  if (errors > 1) for (const one of leavingOut(beginning)) for (const two of leavingOut(one)) forms.add(two)
  return [...forms]
}

const leavingOut = (word: string): string[] => [...word].map((_, nth) => word.slice(0, nth) + word.slice(nth + 1))

/** How many letters must be added, left out, exchanged or swapped: to make the word of what was typed, and to make a beginning of it. */
export function distance(typed: string, word: string, most: number): { whole: number; begun: number } {
  let before: number[] = []
  let last = Array.from({ length: word.length + 1 }, (_, nth) => nth)
  for (let row = 1; row <= typed.length; row++) {
    const now = [row]
    for (let column = 1; column <= word.length; column++) {
      const same = typed[row - 1] === word[column - 1]
      let cost = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      now.push(cost)
    }
    if (Math.min(...now) > most) return { whole: most + 1, begun: most + 1 }
    before = last
    last = now
  }
  return { whole: last[word.length] ?? 0, begun: Math.min(...last) }
}
