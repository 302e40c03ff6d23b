import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import './tabs.css'

/** The parts of a page, each with an address of its own. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tabs" aria-label={label}>
      {children}
    </nav>
  )
}

/** One part; `aria-current="page"` marks the one that is shown. */
export function TabLink({
  children,
  ...rest
}: { ref?: Ref<HTMLAnchorElement>; children?: ReactNode } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a {...rest} className="tab">
      {children}
    </a>
  )
}
