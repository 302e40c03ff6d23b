import { type ReactNode, useId } from 'react'
import type { Id } from '#contract/words.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors } from '#web/core/refusal-note.tsx'
import { FurtherFields, MainFields } from '#web/customers/customer-fields.tsx'
import { type CustomerForm, type CustomerValues, withoutBlanks } from '#web/customers/customer-values.ts'

type FormProps = { form: CustomerForm; onSend: (values: CustomerValues) => void; beside?: ReactNode; children: ReactNode }

/** The whole form; lines that were left empty are dropped before it is sent. */
export function CustomerFormOf({ form, onSend, beside, children }: FormProps) {
  const name = useId()
  const send = (values: CustomerValues) => {
    const written = withoutBlanks(values)
    form.setValues(written)
    onSend(written)
  }
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit(send)}>
      <MainFields form={form} name={name} />
      {beside}
      <FurtherFields form={form} />
      {children}
    </form>
  )
}

/** Says at each field what is wrong with it. */
export function showRefused(form: CustomerForm, failure: unknown) {
  form.setErrors(fieldErrors(failure))
  focusWrongField()
}

/** Asks anew for whatever shows this customer. */
export function askAnew(id: Id) {
  cache.invalidateQueries({ queryKey: ['customer', id] })
  cache.invalidateQueries({ queryKey: ['customers'] })
}
