import type { KeyboardEvent, ReactNode, Ref } from 'react'
import './composer.css'

type Props = {
  /** What is being written: a note stands on the ground of notes, so that nobody sends one to a customer by mistake. */
  kind: 'reply' | 'note'
  label: string
  value: string
  onChange: (value: string) => void
  /** Ctrl or ⌘ and Enter. */
  onSend: () => void
  onLeave?: () => void
  most?: number
  error?: ReactNode
  /** At the left under the text: the kinds, a channel, hints. */
  tools: ReactNode
  /** At the right under the text: send. */
  actions: ReactNode
  /** Something that is offered while one writes, above the text, with what it needs of the field. */
  offering?: Offering | undefined
  ref?: Ref<HTMLTextAreaElement>
}

type Offering = {
  id: string
  /** The id of the choice that enter would take; nothing while none is offered. */
  option: string | undefined
  choices: ReactNode
  typing: (field: HTMLTextAreaElement) => void
  /** Whether it took the key. */
  onKeyDown: (event: KeyboardEvent) => boolean
}

/** Where people write. It grows with the text; what was written is the caller's to keep. */
export function Composer({ kind, label, value, onChange, onSend, onLeave, most, error, tools, actions, offering, ref }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (offering?.onKeyDown(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSend()
    }
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) onLeave?.()
  }
  return (
    <div className={`composer ${kind}`}>
      {offering?.option && offering.choices}
      <textarea
        ref={ref}
        className="composer-text"
        aria-label={label}
        placeholder={label}
        rows={2}
        maxLength={most}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-controls={offering?.option && offering.id}
        aria-activedescendant={offering?.option}
        onChange={(event) => {
          onChange(event.currentTarget.value)
          offering?.typing(event.currentTarget)
        }}
        onSelect={(event) => offering?.typing(event.currentTarget)}
        onKeyDown={onKeyDown}
      />
      {error && <div className="composer-error">{error}</div>}
      <div className="composer-foot">
        <div className="row wrap grow">{tools}</div>
        <div className="row">{actions}</div>
      </div>
    </div>
  )
}
