import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { registerCustomer } from '#contract/customers.ts'
import type { Id } from '#contract/words.ts'
import { call } from '#web/core/call.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { Alike } from '#web/customers/alike.tsx'
import { askAnew, CustomerFormOf, showRefused } from '#web/customers/customer-form.tsx'
import { begunWith, type CustomerValues, inputOf, useCustomerForm } from '#web/customers/customer-values.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'

type NewProps = { typed: string; onDone: (id: Id) => void; onClose: () => void }

/** Somebody new, with everything that is known of them. */
export default function NewCustomerDialog({ typed, onDone, onClose }: NewProps) {
  const { t } = useLingui()
  const form = useCustomerForm(begunWith(typed))
  const register = useMutation({
    mutationFn: (values: CustomerValues) => call(registerCustomer, inputOf(values)),
    networkMode: 'always',
    onSuccess: ({ id }) => {
      askAnew(id)
      onDone(id)
    },
    onError: (failure) => showRefused(form, failure),
  })
  return (
    <Dialog open onClose={onClose} title={t`New customer`} size="wide">
      <CustomerFormOf
        form={form}
        onSend={(values) => register.mutate(values)}
        beside={<Alike values={form.values} onChoose={({ id }) => onDone(id)} />}
      >
        <RefusalNote of={register.error} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" kind="main" busy={register.isPending}>
            <Trans>Register the customer</Trans>
          </Button>
        </DialogActions>
      </CustomerFormOf>
    </Dialog>
  )
}
