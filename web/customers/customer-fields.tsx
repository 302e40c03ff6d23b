import { Trans, useLingui } from '@lingui/react/macro'
import { CustomerKind, CustomerLanguage, PreferredChannel } from '#contract/customers.ts'
import type { CustomerForm } from '#web/customers/customer-values.ts'
import { kindWords, languageWords, preferredWords } from '#web/customers/customer-words.ts'
import { FurtherLines } from '#web/customers/further-lines.tsx'
import { IdLines } from '#web/customers/id-lines.tsx'
import { ChoiceField, SelectField, TextAreaField, TextField } from '#web/ui/fields.tsx'
import './customers.css'

/** By what a customer is told and reached first. */
export function MainFields({ form, name }: { form: CustomerForm; name: string }) {
  const { t } = useLingui()
  return (
    <>
      <ChoiceField
        legend={t`Person or company`}
        hideLegend
        name={name}
        look="segments"
        choices={CustomerKind.options.map((value) => ({ value, label: kindWords(value) }))}
        value={form.values.kind}
        onChange={(kind) => form.setFieldValue('kind', kind)}
      />
      <TextField label={t`Name`} data-autofocus autoFocus maxLength={200} autoComplete="off" {...form.getInputProps('name')} />
      <div className="form-pair">
        <TextField label={t`Mail`} type="email" autoComplete="off" {...form.getInputProps('mail')} />
        <TextField label={t`Telephone`} type="tel" maxLength={40} autoComplete="off" {...form.getInputProps('phone')} />
      </div>
    </>
  )
}

/** Everything else: further names and ways to reach them, ids, how they want to be spoken to, what colleagues should know. */
export function FurtherFields({ form }: { form: CustomerForm }) {
  const { t, i18n } = useLingui()
  const languages = CustomerLanguage.options.map((value) => ({ value, label: languageWords(value, i18n.locale) }))
  const channels = PreferredChannel.options.map((value) => ({ value, label: preferredWords(value) }))
  const unsaid = { value: '', label: t`Not said` }
  return (
    <>
      <div className="further-all">
        <FurtherLines form={form} of="otherNames" label={t`Another name`} add={t`+ Another name`} />
        <FurtherLines form={form} of="otherMails" label={t`Another mail`} add={t`+ Another mail`} type="email" />
        <FurtherLines form={form} of="otherPhones" label={t`Another telephone`} add={t`+ Another telephone`} type="tel" />
      </div>
      <IdLines form={form} />
      <div className="form-pair">
        <SelectField label={t`Language`} data={[unsaid, ...languages]} {...form.getInputProps('language')} />
        <SelectField label={t`Prefers`} data={[unsaid, ...channels]} {...form.getInputProps('prefers')} />
        <TextField
          label={t`From`}
          type="time"
          {...form.getInputProps('hours.from')}
          error={form.errors['hours.from'] ?? form.errors.hours}
        />
        <TextField label={t`Until`} type="time" {...form.getInputProps('hours.until')} />
      </div>
      <TextAreaField
        label={t`What colleagues should know`}
        description={<Trans>For everybody who serves this customer. The customer never sees it.</Trans>}
        maxLength={4_000}
        {...form.getInputProps('notes')}
      />
    </>
  )
}
