import { Trans, useLingui } from '@lingui/react/macro'
import type { MouseEvent, ReactNode } from 'react'
import { PasswordChoice } from '#web/people/password-choice.tsx'
import type { FoundingForm } from '#web/people/use-founding.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/fields.tsx'
import { Icon } from '#web/ui/icon.tsx'
import './set-up.css'

const MOST_AREAS = 50

export function OrganisationStep({ form }: { form: FoundingForm }) {
  const { t } = useLingui()
  return (
    <>
      <TextField
        label={t`Name of the organisation`}
        description={t`As your colleagues call it. The language below is the one it starts in.`}
        autoComplete="organization"
        size="md"
        autoFocus
        {...form.field('organisation')}
      />
      <Button type="submit" kind="main" size="large" wide>
        <Trans>Go on</Trans>
      </Button>
    </>
  )
}

export function YouStep({ form, onBack }: { form: FoundingForm; onBack: () => void }) {
  const { t } = useLingui()
  return (
    <>
      <TextField label={t`Your name`} autoComplete="name" size="md" autoFocus {...form.field('name')} />
      <TextField label={t`E-mail address`} type="email" autoComplete="username" size="md" {...form.field('email')} />
      <PasswordChoice {...form.field('password')} />
      <StepFoot onBack={onBack}>
        <Trans>Go on</Trans>
      </StepFoot>
    </>
  )
}

export function AreasStep({ form, onBack, busy }: { form: FoundingForm; onBack: () => void; busy: boolean }) {
  const { t } = useLingui()
  const { areas, suggestions, keepAreas } = form
  return (
    <>
      <ul className="set-up-areas" aria-label={t`Areas`}>
        {areas.map((name, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an area has no name of its own until it is written
          <li key={place}>
            <AreaField form={form} place={place} name={name} />
          </li>
        ))}
      </ul>
      {areas.length < MOST_AREAS && (
        <div className="row wrap">
          {suggestions.map((name) => (
            <Button key={name} onClick={() => keepAreas([...areas, name])}>
              + {name}
            </Button>
          ))}
          <Button kind="bare" onClick={() => keepAreas([...areas, ''])}>
            <Trans>+ Another area</Trans>
          </Button>
        </div>
      )}
      <StepFoot onBack={onBack} busy={busy}>
        <Trans>Create the organisation</Trans>
      </StepFoot>
    </>
  )
}

function AreaField({ form, place, name }: { form: FoundingForm; place: number; name: string }) {
  const { t } = useLingui()
  const { areas, keepAreas } = form
  const number = place + 1
  const remove = (event: MouseEvent<HTMLButtonElement>) => {
    // The button goes with its area: the focus moves to the field before it; the first field takes over the next area.
    const fields = event.currentTarget.closest('ul')?.querySelectorAll('input')
    fields?.[Math.max(0, place - 1)]?.focus()
    keepAreas(areas.toSpliced(place, 1))
  }
  return (
    <div className="set-up-area">
      <TextField
        aria-label={t`Area ${number}`}
        {...(place === 0 && { description: t`You work in the first one.` })}
        size="md"
        autoFocus={place === 0 || (name === '' && place === areas.length - 1)}
        value={name}
        error={form.areaError(place)}
        onChange={(event) => keepAreas(areas.with(place, event.currentTarget.value))}
      />
      {areas.length > 2 && (
        <IconButton label={name ? t`Remove ${name}` : t`Remove area ${number}`} onClick={remove}>
          <Icon name="close" size={16} />
        </IconButton>
      )}
    </div>
  )
}

function StepFoot({ onBack, busy = false, children }: { onBack: () => void; busy?: boolean; children: ReactNode }) {
  return (
    <div className="set-up-foot">
      <Button size="large" onClick={onBack}>
        <Trans>Back</Trans>
      </Button>
      <Button type="submit" kind="main" size="large" busy={busy}>
        {children}
      </Button>
    </div>
  )
}
