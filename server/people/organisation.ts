import { z } from 'zod'
import { Language } from '#contract/words.ts'

/** The company that runs Remo. */
export const OrganisationEntry = z.object({ kind: z.literal('OrganisationFounded'), language: Language })
export type OrganisationEntry = z.infer<typeof OrganisationEntry>

export type Organisation = { language: Language } | null

export function evolveOrganisation(_state: Organisation, { language }: OrganisationEntry): Organisation {
  return { language }
}
