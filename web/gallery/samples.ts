import type { Tone } from '#web/ui/chip.tsx'
import type { SignName } from '#web/ui/sign.tsx'

type Pair = [string, string]
type Triple = [string, string, string]

/** Made-up texts for the page of parts: real in length and tone, in both languages, never in the catalogue of the product. */
export type Samples = {
  person: string
  personMore: string
  links: { inbox: string; notices: string; customers: string; settings: string }
  listTitle: string
  boxes: { mine: string; area: string; offered: string; closed: string }
  boxesLabel: string
  cases: { title: string; line: string; chips: [Tone, SignName | null, string][]; minutes: number; calm?: true }[]
  case: {
    title: string
    facts: Pair[]
    actions: { request: string; offer: string; close: string }
    incoming: Triple
    accepted: Pair
    promised: Triple
    note: Triple
    outgoing: Triple
    sending: string
    today: string
    question: string
    yes: string
    no: string
    replyTo: string
    noteFor: string
    send: string
    reply: string
    noteWord: string
  }
  relay: { returned: Triple; offered: Triple; details: Pair[]; waiting: Triple; expired: Triple; reached: Triple }
  customer: { title: string; since: string; facts: Pair[]; more: string; may: string[] }
  form: {
    title: string
    to: string
    areas: string[]
    what: string
    whatFilled: string
    missing: string
    missingError: string
    mail: string
    mailError: string
    password: string
    passwordMore: string
    channel: string
    channels: string[]
    owner: string
    ownerMore: string
    ended: string
    ends: Triple[]
    goal: string
    goals: Pair[]
    submit: string
    cancel: string
    refusal: string
    offline: string
    saved: string
    link: string
  }
  table: { caption: string; name: string; areas: string; role: string; answers: string; rows: [string, string, string, string][] }
  empty: Triple
  failure: Pair
  front: { title: string; lead: string; motto: string }
  steps: string[]
  headings: Record<'signs' | 'buttons' | 'relay' | 'stream' | 'list' | 'forms' | 'states' | 'table' | 'rail', string>
}

/** The samples of the reader's language; the other one is not loaded. */
export async function loadSamples(language: string): Promise<Samples> {
  const { samples } = language === 'en' ? await import('./samples.en.ts') : await import('./samples.es.ts')
  return samples
}
