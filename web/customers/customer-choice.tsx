import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId, useState } from 'react'
import type { CustomerView } from '#contract/customers.ts'
import { CustomerFinder } from '#web/customers/customer-finder.tsx'
import { RegisterCustomer } from '#web/customers/register-customer.tsx'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import './customers.css'

type Props = {
  value: CustomerView | null
  onChoose: (customer: CustomerView | null) => void
  error?: ReactNode
  /** One who is here already, or nobody: to look for their things. */
  onlyKnown?: boolean
}

/** Whose it is: found as one types, or registered right here. */
export function CustomerChoice({ value, onChoose, error, onlyKnown }: Props) {
  const { t } = useLingui()
  const [registering, setRegistering] = useState<string | null>(null)
  const name = useId()
  if (value)
    return (
      <div>
        <span className="field-legend" id={name}>{t`Customer`}</span>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame of its own */}
        <div className="finder-chosen" role="group" aria-labelledby={name}>
          <Avatar name={value.name ?? '·'} />
          <CustomerLine of={value} />
          <Button kind="bare" onClick={() => onChoose(null)}>
            <Trans>Another one</Trans>
          </Button>
        </div>
      </div>
    )
  if (registering !== null)
    return <RegisterCustomer typed={registering} onDone={onChoose} onBack={() => setRegistering(null)} error={error} />
  return <CustomerFinder onChoose={onChoose} onRegister={onlyKnown ? undefined : setRegistering} error={error} />
}

/** A customer in one line: the name, and by what they can be told from another of that name. */
export function CustomerLine({ of }: { of: CustomerView }) {
  return (
    <span className="customer-line grow">
      <span className="customer-name cut">{of.name ?? <Trans>Customer without a name</Trans>}</span>
      <span className="small soft cut">{[of.phone, of.mail].filter(Boolean).join(' · ')}</span>
    </span>
  )
}
