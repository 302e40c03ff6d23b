import type { ReactNode } from 'react'
import { IconButton } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import './file-chip.css'

type Props = {
  name: string
  /** How large it is, or how far it got. */
  facts: ReactNode
  /** Where it can be had. */
  href?: string
  /** From 0 to 1 while it is on its way; `label` says so to whoever does not see it. */
  progress?: { of: number; label: string } | undefined
  failure?: ReactNode
  /** What can be done about a failure. */
  actions?: ReactNode
  remove?: { label: string; run: () => void }
}

/** A file: what kind it is, its name, its size. Its content is never shown. */
export function FileChip({ name, facts, href, progress, failure, actions, remove }: Props) {
  const what = (
    <>
      <span className="file-kind" aria-hidden="true">
        {kindOf(name)}
      </span>
      <span className="file-what">
        <span className="file-name cut" title={name}>
          {name}
        </span>
        <span className="file-facts num">{facts}</span>
      </span>
    </>
  )
  return (
    <div className={failure ? 'file-chip failed' : 'file-chip'}>
      {href ? (
        <a className="file-link" href={href} download={name}>
          {what}
        </a>
      ) : (
        what
      )}
      {actions}
      {remove && (
        <IconButton label={remove.label} onClick={remove.run}>
          <Icon name="close" size={14} />
        </IconButton>
      )}
      {progress && <progress className="file-progress" value={progress.of} max={1} aria-label={progress.label} />}
      {failure && (
        <span className="file-failure" role="alert">
          {failure}
        </span>
      )}
    </div>
  )
}

/** Several of them, in their order. */
export function FileList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="file-list" aria-label={label}>
      {children}
    </ul>
  )
}

/** The ending of the name: by it every machine decides what opens the file. */
function kindOf(name: string): string {
  const ending = /\.([\p{L}\p{N}]{1,4})$/u.exec(name)?.[1]
  return ending?.toUpperCase() ?? '•'
}
