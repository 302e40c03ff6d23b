import type { ReactNode } from 'react'
import './card.css'

/** A quiet surface with a heading and, at its right, what belongs to it. */
export function Card({ title, aside, children }: { title?: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="card">
      {(title || aside) && (
        <div className="card-head">
          {title && <h2 className="grow">{title}</h2>}
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}

/** A section of the side pane: divided from the next by a line, without a border of its own. */
export function Section({ title, aside, children }: { title: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="section">
      <div className="row">
        <h2 className="grow">{title}</h2>
        {aside}
      </div>
      <div className="section-body">{children}</div>
    </section>
  )
}
