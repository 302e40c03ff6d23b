import type { ReactNode } from 'react'
import './relay-card.css'

type Props = {
  tone: 'amber' | 'coral' | 'sea' | 'green'
  title: ReactNode
  /** The clock or the state, at the right of the title. */
  chip?: ReactNode
  /** What was handed over, under each other. */
  details?: { term: string; value: ReactNode }[]
  /** The one next step first, then the quiet ones. */
  actions?: ReactNode
  children?: ReactNode
}

/** The baton on its way: who waits for whom, until when, and the one thing to do about it now. */
export function RelayCard({ tone, title, chip, details, actions, children }: Props) {
  return (
    <section className={`relay-card ${tone}`}>
      <div className="relay-body">
        <div className="relay-head">
          <h2>{title}</h2>
          {chip}
        </div>
        {children && <div className="relay-words words">{children}</div>}
        {details && (
          <dl className="relay-details">
            {details.map(({ term, value }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd className="words">{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {actions && <div className="relay-actions">{actions}</div>}
    </section>
  )
}

/** A question that can be answered in one key, under what raised it. */
export function Ask({ children, answers }: { children: ReactNode; answers: ReactNode }) {
  return (
    <div className="ask">
      <span className="grow">{children}</span>
      <span className="row">{answers}</span>
    </div>
  )
}
