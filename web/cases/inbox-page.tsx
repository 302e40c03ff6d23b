import { Trans, useLingui } from '@lingui/react/macro'
import { useTitle } from '#web/core/title.ts'
import { Empty } from '#web/ui/states.tsx'

/** The inbox with the case that is open beside it. */
export function InboxPage() {
  const { t } = useLingui()
  useTitle(t`Inbox`)
  return (
    <>
      <h1 className="hidden">
        <Trans>Inbox</Trans>
      </h1>
      <Empty title={t`No case waits for you`} />
    </>
  )
}
