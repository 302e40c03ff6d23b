import type { KeyboardEvent } from 'react'

/** Ctrl or ⌘ and Enter send a form from any of its fields, as they send a reply. */
export function sendByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
