import type { ReactNode } from 'react'
import { Sign, type SignName } from '#web/ui/sign.tsx'
import './notice.css'

type Props = { tone: 'coral' | 'amber' | 'sea' | 'green'; title?: ReactNode; actions?: ReactNode; live?: boolean; children?: ReactNode }

const signs: Record<Props['tone'], SignName> = { coral: 'warn', amber: 'promise', sea: 'note', green: 'done' }

/** Says what is so and what can be done. `live`: it came after what somebody did, so it is read out at once. */
export function Notice({ tone, title, actions, live, children }: Props) {
  return (
    <div className={`notice ${tone}`} role={live ? 'alert' : undefined}>
      <span className="notice-sign">
        <Sign name={signs[tone]} />
      </span>
      <div className="grow">
        {title && <b className="notice-title">{title}</b>}
        {children && <div className="notice-words">{children}</div>}
      </div>
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}
