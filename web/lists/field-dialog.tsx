import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { addOwnField, changeOwnField, FieldHolds, type OwnField } from '#contract/lists.ts'
import { Currency } from '#contract/own-values.ts'
import { call } from '#web/core/call.ts'
import { ChangedMeanwhile, useSeen } from '#web/core/changed-meanwhile.tsx'
import { focusWrongField } from '#web/core/focus.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors } from '#web/core/refusal-note.tsx'
import { ChoicesField, type TypedChoice } from '#web/lists/choices-field.tsx'
import { holdingWords } from '#web/lists/list-words.ts'
import { lacksName, NameFields, nameGiven, type Typed, typedName } from '#web/lists/names-fields.tsx'
import { listsQuery, useLists } from '#web/lists/queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { SelectField, TextField, TickField } from '#web/ui/fields.tsx'

type Props = { kind: string; of: OwnField | 'new'; onClose: () => void }

/** An own field of a kind: its name and help, what it holds, whether a case can be closed without it. */
export function FieldDialog({ kind, of, onClose }: Props) {
  const { t } = useLingui()
  const { nameOf } = useLists()
  return (
    <Dialog open onClose={onClose} title={of === 'new' ? t`Add a field` : nameOf(of.name)} size="wide">
      <FieldForm of={of === 'new' ? newField(kind) : of} isNew={of === 'new'} onDone={onClose} />
    </Dialog>
  )
}

const newField = (kind: string): OwnField => ({
  id: '',
  version: 0,
  kind,
  name: { es: null, en: null },
  help: { es: null, en: null },
  holds: 'text',
  currency: null,
  choices: [],
  requiredToClose: false,
  putAwayAt: null,
})

type Values = { name: Typed; help: Typed; holds: FieldHolds; currency: Currency; choices: TypedChoice[]; requiredToClose: boolean }

const valuesOf = ({ name, help, holds, currency, choices, requiredToClose }: OwnField): Values => ({
  name: typedName(name),
  help: typedName(help),
  holds,
  currency: currency ?? 'EUR',
  choices: choices.filter(({ putAway }) => !putAway).map((one) => ({ id: one.id, name: typedName(one.name) })),
  requiredToClose,
})

function FieldForm({ of, isNew, onDone }: { of: OwnField; isNew: boolean; onDone: () => void }) {
  const { t } = useLingui()
  const form = useForm<Values>({
    initialValues: valuesOf(of),
    validate: (values) => ({
      'name.es': lacksName(values.name) ? t`A name in one of both languages.` : null,
      choices: values.holds === 'choice' && values.choices.every(({ name }) => lacksName(name)) ? t`Something to choose from.` : null,
    }),
  })
  const seen = useSeen(form, of, valuesOf)
  const keep = useMutation({
    mutationFn: (values: Values) => {
      const field = fieldGiven(values)
      if (isNew) return call(addOwnField, { kind: of.kind, holds: values.holds, ...field })
      return call(changeOwnField, { id: of.id, version: seen.version, ...field })
    },
    onSuccess: onDone,
    onError: (failure) => {
      form.setErrors(fieldErrors(failure))
      focusWrongField()
    },
    onSettled: () => cache.invalidateQueries({ queryKey: listsQuery.queryKey }),
  })
  const { holds } = form.values
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit((values) => keep.mutate(values), focusWrongField)}>
      <ChangedMeanwhile seen={seen} failure={keep.error} />
      <NameFields form={form} />
      <div className="fields-pair">
        <TextField label={t`Help in Spanish`} lang="es" maxLength={300} {...form.getInputProps('help.es')} />
        <TextField label={t`Help in English`} lang="en" maxLength={300} {...form.getInputProps('help.en')} />
      </div>
      <div className="fields-pair">
        <SelectField
          label={t`What it holds`}
          disabled={!isNew}
          data={FieldHolds.options.map((value) => ({ value, label: holdingWords(value) }))}
          {...form.getInputProps('holds')}
        />
        {holds === 'money' && <SelectField label={t`Currency`} data={[...Currency.options]} {...form.getInputProps('currency')} />}
      </div>
      {holds === 'choice' && (
        <ChoicesField
          value={form.values.choices}
          onChange={(choices) => form.setFieldValue('choices', choices)}
          error={form.errors.choices}
        />
      )}
      <TickField
        label={<Trans>A case cannot be closed without it</Trans>}
        checked={form.values.requiredToClose}
        onChange={(on) => form.setFieldValue('requiredToClose', on)}
      />
      <DialogActions>
        <Button onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" kind="main" busy={keep.isPending}>
          {isNew ? <Trans>Add</Trans> : <Trans>Keep</Trans>}
        </Button>
      </DialogActions>
    </form>
  )
}

/** Lines without a name are lines that nobody filled. */
function fieldGiven({ name, help, holds, currency, choices, requiredToClose }: Values) {
  const named = choices.filter((one) => !lacksName(one.name)).map(({ id, name: of }) => ({ ...(id && { id }), name: nameGiven(of) }))
  return {
    name: nameGiven(name),
    help: nameGiven(help),
    requiredToClose,
    ...(holds === 'money' && { currency }),
    ...(holds === 'choice' && { choices: named }),
  }
}
