import { Trans, useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import type { CustomerView } from '#contract/customers.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { Said } from '#web/core/said.tsx'
import { CustomerLine } from '#web/customers/customer-choice.tsx'
import { foundQuery, LEAST_TYPED as LEAST, TYPING_MS } from '#web/customers/queries.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { TextField } from '#web/ui/fields.tsx'
import { Icon } from '#web/ui/icon.tsx'

type Props = {
  onChoose: (customer: CustomerView) => void
  /** Without it only those who are known can be chosen, and nobody must be. */
  onRegister: ((typed: string) => void) | undefined
  error?: ReactNode
}

/** Finds a customer as one types; arrow keys move, enter chooses; the last choice registers somebody new. */
export function CustomerFinder({ onChoose, onRegister, error }: Props) {
  const { t } = useLingui()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const [like] = useDebouncedValue(typed.trim(), TYPING_MS)
  const { data, error: failure, isFetching } = useQuery(foundQuery(like))
  const asked = typed.trim().length >= LEAST
  const found = asked ? (data?.customers ?? []) : []
  const last = onRegister ? found.length : found.length - 1
  const choose = (at: number) => {
    const customer = found[at]
    if (customer) onChoose(customer)
    else onRegister?.(typed.trim())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !asked) return
    if (event.key === 'ArrowDown') setPlace(Math.max(0, Math.min(place + 1, last)))
    else if (event.key === 'ArrowUp') setPlace(Math.max(place - 1, 0))
    else if (event.key === 'Enter') choose(Math.min(place, last))
    else return
    event.preventDefault()
  }
  return (
    <div className="finder">
      <TextField
        label={t`Customer`}
        placeholder={t`Name, mail or telephone`}
        required={onRegister !== undefined}
        data-autofocus={onRegister !== undefined || undefined}
        autoComplete="off"
        leftSection={<Icon name="search" size={18} />}
        role="combobox"
        aria-expanded={asked && last >= 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={asked && last >= 0 ? `${listId}-${Math.min(place, last)}` : undefined}
        value={typed}
        error={error}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setPlace(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={listId} aria-label={t`Customers found`} hidden={!asked || last < 0} className="finder-list">
        {found.map((customer, at) => (
          <Option key={customer.id} id={`${listId}-${at}`} on={at === Math.min(place, last)} onChoose={() => choose(at)}>
            <Avatar name={customer.name ?? '·'} />
            <CustomerLine of={customer} />
          </Option>
        ))}
        {onRegister && (
          <Option id={`${listId}-${last}`} on={Math.min(place, last) === last} onChoose={() => choose(last)}>
            <span className="finder-new">
              <Icon name="plus" size={18} />
            </span>
            <span className="grow cut">
              <Trans>
                Register <Said words={typed.trim()} /> as a new customer
              </Trans>
            </span>
          </Option>
        )}
      </div>
      <p className="small soft" role="status">
        {!asked && <Trans>Three letters or more.</Trans>}
        {asked && !isFetching && like === typed.trim() && data && found.length === 0 && (
          <Trans>Nobody of that name, mail or telephone is registered.</Trans>
        )}
      </p>
      {asked && <RefusalNote of={failure} />}
    </div>
  )
}

function Option({ id, on, onChoose, children }: { id: string; on: boolean; onChoose: () => void; children: ReactNode }) {
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
