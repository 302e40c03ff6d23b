import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { TextField } from '#web/ui/fields.tsx'
import { Icon } from '#web/ui/icon.tsx'
import './finder.css'

type OptionProps = { id: string; on: boolean; onChoose: () => void }

type Props = {
  label: string
  placeholder: string
  typed: string
  onType: (typed: string) => void
  listLabel: string
  /** Nothing must be chosen, and the field does not ask for the focus. */
  optional?: boolean
  /** How many options there are; none: the list is not shown. */
  count: number
  onChoose: (place: number) => void
  error?: ReactNode
  /** What is to be known of what was found, beneath the list. */
  note: ReactNode
  /** Draws the options, each with what it is given for its place. */
  children: (option: (place: number) => OptionProps) => ReactNode
}

/** A field that finds as one types; arrow keys move, enter chooses. */
export function Finder({ label, placeholder, typed, onType, listLabel, optional, count, onChoose, error, note, children }: Props) {
  const listId = useId()
  const [moved, setMoved] = useState(0)
  const place = Math.min(moved, count - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || count === 0) return
    if (event.key === 'ArrowDown') setMoved(Math.min(place + 1, count - 1))
    else if (event.key === 'ArrowUp') setMoved(Math.max(place - 1, 0))
    else if (event.key === 'Enter') onChoose(place)
    else return
    event.preventDefault()
  }
  const idOf = (at: number) => `${listId}-${at}`
  return (
    <div className="finder">
      <TextField
        label={label}
        placeholder={placeholder}
        required={!optional}
        data-autofocus={!optional || undefined}
        autoComplete="off"
        leftSection={<Icon name="search" size={18} />}
        role="combobox"
        aria-expanded={count > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={count > 0 ? idOf(place) : undefined}
        value={typed}
        error={error}
        onChange={(event) => {
          onType(event.currentTarget.value)
          setMoved(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label={listLabel} hidden={count === 0} className="finder-list">
        {children((at) => ({ id: idOf(at), on: at === place, onChoose: () => onChoose(at) }))}
      </div>
      <p className="small soft" role="status">
        {note}
      </p>
    </div>
  )
}

export function FinderOption({ id, on, onChoose, children }: OptionProps & { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
    <div
      id={id}
      role="option"
      aria-selected={on}
      className="finder-option"
      onClick={onChoose}
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </div>
  )
}
