import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { setUp } from '#contract/people.ts'
import { call } from '#web/core/call.ts'
import { RefusalError } from '#web/core/failures.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { enterAnew } from '#web/core/session.ts'
import { useTitle } from '#web/core/title.ts'
import { ComingIn } from '#web/people/coming-in-page.tsx'
import { useFragment } from '#web/people/fragment.ts'
import { SetUpDone } from '#web/people/set-up-done.tsx'
import { AreasStep, OrganisationStep, YouStep } from '#web/people/set-up-steps.tsx'
import { type Founding, stepOf, useFounding } from '#web/people/use-founding.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Steps } from '#web/ui/steps.tsx'

/** The first run: organisation and language, who founds it, the areas. Nothing is kept until the last step. */
export function SetUpPage() {
  const { t, i18n } = useLingui()
  const code = useFragment()
  const [step, setStep] = useState(0)
  const form = useFounding(step)
  const found = useMutation({
    mutationFn: (values: Founding) =>
      call(setUp, { ...values, language: i18n.locale === 'en' ? 'en' : 'es', ...(code && { code }) }).then(enterAnew),
    onError: (failure) => {
      setStep(stepOf(failure) ?? step)
      form.showErrors(failure)
    },
  })
  useTitle(t`Set up`)
  if (found.data) return <SetUpDone of={found.data} areas={found.variables.areas} />
  const steps = [t`Organisation`, t`You`, t`Areas`]
  const next = () => {
    if (form.hasErrors()) return
    if (step < 2) setStep(step + 1)
    else found.mutate(form.founding())
  }
  return (
    <ComingIn
      title={[<Trans key="0">Set up Remo</Trans>, <Trans key="1">Who are you?</Trans>, <Trans key="2">Your areas</Trans>][step]}
      lead={
        [
          <Trans key="0">Three short steps; nothing is kept before the last.</Trans>,
          <Trans key="1">You will administer this Remo and can invite the others.</Trans>,
          <Trans key="2">The departments that pass cases to each other: two or more.</Trans>,
        ][step]
      }
    >
      <Steps of={steps} at={step} />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          next()
        }}
      >
        <FoundingFailure of={found.error} />
        {step === 0 && <OrganisationStep form={form} />}
        {step === 1 && <YouStep form={form} onBack={() => setStep(0)} />}
        {step === 2 && <AreasStep form={form} onBack={() => setStep(1)} busy={found.isPending} />}
      </form>
    </ComingIn>
  )
}

/** Before there are roles, "not allowed" can only mean the code. */
function FoundingFailure({ of }: { of: unknown }) {
  if (!(of instanceof RefusalError && of.code === 'not-allowed')) return <RefusalNote of={of} />
  return (
    <Notice tone="amber" live>
      <Trans>The address lacks its code. Open the whole link that Remo printed when it started.</Trans>
    </Notice>
  )
}
