import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useRef } from 'react'
import type { Typed } from '#web/lists/names-fields.tsx'
import { Button, IconButton } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/fields.tsx'
import { Icon } from '#web/ui/icon.tsx'

/** One of the choices of a field; a new one has no id yet. */
export type TypedChoice = { id: string | null; name: Typed }

type Props = { value: TypedChoice[]; onChange: (next: TypedChoice[]) => void; error?: ReactNode }

/** What a field offers to choose from. What is taken out is offered no more; cases that chose it keep it. */
export function ChoicesField({ value, onChange, error }: Props) {
  const { t } = useLingui()
  const more = useRef<HTMLDivElement>(null)
  const add = () => {
    onChange([...value, { id: null, name: { es: '', en: '' } }])
    requestAnimationFrame(() => more.current?.previousElementSibling?.querySelector('input')?.focus())
  }
  const remove = (place: number) => {
    onChange(value.toSpliced(place, 1))
    more.current?.querySelector('button')?.focus()
  }
  const rename = (place: number, name: Partial<Typed>) =>
    onChange(value.map((one, at) => (at === place ? { ...one, name: { ...one.name, ...name } } : one)))
  return (
    <fieldset className="choices stack tight">
      <legend className="field-legend">
        <Trans>Choices</Trans>
      </legend>
      {value.map(({ name }, place) => {
        const nth = place + 1
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a new choice has no name of its own yet
          <div className="list-choice" key={place}>
            <TextField
              aria-label={t`Choice ${nth} in Spanish`}
              placeholder={t`In Spanish`}
              lang="es"
              maxLength={80}
              value={name.es}
              onChange={(event) => rename(place, { es: event.currentTarget.value })}
            />
            <TextField
              aria-label={t`Choice ${nth} in English`}
              placeholder={t`In English`}
              lang="en"
              maxLength={80}
              value={name.en}
              onChange={(event) => rename(place, { en: event.currentTarget.value })}
            />
            <IconButton label={t`Take out choice ${nth}`} onClick={() => remove(place)}>
              <Icon name="close" />
            </IconButton>
          </div>
        )
      })}
      <div ref={more}>
        <Button kind="bare" onClick={add}>
          <Trans>+ A choice</Trans>
        </Button>
      </div>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
