import { Trans, useLingui } from '@lingui/react/macro'
import { useTitle } from '#web/core/title.ts'
import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/states.tsx'

/** An address that leads nowhere, as a page of its own. */
export function NotFoundPage() {
  return (
    <main id="main">
      <NothingHere />
    </main>
  )
}

/** What one may not see is answered as what does not exist. For pages inside the frame, which has the `main` already. */
export function NothingHere() {
  const { t } = useLingui()
  useTitle(t`Nothing here`)
  return (
    <Empty
      whole
      title={t`There is nothing here`}
      action={
        <ButtonLink href={paths.start} kind="main">
          <Trans>To the start</Trans>
        </ButtonLink>
      }
    >
      <Trans>Or nothing that you may see. Check the address.</Trans>
    </Empty>
  )
}
