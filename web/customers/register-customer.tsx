import { Trans } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { type CustomerView, registerCustomer } from '#contract/customers.ts'
import { call } from '#web/core/call.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { Alike } from '#web/customers/alike.tsx'
import { MainFields } from '#web/customers/customer-fields.tsx'
import { begunWith, type CustomerValues, inputOf, useCustomerForm } from '#web/customers/customer-values.ts'
import { Button } from '#web/ui/button.tsx'
import { FieldError } from '#web/ui/fields.tsx'

type Props = { typed: string; onDone: (customer: CustomerView) => void; onBack: () => void; error?: ReactNode }

/** Registers a customer where they are needed, by what tells and reaches them; the rest can be said later, on their page. */
export function RegisterCustomer({ typed, onDone, onBack, error }: Props) {
  const name = useId()
  const form = useCustomerForm(begunWith(typed))
  const register = useMutation({
    mutationFn: (values: CustomerValues) => call(registerCustomer, inputOf(values)),
    networkMode: 'always',
    onSuccess: (customer) => {
      cache.invalidateQueries({ queryKey: ['customers'] })
      onDone(customer)
    },
    onError: (failure) => form.setErrors(fieldErrors(failure)),
  })
  const send = () => {
    if (!register.isPending) register.mutate(form.getValues())
  }
  return (
    <fieldset
      className="register"
      // Not a form of its own: it stands within the form of the case. Enter registers, and does not send the case.
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement) return
        event.preventDefault()
        send()
      }}
    >
      <legend className="field-legend">
        <Trans>New customer</Trans>
      </legend>
      <MainFields form={form} name={name} />
      <Alike values={form.values} onChoose={onDone} />
      <RefusalNote of={register.error} />
      <FieldError of={error} ref={intoSight} />
      <div className="row wrap">
        <Button kind="main" busy={register.isPending} onClick={send}>
          <Trans>Register the customer</Trans>
        </Button>
        <Button kind="bare" onClick={onBack}>
          <Trans>Search again</Trans>
        </Button>
      </div>
    </fieldset>
  )
}

/** What is lacking may stand above what is in sight when somebody sends the form below. */
const intoSight = (error: HTMLElement | null) => error?.scrollIntoView({ block: 'center' })
