import { Trans, useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { CustomerView } from '#contract/customers.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { Said } from '#web/core/said.tsx'
import { CustomerLine } from '#web/customers/customer-choice.tsx'
import { foundQuery, LEAST_TYPED as LEAST, TYPING_MS } from '#web/customers/queries.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Finder, FinderOption } from '#web/ui/finder.tsx'
import { Icon } from '#web/ui/icon.tsx'

type Props = {
  onChoose: (customer: CustomerView) => void
  /** Without it only those who are known can be chosen, and nobody must be. */
  onRegister: ((typed: string) => void) | undefined
  error?: ReactNode
}

/** Finds a customer as one types; the last choice registers somebody new. */
export function CustomerFinder({ onChoose, onRegister, error }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [like] = useDebouncedValue(typed.trim(), TYPING_MS)
  const { data, error: failure, isFetching } = useQuery(foundQuery(like))
  const asked = typed.trim().length >= LEAST
  const found = asked ? (data?.customers ?? []) : []
  const choose = (at: number) => {
    const customer = found[at]
    if (customer) onChoose(customer)
    else onRegister?.(typed.trim())
  }
  return (
    <>
      <Finder
        label={t`Customer`}
        placeholder={t`Name, mail or telephone`}
        typed={typed}
        onType={setTyped}
        listLabel={t`Customers found`}
        count={asked ? found.length + (onRegister ? 1 : 0) : 0}
        optional={onRegister === undefined}
        onChoose={choose}
        error={error}
        note={
          <>
            {!asked && <Trans>Three letters or more.</Trans>}
            {asked && !isFetching && like === typed.trim() && data && found.length === 0 && (
              <Trans>Nobody of that name, mail or telephone is registered.</Trans>
            )}
          </>
        }
      >
        {(option) => (
          <>
            {found.map((customer, at) => (
              <FinderOption key={customer.id} {...option(at)}>
                <Avatar name={customer.name ?? '·'} />
                <CustomerLine of={customer} />
              </FinderOption>
            ))}
            {onRegister && (
              <FinderOption {...option(found.length)}>
                <span className="finder-new">
                  <Icon name="plus" size={18} />
                </span>
                <span className="grow cut">
                  <Trans>
                    Register <Said words={typed.trim()} /> as a new customer
                  </Trans>
                </span>
              </FinderOption>
            )}
          </>
        )}
      </Finder>
      {asked && <RefusalNote of={failure} />}
    </>
  )
}
