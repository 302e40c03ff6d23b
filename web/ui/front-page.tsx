import type { ReactNode } from 'react'
import { Brand } from '#web/ui/brand.tsx'
import './front-page.css'

type Props = {
  title: ReactNode
  lead?: ReactNode
  /** One sentence about Remo, on the sea. */
  motto: ReactNode
  /** Under the form: the language, for example. */
  foot?: ReactNode
  children: ReactNode
}

/** A page before the log-in: the form at the right, at the left the sea with a case on its way from hand to hand. */
export function FrontPage({ title, lead, motto, foot, children }: Props) {
  return (
    <div className="front">
      <header className="front-sea">
        <Brand />
        <RelayPicture />
        <p className="front-motto">{motto}</p>
      </header>
      <main className="front-main" id="main">
        <div className="front-form">
          <header>
            <h1>{title}</h1>
            {lead && <p className="soft">{lead}</p>}
          </header>
          {children}
        </div>
        {foot && <div className="front-foot">{foot}</div>}
      </main>
    </div>
  )
}

/** The vocabulary of the journey, in small: contacts, accepted relays, one that came back, a goal reached. */
function RelayPicture() {
  return (
    <svg className="front-picture" viewBox="0 0 420 220" aria-hidden="true">
      <g className="lanes">
        <path d="M0 30H420M0 84H420M0 138H420M0 192H420" />
      </g>
      <g className="relays">
        <path d="M58 30C92 30 78 84 112 84" />
        <path d="M176 84C210 84 196 138 230 138" />
        <path className="back" d="M262 138C288 138 276 84 302 84" />
        <path d="M302 84C330 84 326 192 352 192" />
      </g>
      <rect className="wait" x="118" y="79" width="42" height="10" rx="5" />
      <g className="contacts">
        <circle cx="30" cy="30" r="6" />
        <circle cx="58" cy="30" r="6" />
        <circle cx="176" cy="84" r="6" />
        <circle cx="246" cy="138" r="6" />
        <circle cx="302" cy="84" r="6" />
        <circle cx="360" cy="192" r="6" />
      </g>
      <path className="goal" d="m386 198 9-15 9 15Z" />
    </svg>
  )
}
