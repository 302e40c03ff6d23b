import {
  cloneElement,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type ToggleEvent,
  useId,
  useRef,
  useState,
} from 'react'
import './menu.css'

type TriggerProps = {
  id?: string
  popoverTarget?: string
  'aria-haspopup'?: 'menu'
  'aria-expanded'?: boolean
}

type Props = { trigger: ReactElement<TriggerProps>; place?: 'top-start' | 'bottom-end'; children: ReactNode }

const GAP = 6

/** A list of things to do that opens from a button. Arrow keys move in it, Escape closes it. The browser's own popover keeps it above all else. */
export function Menu({ trigger, place = 'bottom-end', children }: Props) {
  const id = useId()
  const button = `${id}-button`
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const onToggle = ({ newState }: ToggleEvent<HTMLDivElement>) => {
    setOpen(newState === 'open')
    if (newState === 'open') itemsOf(list.current)[0]?.focus()
  }
  return (
    <>
      {cloneElement(trigger, { id: button, popoverTarget: id, 'aria-haspopup': 'menu', 'aria-expanded': open })}
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        className="menu"
        aria-labelledby={button}
        onBeforeToggle={({ newState }) => newState === 'open' && putBeside(document.getElementById(button), list.current, place)}
        onToggle={onToggle}
        onKeyDown={moveBetween}
        onClick={closeAfterChoice}
      >
        {children}
      </div>
    </>
  )
}

/** `on`: this one is what holds now. */
export function MenuItem({ onChoose, on, children }: { onChoose: () => void; on?: boolean; children: ReactNode }) {
  const role = on === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': on }
  return (
    <button {...role} type="button" tabIndex={-1} className="menu-item" onClick={onChoose}>
      <span className="grow">{children}</span>
      {on && <span aria-hidden="true">✓</span>}
    </button>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <div className="menu-label">{children}</div>
}

export function MenuRule() {
  return <hr className="menu-rule" />
}

function itemsOf(list: Element | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.menu-item') ?? [])]
}

function putBeside(button: HTMLElement | null, list: HTMLElement | null, place: Props['place']) {
  if (!button || !list) return
  const at = button.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  list.style.inset = 'auto'
  if (place === 'top-start') {
    list.style.bottom = `${clientHeight - at.top + GAP}px`
    // On a phone the button stands at the right edge: the menu then grows to the left.
    if (at.left > clientWidth / 2) list.style.right = `${Math.max(8, clientWidth - at.right)}px`
    else list.style.left = `${Math.max(8, at.left)}px`
  } else {
    list.style.top = `${at.bottom + GAP}px`
    list.style.right = `${Math.max(8, clientWidth - at.right)}px`
  }
}

function moveBetween(event: KeyboardEvent<HTMLDivElement>) {
  // Keys of the page below must not work through an open menu.
  event.stopPropagation()
  const items = itemsOf(event.currentTarget)
  const at = items.findIndex((item) => item.matches(':focus'))
  const to: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }
  const next = to[event.key]
  if (event.key === 'Tab') event.currentTarget.hidePopover()
  if (next === undefined) return
  event.preventDefault()
  items.at(next % items.length)?.focus()
}

function closeAfterChoice(event: MouseEvent<HTMLDivElement>) {
  if (event.target instanceof Element && event.target.closest('.menu-item')) event.currentTarget.hidePopover()
}
