import { z } from 'zod'
import { Demand } from '#contract/lists.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'

/** What an area asks of a case before a relay may be offered to it. */
export const DemandsEntry = z.object({ kind: z.literal('DemandsChanged'), demands: z.array(Demand) })
export type DemandsEntry = z.infer<typeof DemandsEntry>

export type Demands = readonly Demand[]

export const evolveDemands = (_before: Demands, { demands }: DemandsEntry): Demands => demands

/** Only an area that can take cases asks for anything, and only for fields that are there. In a fixed order, so that the same is no change. */
export function changeDemands(
  state: Demands,
  { demands }: { demands: Demands },
  { isOwnArea, fieldsThere }: { isOwnArea: boolean; fieldsThere: boolean },
): DemandsEntry[] | Refusal {
  if (!isOwnArea || !fieldsThere) return refuse('missing', 'not-found', {})
  const next = demands.toSorted()
  return next.join() === state.join() ? [] : [{ kind: 'DemandsChanged', demands: next }]
}
