import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { bringListItemBack, moveListItem, putListItemAway } from '#contract/lists.ts'
import { call } from '#web/core/call.ts'
import { cache } from '#web/core/query.ts'
import { type Lists, listsQuery } from '#web/lists/queries.ts'

export type Way = 'up' | 'down'

/** The button that moves an item: whoever moves it further finds it where it went. */
export const moverId = (id: string, way: Way) => `move-${id}-${way}`

/** Moves items and puts them away. What is moved is shown in its new place at once, and the focus goes with it. */
export function useArranging(order: readonly { id: string }[]) {
  const moved = useRef<{ id: string; way: Way } | null>(null)
  const onSettled = () => cache.invalidateQueries({ queryKey: listsQuery.queryKey })
  const moving = useMutation({
    mutationFn: (input: { id: string; past: string }) => call(moveListItem, input),
    onMutate: ({ id, past }) => cache.setQueryData<Lists>(listsQuery.queryKey, (known) => known && withPlacesChanged(known, id, past)),
    onSettled,
  })
  const puttingAway = useMutation({ mutationFn: (id: string) => call(putListItemAway, { id }), onSettled })
  const bringingBack = useMutation({ mutationFn: (id: string) => call(bringListItemBack, { id }), onSettled })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows when the order was drawn anew
  useEffect(() => {
    const last = moved.current
    if (!last) return
    moved.current = null
    focusMover(last.id, last.way)
  }, [order])
  const move = (id: string, way: Way) => {
    const place = order.findIndex((one) => one.id === id)
    const past = order[way === 'up' ? place - 1 : place + 1]
    if (place < 0 || !past) return
    moved.current = { id, way }
    moving.mutate({ id, past: past.id })
  }
  const failure = moving.error ?? puttingAway.error ?? bringingBack.error
  return { move, putAway: puttingAway.mutate, bringBack: bringingBack.mutate, failure }
}

/** At the end of a list the way on is closed: the other button then has the focus. */
function focusMover(id: string, way: Way) {
  for (const one of [way, way === 'up' ? 'down' : 'up'] as const) {
    const button = document.getElementById(moverId(id, one))
    if (button && !button.hasAttribute('disabled')) return button.focus()
  }
}

function withPlacesChanged({ items, fields, ...rest }: Lists, id: string, past: string): Lists {
  return { ...rest, items: swapped(items, id, past), fields: swapped(fields, id, past) }
}

function swapped<Of extends { id: string }>(list: Of[], id: string, past: string): Of[] {
  const [one, other] = [list.find((item) => item.id === id), list.find((item) => item.id === past)]
  if (!one || !other) return list
  return list.map((item) => (item === one ? other : item === other ? one : item))
}
