import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Kbd } from '#web/ui/kbd.tsx'
import './button.css'

type Look = {
  /** `main`: the one next step. `quiet`: everything else. `bare`: beside text. `grave`: what cannot be taken back. */
  kind?: 'main' | 'quiet' | 'bare' | 'grave'
  size?: 'normal' | 'large'
  wide?: boolean
  /** The key that does the same. */
  keyHint?: string
  children: ReactNode
}

type ButtonProps = Look & { busy?: boolean; ref?: Ref<HTMLButtonElement> } & ButtonHTMLAttributes<HTMLButtonElement>

/** While it is busy it keeps its width and the focus, and ignores further presses. */
export function Button({ kind = 'quiet', size = 'normal', wide, keyHint, busy, children, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={look(kind, size, wide)}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={keyHint}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <span className="button-words">
        {children}
        {keyHint && <Kbd>{keyHint}</Kbd>}
      </span>
      {busy && <span className="button-wait" />}
    </button>
  )
}

type ButtonLinkProps = Look & { ref?: Ref<HTMLAnchorElement> } & AnchorHTMLAttributes<HTMLAnchorElement>

/** Looks like a button, goes somewhere. */
export function ButtonLink({ kind = 'quiet', size = 'normal', wide, keyHint, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={look(kind, size, wide)}>
      <span className="button-words">
        {children}
        {keyHint && <Kbd>{keyHint}</Kbd>}
      </span>
    </a>
  )
}

type IconButtonProps = { label: string; children: ReactNode; ref?: Ref<HTMLButtonElement> } & ButtonHTMLAttributes<HTMLButtonElement>

/** A square button with a picture; `label` is what it does. */
export function IconButton({ label, children, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} className="icon-button" aria-label={label} title={label}>
      {children}
    </button>
  )
}

function look(kind: string, size: string, wide?: boolean) {
  return `button ${kind} ${size}${wide ? ' wide' : ''}`
}
