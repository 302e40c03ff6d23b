import type { ReactNode } from 'react'
import './facts.css'

/** `beside`: what is to be known of the value, such as that somebody is away. */
export type FactOf = { term?: string; value: ReactNode; beside?: ReactNode }

/** Facts in one flowing line, as beneath the subject of a case: the term is soft, the value stands out. */
export function Facts({ of }: { of: FactOf[] }) {
  return (
    <ul className="facts">
      {of.map(({ term, value, beside }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of the facts is what they are
        <li key={place}>
          {term ? (
            <>
              {term} <b>{value}</b>
            </>
          ) : (
            value
          )}
          {beside}
        </li>
      ))}
    </ul>
  )
}

/** Terms and their values under each other. */
export function KeyValues({ of }: { of: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="key-values">
      {of.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
