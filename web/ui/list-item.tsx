import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import './list-item.css'

type Props = {
  title: ReactNode
  /** As short as possible: `12 min`. */
  time: ReactNode
  line: ReactNode
  chips?: ReactNode
  /** Nothing new to do: the title steps back. */
  calm?: boolean
  ref?: Ref<HTMLAnchorElement>
} & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'title'>

/** One row of a list of things to open. `aria-current="true"` marks the one that is open. */
export function ListItem({ title, time, line, chips, calm, ...rest }: Props) {
  return (
    <a {...rest} className={`item${calm ? ' calm' : ''}`}>
      <span className="item-top">
        <span className="item-title cut grow">{title}</span>
        <span className="item-time num">{time}</span>
      </span>
      <span className="item-line cut">{line}</span>
      {chips && <span className="item-chips">{chips}</span>}
    </a>
  )
}

export function List({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="list-plain items" aria-label={label}>
      {children}
    </ul>
  )
}
