import { useLingui } from '@lingui/react/macro'
import type { TextInputProps } from '@mantine/core'
import type { Name } from '#contract/own-values.ts'
import { TextField } from '#web/ui/fields.tsx'
import './lists.css'

/** A name as it is written: an empty line is no name. */
export type Typed = { es: string; en: string }

export const typedName = (name: Name | null): Typed => ({ es: name?.es ?? '', en: name?.en ?? '' })

/** What is sent of it. */
export const nameGiven = ({ es, en }: Typed) => ({ ...(es.trim() && { es }), ...(en.trim() && { en }) })

type WithName = { getInputProps: (path: 'name.es' | 'name.en') => TextInputProps }

/** The name in both languages, beside each other: one of them is enough. */
export function NameFields({ form }: { form: WithName }) {
  const { t } = useLingui()
  return (
    <div className="fields-pair">
      <TextField label={t`In Spanish`} lang="es" maxLength={80} data-autofocus {...form.getInputProps('name.es')} />
      <TextField label={t`In English`} lang="en" maxLength={80} {...form.getInputProps('name.en')} />
    </div>
  )
}

/** For `validate`: says that a name is lacking where neither language has one. */
export const lacksName = ({ es, en }: Typed) => !es.trim() && !en.trim()
