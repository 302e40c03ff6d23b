import { useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { Email, Password } from '#contract/people.ts'
import { line } from '#contract/words.ts'
import { checkWith } from '#web/core/checks.ts'
import { RefusalError } from '#web/core/failures.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { fieldErrors } from '#web/core/refusal-note.tsx'

export type Founding = { organisation: string; name: string; email: string; password: string; areas: string[] }
export type FoundingForm = ReturnType<typeof useFounding>

const stepFields: readonly (readonly string[])[] = [['organisation'], ['name', 'email', 'password'], ['areas']]

/** The form of the set-up; each step checks its own fields. */
export function useFounding(step: number) {
  const { t } = useLingui()
  const suggestions = [t`Sales`, t`Customer care`, t`Installation`, t`Billing`, t`Repairs`]
  const initialValues: Founding = { organisation: '', name: '', email: '', password: '', areas: [] }
  const form = useForm<Founding>({
    initialValues,
    validate: (values) => wrongIn(values, step, t`There is already an area of this name.`),
  })
  // Until somebody writes one, the areas are the first suggestions, in the language of the moment.
  const areas = form.values.areas.length > 0 ? form.values.areas : suggestions.slice(0, 2)
  return {
    field: (name: 'organisation' | 'name' | 'email' | 'password') => form.getInputProps(name),
    areas,
    areaError: (place: number) => form.errors[`areas.${place}`],
    suggestions: suggestions.filter((name) => !areas.some((other) => sameName(other, name))),
    keepAreas: (next: string[]) => {
      form.setFieldValue('areas', next)
      form.clearErrors()
    },
    hasErrors: () => {
      const { hasErrors } = form.validate()
      if (hasErrors) focusWrongField()
      return hasErrors
    },
    founding: (): Founding => ({ ...form.values, areas }),
    showErrors: (failure: unknown) => {
      form.setErrors(fieldErrors(failure))
      focusWrongField()
    },
  }
}

/** The step that a refusal is about: the first that has a wrong field, the areas for a name that is taken. */
export function stepOf(failure: unknown): number | undefined {
  if (!(failure instanceof RefusalError)) return undefined
  if (failure.code === 'password-too-common') return 1
  const step = stepFields.findIndex((names) => failure.fields.some(({ path }) => names.includes(path.split('.')[0] ?? '')))
  return step < 0 ? undefined : step
}

function wrongIn(values: Founding, step: number, taken: string): Record<string, string> {
  const checks: Record<string, string | null>[] = [
    { organisation: checkWith(line(120))(values.organisation) },
    {
      name: checkWith(line(120))(values.name),
      email: checkWith(Email)(values.email),
      password: checkWith(Password)(values.password),
    },
    Object.fromEntries(values.areas.map((name, place) => [`areas.${place}`, wrongArea(values.areas, place, name, taken)])),
  ]
  return Object.fromEntries(Object.entries(checks[step] ?? {}).flatMap(([name, words]) => (words ? [[name, words]] : [])))
}

function wrongArea(all: string[], place: number, name: string, taken: string) {
  return checkWith(line(80))(name) ?? (all.slice(0, place).some((other) => sameName(other, name)) ? taken : null)
}

function sameName(one: string, other: string) {
  return one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()
}
