import { type KeyboardEvent, useId, useState } from 'react'
import type { PersonView } from '#contract/people.ts'
import { optionId } from '#web/cases/mention-choices.tsx'
import { nameBeingTyped, namedIn, namesLike, withName } from '#web/cases/mentioning.ts'
import { useMe } from '#web/core/session.ts'
import { useDirectory } from '#web/people/directory.ts'

const MOST = 6

/**
 * Colleagues named in a note. `typing` hears of each change of the text and its caret; `onKeyDown` takes arrows, enter, tab and escape
 * while names are offered, and says whether it did.
 */
export function useMentions(onText: (text: string) => void) {
  const { people } = useDirectory()
  const [at, setAt] = useState<{ field: HTMLTextAreaElement; from: number; typed: string } | null>(null)
  const [active, setActive] = useState(0)
  const id = useId()
  const me = useMe().person
  // Who works somewhere sees cases; others cannot be told of one.
  const colleagues = people.filter(
    (one) => one.active && one.id !== me && (one.areas.length > 0 || one.house.some((role) => role !== 'administrator')),
  )
  const offered = at ? namesLike(at.typed, colleagues, MOST) : []
  const place = Math.min(active, Math.max(offered.length - 1, 0))

  const typing = (field: HTMLTextAreaElement) => {
    const typed = nameBeingTyped(field.value, field.selectionStart)
    setAt(typed && { field, ...typed })
    setActive(0)
  }
  const choose = ({ name }: PersonView) => {
    if (!at) return
    const { text, caret } = withName(at.field.value, at, name)
    onText(text)
    setAt(null)
    requestAnimationFrame(() => at.field.setSelectionRange(caret, caret))
  }
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const chosen = offered[place]
    if (!chosen || event.ctrlKey || event.metaKey) return false
    if (event.key === 'ArrowDown') setActive((place + 1) % offered.length)
    else if (event.key === 'ArrowUp') setActive((place + offered.length - 1) % offered.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen)
    else if (event.key === 'Escape') setAt(null)
    else return false
    event.preventDefault()
    return true
  }
  return {
    id,
    offered,
    active: place,
    option: offered.length > 0 ? optionId(id, place) : undefined,
    typing,
    choose,
    onKeyDown,
    namedIn: (text: string) => namedIn(text, colleagues),
  }
}
