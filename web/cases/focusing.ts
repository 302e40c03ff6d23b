/** The heading of the open case: where the focus goes when what had it is gone. */
export const CASE_HEADING = 'case-heading'

/** After something was done, its button or dialog is often gone: the focus then goes to the case, never back to the start of the page. */
export function focusCaseIfLost() {
  let left = TRIES
  const look = () => {
    if (document.activeElement && document.activeElement !== document.body) return
    const heading = document.getElementById(CASE_HEADING)
    heading?.focus({ preventScroll: true })
    left -= 1
    // A case that was just opened may still be on its way.
    if (!heading && left > 0) setTimeout(look, EVERY_MS)
  }
  // A dialog that closes gives the focus back first, to a button that may no longer be there.
  setTimeout(look, EVERY_MS)
}

const TRIES = 12
const EVERY_MS = 180

/** The row of a case in the list, by its id. */
export const rowId = (id: string) => `case-row-${id}`

/** Puts the focus on a row of the list, if it is there. */
export function focusRow(id: string | undefined) {
  const row = id ? document.getElementById(rowId(id)) : null
  row?.focus()
}
