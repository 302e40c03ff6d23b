/** Words from this length on are looked for with a slip in them; a shorter one is too soon another word. */
const SHORTEST = 4
/** Longer words are hardly mistyped: they are pasted. */
const LONGEST = 20
const MOST_NEAREST = 4

/** Whether slips of a word are kept and looked for: words of letters, neither very short nor very long. */
export const mayBeMistyped = (word: string): boolean => word.length >= SHORTEST && word.length <= LONGEST && /^\p{L}+$/u.test(word)

/** A word itself and with each of its letters left out: whoever makes one slip still shares one of these forms with the right word. */
export function formsOf(word: string): string[] {
  const without = Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
  return [...new Set([word, ...without])]
}

/** Of words of the house those that are fewest slips away from what was typed; none beyond what a slip of the hand explains. */
export function nearest(typed: string, words: readonly string[]): string[] {
  const most = typed.length < 8 ? 1 : 2
  const measured = words.map((word) => ({ word, slips: slipsBetween(typed, word) })).filter(({ slips }) => slips > 0 && slips <= most)
  const fewest = Math.min(...measured.map(({ slips }) => slips))
  return measured
    .filter(({ slips }) => slips === fewest)
    .sort((a, b) => Number(b.word[0] === typed[0]) - Number(a.word[0] === typed[0]) || a.word.localeCompare(b.word))
    .slice(0, MOST_NEAREST)
    .map(({ word }) => word)
}

/** How many letters are wrong, lacking, too many or changed with their neighbour (optimal string alignment). */
export function slipsBetween(one: string, other: string): number {
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1] ? 0 : 1
      let fewest = Math.min((above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + same)
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      if (swapped) fewest = Math.min(fewest, (before[at - 2] ?? 0) + 1)
      line.push(fewest)
    }
    before = above
    above = line
  }
  return above[other.length] ?? 0
}
