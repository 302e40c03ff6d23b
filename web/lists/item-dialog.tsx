import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { Ending } from '#contract/cases.ts'
import { addListItem, changeListItem, type ListItem, type ListName, TagColour } from '#contract/lists.ts'
import { capital, endingWords } from '#web/cases/case-words.ts'
import { call } from '#web/core/call.ts'
import { ChangedMeanwhile, useSeen } from '#web/core/changed-meanwhile.tsx'
import { focusWrongField } from '#web/core/focus.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors } from '#web/core/refusal-note.tsx'
import { colourWords } from '#web/lists/list-words.ts'
import { lacksName, NameFields, nameGiven, type Typed, typedName } from '#web/lists/names-fields.tsx'
import { listsQuery, useLists } from '#web/lists/queries.ts'
import { Tag } from '#web/lists/tag.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { ChoiceField, SelectField } from '#web/ui/fields.tsx'

type Props = { list: ListName; of: ListItem | 'new'; onClose: () => void }

/** An item of a list: its name in both languages, and what it belongs to, stands for or looks like. */
export function ItemDialog({ list, of, onClose }: Props) {
  const { t } = useLingui()
  const { nameOf } = useLists()
  const standing = of === 'new' ? newItem(list) : of
  return (
    <Dialog open onClose={onClose} title={of === 'new' ? t`Add to the list` : nameOf(of.name)}>
      <ItemForm of={standing} isNew={of === 'new'} onDone={onClose} />
    </Dialog>
  )
}

const newItem = (list: ListName): ListItem => ({
  id: '',
  version: 0,
  list,
  name: { es: null, en: null },
  of: null,
  standsFor: null,
  colour: list === 'tags' ? 'sea' : null,
  putAwayAt: null,
})

type Values = { name: Typed; of: string; standsFor: Ending | ''; colour: TagColour | null }

const valuesOf = ({ name, of, standsFor, colour }: ListItem): Values => ({
  name: typedName(name),
  of: of ?? '',
  standsFor: standsFor ?? '',
  colour,
})

function ItemForm({ of, isNew, onDone }: { of: ListItem; isNew: boolean; onDone: () => void }) {
  const { t } = useLingui()
  const { offered, nameOf } = useLists()
  const form = useForm<Values>({
    initialValues: valuesOf(of),
    validate: (values) => ({
      'name.es': lacksName(values.name) ? t`A name in one of both languages.` : null,
      standsFor: of.list === 'endings' && !values.standsFor ? t`Choose what it is counted as.` : null,
    }),
  })
  const seen = useSeen(form, of, valuesOf)
  const keep = useMutation({
    mutationFn: ({ name, of: kind, standsFor, colour }: Values) => {
      const item = { name: nameGiven(name), ...(kind && { of: kind }), ...(standsFor && { standsFor }), ...(colour && { colour }) }
      return isNew ? call(addListItem, { list: of.list, ...item }) : call(changeListItem, { id: of.id, version: seen.version, ...item })
    },
    onSuccess: onDone,
    onError: (failure) => {
      form.setErrors(fieldErrors(failure))
      focusWrongField()
    },
    onSettled: () => cache.invalidateQueries({ queryKey: listsQuery.queryKey }),
  })
  const { colour } = form.values
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit((values) => keep.mutate(values), focusWrongField)}>
      <ChangedMeanwhile seen={seen} failure={keep.error} />
      <NameFields form={form} />
      {of.list === 'reasons' && (
        <SelectField
          label={t`Of kind`}
          data={[
            { value: '', label: t`Of every kind` },
            ...offered('kinds', of.of).map(({ id, name }) => ({ value: id, label: nameOf(name) })),
          ]}
          {...form.getInputProps('of')}
        />
      )}
      {of.list === 'endings' && (
        <SelectField
          label={t`Counted as`}
          data={[
            ...(form.values.standsFor ? [] : [{ value: '', label: '' }]),
            ...Ending.options.map((value) => ({ value, label: capital(endingWords(value)) })),
          ]}
          {...form.getInputProps('standsFor')}
        />
      )}
      {colour && (
        <ChoiceField
          legend={t`Colour`}
          name="colour"
          look="segments"
          choices={TagColour.options.map((value) => ({ value, label: <Tag colour={value}>{colourWords(value)}</Tag> }))}
          value={colour}
          onChange={(next) => form.setFieldValue('colour', next)}
        />
      )}
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
