import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { changePassword, Password } from '#contract/people.ts'
import { call } from '#web/core/call.ts'
import { checkWith } from '#web/core/checks.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { PasswordChoice } from '#web/people/password-choice.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { DialogActions } from '#web/ui/dialog.tsx'
import { PasswordField } from '#web/ui/fields.tsx'
import { toast } from '#web/ui/toast.tsx'
import './own-password.css'

const empty = { current: '', password: '' }

/** Another password, by whoever knows the present one. */
export function OwnPassword() {
  const { t } = useLingui()
  const form = useForm({
    initialValues: empty,
    validate: { current: (current) => (current ? null : t`Something must stand here.`), password: checkWith(Password) },
  })
  const change = useMutation({
    mutationFn: (values: typeof empty) => call(changePassword, values),
    onSuccess: async () => {
      form.reset()
      toast(t`Your password is another one. All other sessions have ended.`)
      await cache.invalidateQueries({ queryKey: ['sessions'] })
    },
    onError: (failure) => {
      form.setErrors(fieldErrors(failure))
      focusWrongField()
    },
  })
  return (
    <Card title={<Trans>Change the password</Trans>}>
      <form className="stack own-password" noValidate onSubmit={form.onSubmit((values) => change.mutate(values), focusWrongField)}>
        <RefusalNote of={change.error} />
        <PasswordField label={t`Present password`} autoComplete="current-password" size="md" {...form.getInputProps('current')} />
        <PasswordChoice label={t`New password`} {...form.getInputProps('password')} />
        <p className="small soft">
          <Trans>It ends all other sessions, and the keys of programs that act for you.</Trans>
        </p>
        <DialogActions>
          <Button type="submit" kind="main" busy={change.isPending}>
            <Trans>Change the password</Trans>
          </Button>
        </DialogActions>
      </form>
    </Card>
  )
}
