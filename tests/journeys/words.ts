import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '#contract/words.ts'

/** What the page says in one language, asked for by the words of the source (English), with the names that stand in them. */
export type Says = (words: string, names?: Record<string, string>) => string

/** Journeys read the screen as the catalogue has it: a sentence that is no longer there, or lacks a language, ends them. */
export function saysIn(language: Language): Says {
  const catalogue = readCatalogue(language)
  return (words, names = {}) => {
    const said = catalogue.get(words)
    if (!said) throw new Error(`The page does not say "${words}" in ${language}.`)
    return said.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? '')
  }
}

function readCatalogue(language: Language): Map<string, string> {
  const file = join(import.meta.dirname, '../../web/words', `${language}.po`)
  const entries = readFileSync(file, 'utf8').matchAll(/^msgid ((?:".*"\s)+)msgstr ((?:".*"\s?)+)/gm)
  return new Map(Array.from(entries, ([, id = '', said = '']) => [textOf(id), textOf(said)]))
}

/** The lines of an entry, put together. */
function textOf(lines: string): string {
  return lines
    .trim()
    .split('\n')
    .map((line) => String(JSON.parse(line)))
    .join('')
}
