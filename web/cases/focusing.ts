/** The heading of the open case: where the focus goes when what had it is gone. */
export const CASE_HEADING = 'case-heading'

/** After something was done, its button or dialog is often gone: the focus then goes to the case, never back to the start of the page. */
export function focusCaseIfLost() {
  // A dialog that closes gives the focus back first, to a button that may no longer be there.
  setTimeout(() => {
    if (document.activeElement && document.activeElement !== document.body) return
    document.getElementById(CASE_HEADING)?.focus({ preventScroll: true })
  }, 180)
}

/** The row of a case in the list, by its id. */
export const rowId = (id: string) => `case-row-${id}`

/** Puts the focus on a row of the list, if it is there. */
export function focusRow(id: string | undefined) {
  const row = id ? document.getElementById(rowId(id)) : null
  row?.focus()
}
