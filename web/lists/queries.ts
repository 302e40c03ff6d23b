import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type AreaDemands, type ListItem, type ListName, listLists, type OwnField } from '#contract/lists.ts'
import type { Name } from '#contract/own-values.ts'
import { call } from '#web/core/call.ts'
import { useSay } from '#web/core/words.tsx'

export type Lists = { items: ListItem[]; fields: OwnField[]; demands: AreaDemands[] }

/** What the house names itself. Live updates tell when it changes. */
export const listsQuery = queryOptions({
  queryKey: ['lists'],
  queryFn: ({ signal }) => call(listLists, {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

const none: Lists = { items: [], fields: [], demands: [] }

/** The lists as a reader needs them: what is offered, and every name in their language, else in the other. */
export function useLists() {
  const { language } = useSay()
  const { items, fields, demands } = useQuery(listsQuery).data ?? none
  return useMemo(() => {
    const byId = new Map(items.map((item) => [item.id, item]))
    const nameOf = (name: Name) => name[language] ?? name.es ?? name.en ?? ''
    return {
      items,
      fields,
      demands,
      nameOf,
      item: (id: string | null) => (id === null ? undefined : byId.get(id)),
      /** The name behind an id; three dots until it is known. */
      name: (id: string) => {
        const known = byId.get(id)
        return known ? nameOf(known.name) : '…'
      },
      /** What can be chosen: all that is not put away, and what is chosen already. */
      offered: (list: ListName, chosen: string | null = null) =>
        items.filter((item) => item.list === list && (item.putAwayAt === null || item.id === chosen)),
      fieldsOf: (kind: string | null) => fields.filter((field) => field.kind === kind && field.putAwayAt === null),
    }
  }, [items, fields, demands, language])
}
