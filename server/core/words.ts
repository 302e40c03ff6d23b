import type { Language } from '#contract/words.ts'

/** A text of the server in every language that Remo speaks: one that is missing does not compile. */
export type Said = Record<Language, string>

/** Puts `{name}` of a text in place. Values are numbers, codes and dates, never words of people. */
export function say(said: Said, language: Language, values: Record<string, string | number> = {}): string {
  return said[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The language of somebody who is not logged in: the first of theirs that Remo speaks, by the Accept-Language header. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = (acceptLanguage ?? '').toLowerCase().match(/\b(es|en)\b/)
  return first?.[1] === 'en' ? 'en' : first?.[1] === 'es' ? 'es' : 'en'
}

/** An instant as a reader of the command line or of an API message expects it: day and time, UTC. */
export function sayInstant(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(instant))
}
