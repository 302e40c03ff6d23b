import { Trans, useLingui } from '@lingui/react/macro'
import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/button.tsx'
import { Empty } from '#web/ui/states.tsx'

export function NotFoundPage() {
  const { t } = useLingui()
  return (
    <main id="main">
      <Empty
        title={t`There is nothing here`}
        action={
          <ButtonLink href={paths.start} kind="main">
            <Trans>To the start</Trans>
          </ButtonLink>
        }
      >
        <Trans>Or nothing that you may see. Check the address.</Trans>
      </Empty>
    </main>
  )
}
