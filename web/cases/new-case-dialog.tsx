import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { z } from 'zod'
import { Channel, openCase } from '#contract/cases.ts'
import { CustomerView } from '#contract/customers.ts'
import { useAct } from '#web/cases/acting.ts'
import { CaseFields } from '#web/cases/case-fields.tsx'
import { capital, channelWords } from '#web/cases/case-words.ts'
import { changesIn, nothingTyped, Typed } from '#web/cases/describing.ts'
import { useBegun } from '#web/cases/drafts.ts'
import { focusCaseIfLost } from '#web/cases/focusing.ts'
import { sendByKey } from '#web/cases/send-by-key.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { useMe } from '#web/core/session.ts'
import { CustomerChoice } from '#web/customers/customer-choice.tsx'
import { customerQuery } from '#web/customers/queries.ts'
import { useLists } from '#web/lists/queries.ts'
import { paths } from '#web/paths.ts'
import { useDirectory } from '#web/people/directory.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { SelectField, TextAreaField, TextField } from '#web/ui/fields.tsx'
import { Loading } from '#web/ui/states.tsx'

type Props = { /** Whose case it is, when that is known already. */ customer: string | undefined; onClose: () => void }

/** Opens a case: whose it is, what they need in their words, and the goal they want to reach. */
export default function NewCaseDialog({ customer, onClose }: Props) {
  const known = useQuery({ ...customerQuery(customer ?? ''), enabled: customer !== undefined })
  return (
    <Dialog open title={<Trans>New case</Trans>} onClose={onClose} size="wide">
      {customer && !known.data && !known.error ? <Loading shape="list" /> : <NewCaseForm customer={known.data ?? null} onClose={onClose} />}
    </Dialog>
  )
}

// What was begun is kept until it is sent: Escape, a reload or a lost session do not take it away.
const Begun = z.object({
  area: z.string(),
  channel: Channel,
  subject: z.string(),
  need: z.string(),
  goal: z.string(),
  customer: CustomerView.nullable(),
  about: Typed.default(nothingTyped),
})
type Begun = z.infer<typeof Begun>

function NewCaseForm({ customer, onClose }: { customer: CustomerView | null; onClose: () => void }) {
  const { t } = useLingui()
  const { form, forget } = useNewCase(customer)
  const navigate = useNavigate()
  const me = useMe()
  const { area: nameOf } = useDirectory()
  const { fields } = useLists()
  const subject = useRef<HTMLInputElement>(null)
  const open = useAct(openCase, 'new', {
    onDone: ({ id }) => {
      forget()
      onClose()
      navigate({ to: paths.case, params: { id }, search: true }).then(focusCaseIfLost)
    },
    onRefused: (failure) => form.setErrors(fieldErrors(failure)),
  })
  const send = form.onSubmit(({ customer: whose, about, ...rest }) => {
    const { changes, errors } = changesIn(nothingTyped, about, fields)
    form.setErrors(errors)
    if (Object.keys(errors).length > 0 || !whose) return focusWrongField()
    open.act({ customer: whose.id, ...rest, ...(Object.keys(changes).length > 0 && { about: changes }) })
  })
  const describe = (change: Partial<Typed>) => form.setFieldValue('about', { ...form.values.about, ...change })
  const about = { value: form.values.about, onChange: describe, errors: stringsIn(form.errors) }
  const areas = me.areas.map(({ area }) => ({ value: area, label: nameOf(area) }))
  return (
    <form onSubmit={send} onKeyDown={sendByKey} className="stack" noValidate>
      <CustomerChoice
        value={form.values.customer}
        onChoose={(chosen) => {
          form.setFieldValue('customer', chosen)
          form.clearFieldError('customer')
          if (chosen) requestAnimationFrame(() => subject.current?.focus())
        }}
        error={form.errors.customer}
      />
      <CaseFields {...about} show={['kind', 'priority']} />
      <TextField
        ref={subject}
        label={t`Subject`}
        required
        maxLength={200}
        data-autofocus={customer ? true : undefined}
        {...form.getInputProps('subject')}
      />
      <TextAreaField label={t`What they need, in their words`} required maxLength={20_000} {...form.getInputProps('need')} />
      <TextField
        label={t`What they want to reach`}
        description={t`The customer's own goal: when the case closes, you will be asked whether it was reached.`}
        required
        maxLength={300}
        {...form.getInputProps('goal')}
      />
      <div className="form-pair">
        <SelectField
          label={t`Came by`}
          data={Channel.options.map((value) => ({ value, label: capital(channelWords(value)) }))}
          {...form.getInputProps('channel')}
        />
        {areas.length > 1 && <SelectField label={t`Area that holds it`} data={areas} {...form.getInputProps('area')} />}
      </div>
      <CaseFields {...about} show={['own']} />
      <details className="case-more">
        <summary>
          <Trans>More about the case</Trans>
        </summary>
        <div className="stack">
          <CaseFields {...about} show={['reason', 'stage', 'tags']} />
        </div>
      </details>
      <RefusalNote of={open.failure} />
      <DialogActions>
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button kind="main" type="submit" busy={open.busy}>
          <Trans>Open the case</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}

function useNewCase(customer: CustomerView | null) {
  const { t } = useLingui()
  const me = useMe()
  const { begun, keep, forget } = useBegun(me.person, 'new', Begun)
  const own = me.areas.map(({ area }) => area)
  const something = (words: string) => (words.trim() ? null : t`Something must stand here.`)
  const blank: Begun = { area: own[0] ?? '', channel: 'phone', subject: '', need: '', goal: '', customer, about: nothingTyped }
  const kept = begun && { ...begun, area: own.includes(begun.area) ? begun.area : blank.area, customer: customer ?? begun.customer }
  const form = useForm<Begun>({
    initialValues: kept ?? blank,
    onValuesChange: keep,
    validate: {
      customer: (whose) => (whose ? null : t`Choose the customer, or register a new one.`),
      subject: something,
      need: something,
      goal: something,
    },
  })
  return { form, forget }
}

const stringsIn = (errors: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).flatMap(([name, error]) => (typeof error === 'string' ? [[name, error]] : [])))
