// Control signs, and those that steer the direction of text: in a name they can make a line read as something it is not.
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu

/**
 * A text of a source as a name or a subject on one line: without signs that cannot be seen, blanks joined, at most `most` characters.
 * Null when nothing is left of it.
 */
export function oneLine(text: string | null, most: number): string | null {
  if (text === null) return null
  const line = text
    .replace(UNSEEN, (signs) => (/\s/.test(signs) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim()
  if (line === '') return null
  const signs = [...line]
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : line
}
