import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { logIn } from '#contract/people.ts'
import { call } from '#web/core/call.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { enterAnew } from '#web/core/session.ts'
import { useTitle } from '#web/core/title.ts'
import { paths } from '#web/paths.ts'
import { ComingIn } from '#web/people/coming-in-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { PasswordField, TextField } from '#web/ui/fields.tsx'

export function LogInPage() {
  const { t } = useLingui()
  const router = useRouter()
  const { back } = useSearch({ from: paths.logIn })
  const form = useForm({ initialValues: { email: '', password: '' } })
  const comeIn = useMutation({
    mutationFn: (values: { email: string; password: string }) => call(logIn, values).then(enterAnew),
    onSuccess: () => router.navigate({ href: back ?? paths.start, replace: true }),
    onError: (failure) => {
      form.setErrors(fieldErrors(failure))
      focusWrongField()
    },
  })
  useTitle(t`Log in`)
  return (
    <ComingIn title={<Trans>Log in</Trans>} lead={back && <Trans>Then you go on where you were.</Trans>}>
      <form className="stack" noValidate onSubmit={form.onSubmit((values) => comeIn.mutate(values), focusWrongField)}>
        <RefusalNote of={comeIn.error} />
        <TextField
          label={t`E-mail address`}
          type="email"
          name="email"
          autoComplete="username"
          size="md"
          autoFocus
          {...form.getInputProps('email')}
        />
        <PasswordField label={t`Password`} name="password" autoComplete="current-password" size="md" {...form.getInputProps('password')} />
        <Button type="submit" kind="main" size="large" wide busy={comeIn.isPending}>
          <Trans>Log in</Trans>
        </Button>
      </form>
    </ComingIn>
  )
}
