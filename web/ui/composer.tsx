import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react'
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
  /** Between the text and the tools: what goes with it. */
  attached?: ReactNode
  /** Files that were pasted into the text, or dropped onto the page. */
  onFiles?: (files: File[]) => void
  /** Stands over it while files are held above the page. */
  dropHint?: ReactNode
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
export function Composer({
  kind,
  label,
  value,
  onChange,
  onSend,
  onLeave,
  most,
  error,
  attached,
  onFiles,
  dropHint,
  tools,
  actions,
  offering,
  ref,
}: Props) {
  const dropping = useDroppedFiles(onFiles)
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
      {dropping && dropHint && <div className="composer-drop">{dropHint}</div>}
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
        onPaste={(event) => {
          const files = pastedFiles(event.clipboardData)
          if (!onFiles || files.length === 0) return
          event.preventDefault()
          onFiles(files)
        }}
      />
      {attached && <div className="composer-attached">{attached}</div>}
      {error && <div className="composer-error">{error}</div>}
      <div className="composer-foot">
        <div className="row wrap grow">{tools}</div>
        <div className="row">{actions}</div>
      </div>
    </div>
  )
}

/** What is pasted is a file only when it is no text: a table of cells brings its picture along. */
const pastedFiles = (pasted: DataTransfer) => (pasted.types.includes('text/plain') ? [] : [...pasted.files])

/** Files may be let go anywhere on the page: a browser would open them in its place. Tells whether some are held above it. */
function useDroppedFiles(onFiles: Props['onFiles']): boolean {
  const [dropping, setDropping] = useState(false)
  const take = useRef(onFiles)
  take.current = onFiles
  useEffect(() => {
    const ends = new AbortController()
    const { signal } = ends
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setDropping(true)
    }
    const letGo = (event: DragEvent) => {
      setDropping(false)
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      // A dialog above the page has nothing to do with what is written beneath.
      if (!document.querySelector('[role="dialog"]')) take.current?.([...event.dataTransfer.files])
    }
    addEventListener('dragover', hold, { signal })
    addEventListener('drop', letGo, { signal })
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setDropping(false), { signal })
    return () => ends.abort()
  }, [])
  return dropping
}
