const MOST_WORDS = 24
const LONGEST = 60

/** The words by which a customer is found: accents folded, lower case; a telephone also by its bare digits. */
export function searchWords(...texts: readonly (string | null | undefined)[]): string[] {
  const words = texts.flatMap((text) => (text ? [...foldedWords(text), ...digitsOf(text)] : []))
  return [...new Set(words)].slice(0, MOST_WORDS)
}

/** What was typed, as words that must each begin a word of the customer. */
export function typedWords(typed: string): string[] {
  const digits = digitsOf(typed)
  return digits.length > 0 ? digits : foldedWords(typed).slice(0, 5)
}

function foldedWords(text: string): string[] {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const whole = folded.includes('@') ? [folded.trim()] : []
  return [...whole, ...folded.split(/[^\p{L}\p{N}]+/u)].filter((word) => word.length > 0).map((word) => word.slice(0, LONGEST))
}

// "+34 600 12 34 56" is one number, not five words; the country's part in front is left out by whoever types the rest.
function digitsOf(text: string): string[] {
  if (!/^[+\d][\d\s().\-/]{5,}$/.test(text.trim())) return []
  const digits = text.replace(/\D/g, '')
  return digits.length > 9 ? [digits, digits.slice(-9)] : [digits]
}
