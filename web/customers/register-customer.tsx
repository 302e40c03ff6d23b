import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { type CustomerView, registerCustomer } from '#contract/customers.ts'
import { call } from '#web/core/call.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { Button } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/fields.tsx'

type Props = { typed: string; onDone: (customer: CustomerView) => void; onBack: () => void }

/** Registers a customer where they are needed; what was typed to find them becomes their name, mail or telephone. */
export function RegisterCustomer({ typed, onDone, onBack }: Props) {
  const { t } = useLingui()
  const form = useForm({
    initialValues: begunWith(typed),
    validate: { name: (name) => (name.trim() ? null : t`Something must stand here.`) },
  })
  const register = useMutation({
    mutationFn: ({ name, mail, phone }: { name: string; mail: string; phone: string }) =>
      call(registerCustomer, { name, ...(mail.trim() && { mail }), ...(phone.trim() && { phone }) }),
    networkMode: 'always',
    onSuccess: (customer) => {
      cache.invalidateQueries({ queryKey: ['customers'] })
      onDone(customer)
    },
    onError: (failure) => form.setErrors(fieldErrors(failure)),
  })
  const send = () => {
    if (!register.isPending && !form.validate().hasErrors) register.mutate(form.getValues())
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
      <TextField label={t`Name`} required autoFocus maxLength={200} autoComplete="off" {...form.getInputProps('name')} />
      <div className="form-pair">
        <TextField label={t`Mail`} type="email" autoComplete="off" {...form.getInputProps('mail')} />
        <TextField label={t`Telephone`} type="tel" maxLength={30} autoComplete="off" {...form.getInputProps('phone')} />
      </div>
      <RefusalNote of={register.error} />
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

function begunWith(typed: string) {
  if (typed.includes('@')) return { name: '', mail: typed, phone: '' }
  if (/^[+\d][\d\s().\-/]*$/.test(typed)) return { name: '', mail: '', phone: typed }
  return { name: typed, mail: '', phone: '' }
}
