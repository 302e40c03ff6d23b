import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type CustomerRecord, changeCustomer } from '#contract/customers.ts'
import { call } from '#web/core/call.ts'
import { ChangedMeanwhile, useSeen } from '#web/core/changed-meanwhile.tsx'
import { askAnew, CustomerFormOf, showRefused } from '#web/customers/customer-form.tsx'
import { type CustomerValues, inputOf, useCustomerForm, valuesOf } from '#web/customers/customer-values.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { toast } from '#web/ui/toast.tsx'

/** Everything that is known of a customer, to be changed. */
export default function ChangeCustomerDialog({ of, onClose }: { of: CustomerRecord; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog open onClose={onClose} title={of.name ?? t`Customer without a name`} size="wide">
      <ChangeCustomerForm of={of} onClose={onClose} />
    </Dialog>
  )
}

function ChangeCustomerForm({ of, onClose }: { of: CustomerRecord; onClose: () => void }) {
  const { t } = useLingui()
  const form = useCustomerForm(valuesOf(of))
  const seen = useSeen(form, of, valuesOf)
  const keep = useMutation({
    mutationFn: (values: CustomerValues) => call(changeCustomer, { id: of.id, version: seen.version, ...inputOf(values) }),
    networkMode: 'always',
    onSuccess: () => {
      onClose()
      toast(t`The customer is kept as you wrote it.`)
    },
    onError: (failure) => showRefused(form, failure),
    onSettled: () => askAnew(of.id),
  })
  return (
    <CustomerFormOf form={form} onSend={(values) => keep.mutate(values)}>
      <ChangedMeanwhile seen={seen} failure={keep.error} />
      <DialogActions>
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" kind="main" busy={keep.isPending}>
          <Trans>Keep the customer</Trans>
        </Button>
      </DialogActions>
    </CustomerFormOf>
  )
}
