import { useLingui } from '@lingui/react/macro'
import type { ComponentProps } from 'react'
import { PasswordField } from '#web/ui/fields.tsx'

/** A new password, with its rule in sight before anybody has broken it. */
export function PasswordChoice(props: ComponentProps<typeof PasswordField>) {
  const { t } = useLingui()
  return (
    <PasswordField
      label={t`Password`}
      description={t`At least 12 characters: three or four words that only you would put together.`}
      name="password"
      autoComplete="new-password"
      size="md"
      {...props}
    />
  )
}
