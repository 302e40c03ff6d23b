import { useLingui } from '@lingui/react/macro'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { listAvailability } from '#contract/duty.ts'
import { type AreaView, listAreas, listPeople, type PersonView } from '#contract/people.ts'
import { call } from '#web/core/call.ts'

export const areasQuery = queryOptions({
  queryKey: ['areas'],
  queryFn: ({ signal }) => call(listAreas, {}, { signal }),
  select: (answer) => answer.areas,
  staleTime: Number.POSITIVE_INFINITY,
})

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => call(listPeople, {}, { signal }),
  select: (answer) => answer.people,
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who is there now: it changes with the hour, so it is asked for anew by the minute while somebody looks. */
export const availabilityQuery = queryOptions({
  queryKey: ['availability'],
  queryFn: ({ signal }) => call(listAvailability, {}, { signal }),
  select: (answer) => answer.areas,
  staleTime: 30_000,
  refetchInterval: 60_000,
})

const noAreas: readonly AreaView[] = []
const noPeople: readonly PersonView[] = []

/** Areas and people of the house, and the names behind their ids; three dots until they are known. */
export function useDirectory() {
  const { t } = useLingui()
  const areas = useQuery(areasQuery).data ?? noAreas
  const people = useQuery(peopleQuery).data ?? noPeople
  const unregistered = t`Not registered`
  return useMemo(() => {
    const areaNames = new Map(areas.map(({ id, kind, name }) => [id, kind === 'unregistered' ? unregistered : name]))
    const peopleById = new Map(people.map((person) => [person.id, person]))
    return {
      areas,
      people,
      area: (id: string) => areaNames.get(id) ?? '…',
      person: (id: string) => peopleById.get(id)?.name ?? '…',
      who: (id: string): PersonView | undefined => peopleById.get(id),
    }
  }, [areas, people, unregistered])
}
