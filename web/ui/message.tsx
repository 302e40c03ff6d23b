import type { ReactNode } from 'react'
import { Sign, type SignName } from '#web/ui/sign.tsx'
import './message.css'

type MessageProps = { kind: 'in' | 'out' | 'note'; who: ReactNode; facts: ReactNode; tail?: ReactNode; children: ReactNode }

/** Words that were exchanged. `in` from the customer, `out` to them, `note` among colleagues: each has its own side, border and ground. */
export function Message({ kind, who, facts, tail, children }: MessageProps) {
  return (
    <article className={`message ${kind}`}>
      <header className="message-head">
        <b>{who}</b> · {facts}
      </header>
      <div className="words">{children}</div>
      {tail && <footer className="message-tail">{tail}</footer>}
    </article>
  )
}

/** What happened between the messages: one line. */
export function FactLine({ sign, chip, children }: { sign?: SignName; chip?: ReactNode; children: ReactNode }) {
  return (
    <div className="fact-line">
      <span className="fact-words">
        {sign && <Sign name={sign} />} {children}
      </span>
      {chip}
    </div>
  )
}

/** A day between two days. */
export function DayLine({ children }: { children: ReactNode }) {
  return <div className="day-line num">{children}</div>
}

/** Messages and facts in their order. */
export function Stream({ children }: { children: ReactNode }) {
  return <div className="stream">{children}</div>
}
