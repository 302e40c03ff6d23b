/**
 * After a change of page the focus goes to its heading, so that a screen reader says where one is and the tab key starts there.
 * A page that has put the focus somewhere itself (the first field of a form) keeps it.
 */
export function focusHeading() {
  const page = document.getElementById('main')
  if (!page || (document.activeElement !== page && page.contains(document.activeElement))) return
  const heading = page.querySelector('h1') ?? page
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** After a form was refused: the focus goes to the first field that is wrong, once it is marked. */
export function focusWrongField() {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus())
}
