import type { ReactNode } from 'react'
import type { TagColour } from '#contract/lists.ts'
import './tag.css'

/** A tag of the house: its words, with a dot of its colour. The colours carry no meaning of ours. */
export function Tag({ colour, children }: { colour: TagColour | null; children: ReactNode }) {
  return (
    <span className="tag">
      <span className={`tag-dot ${colour ?? 'quiet'}`} />
      <span className="cut">{children}</span>
    </span>
  )
}
