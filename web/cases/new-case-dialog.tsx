import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { z } from 'zod'
import { Channel, openCase } from '#contract/cases.ts'
import { CustomerView } from '#contract/customers.ts'
import { FileView } from '#contract/files.ts'
import { useAct } from '#web/cases/acting.ts'
import { AttachButton, Attachments } from '#web/cases/attachments.tsx'
import { CaseFields } from '#web/cases/case-fields.tsx'
import { capital, channelWords } from '#web/cases/case-words.ts'
import { changesIn, nothingTyped, Typed } from '#web/cases/describing.ts'
import { useBegun } from '#web/cases/drafts.ts'
import { focusCaseIfLost } from '#web/cases/focusing.ts'
import { sendByKey } from '#web/cases/send-by-key.ts'
import { Held, type HeldBy } from '#web/cases/sending.tsx'
import { allArrived, type FileHolder, useUploading } from '#web/cases/uploading.ts'
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
  files: z.array(FileView).default([]),
})
type Begun = z.infer<typeof Begun>

function NewCaseForm({ customer, onClose }: { customer: CustomerView | null; onClose: () => void }) {
  const { t } = useLingui()
  const { form, forget } = useNewCase(customer)
  const files = useFilesOf(form)
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
  const send = form.onSubmit(async ({ customer: whose, about, files: _, ...rest }) => {
    const { changes, errors } = changesIn(nothingTyped, about, fields)
    form.setErrors(errors)
    if (Object.keys(errors).length > 0 || !whose) return focusWrongField()
    const ids = await files.whenThere()
    if (ids) open.act({ customer: whose.id, ...rest, files: ids, ...(Object.keys(changes).length > 0 && { about: changes }) })
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
      <div className="stack">
        <Attachments store={files.holder} writing="contact" there={form.values.files} coming={files.coming} />
        <div>
          <AttachButton store={files.holder} writing="contact" words={<Trans>Attach files</Trans>} />
        </div>
        {files.held && files.coming.length > 0 && <Held by={files.held} />}
      </div>
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
        <Button kind="main" type="submit" busy={open.busy || files.held === 'coming'}>
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
  const blank: Begun = { area: own[0] ?? '', channel: 'phone', subject: '', need: '', goal: '', customer, about: nothingTyped, files: [] }
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

/** What the customer gave with it: kept with the form, sent when all of it is there. */
function useFilesOf(form: ReturnType<typeof useNewCase>['form']) {
  const [held, setHeld] = useState<HeldBy | null>(null)
  const [holder] = useState<FileHolder>(() => {
    const files = () => form.getValues().files
    return {
      filesOf: files,
      addFile: (_writing, file) => form.setFieldValue('files', [...files(), file]),
      removeFile: (_writing, id) =>
        form.setFieldValue(
          'files',
          files().filter((file) => file.id !== id),
        ),
    }
  })
  const coming = useUploading(holder)
  const whenThere = async () => {
    setHeld('coming')
    const whole = await allArrived(holder, 'contact')
    setHeld(whole ? null : 'lacking')
    return whole ? holder.filesOf('contact').map(({ id }) => id) : null
  }
  return { holder, coming, held, whenThere }
}

const stringsIn = (errors: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).flatMap(([name, error]) => (typeof error === 'string' ? [[name, error]] : [])))
