import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { createLink, useRouter } from '@tanstack/react-router'
import { acceptInvitation, Password } from '#contract/people.ts'
import { call } from '#web/core/call.ts'
import { checkWith } from '#web/core/checks.ts'
import { RefusalError } from '#web/core/failures.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { enterAnew } from '#web/core/session.ts'
import { useTitle } from '#web/core/title.ts'
import { paths } from '#web/paths.ts'
import { ComingIn } from '#web/people/coming-in-page.tsx'
import { useFragment } from '#web/people/fragment.ts'
import { PasswordChoice } from '#web/people/password-choice.tsx'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'

const ButtonTo = createLink(ButtonLink)

/** Uses an invitation: the link brought the token, the person chooses a password. */
export function InvitationPage() {
  const { t } = useLingui()
  const token = useFragment()
  useTitle(t`Welcome`)
  return (
    <ComingIn title={<Trans>Welcome aboard</Trans>} lead={<Trans>Choose your password, and you are in.</Trans>}>
      {token ? (
        <PasswordForm token={token} />
      ) : (
        <Notice tone="amber">
          <Trans>This address lacks the secret part of the link. Open the link again, whole, as you were given it.</Trans>
        </Notice>
      )}
    </ComingIn>
  )
}

function PasswordForm({ token }: { token: string }) {
  const router = useRouter()
  const form = useForm({ initialValues: { password: '' }, validate: { password: checkWith(Password) } })
  const accept = useMutation({
    mutationFn: ({ password }: { password: string }) => call(acceptInvitation, { token, password }).then(enterAnew),
    onSuccess: () => router.navigate({ to: paths.start, replace: true }),
    onError: (failure) => {
      form.setErrors(fieldErrors(failure))
      focusWrongField()
    },
  })
  if (accept.error instanceof RefusalError && accept.error.code === 'link-gone') return <LinkGone of={accept.error} />
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit((values) => accept.mutate(values), focusWrongField)}>
      <RefusalNote of={accept.error} />
      <PasswordChoice autoFocus {...form.getInputProps('password')} />
      <Button type="submit" kind="main" size="large" wide busy={accept.isPending}>
        <Trans>Come aboard</Trans>
      </Button>
    </form>
  )
}

/** Nothing can be done with this link any more; whoever used it already has a password. */
function LinkGone({ of }: { of: RefusalError }) {
  return (
    <>
      <RefusalNote of={of} />
      <ButtonTo to={paths.logIn} size="large" wide>
        <Trans>I have a password: log in</Trans>
      </ButtonTo>
    </>
  )
}
