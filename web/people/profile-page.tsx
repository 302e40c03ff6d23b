import { Trans, useLingui } from '@lingui/react/macro'
import { useMe } from '#web/core/session.ts'
import { useTitle } from '#web/core/title.ts'
import { OwnPassword } from '#web/people/own-password.tsx'
import { OwnSessions } from '#web/people/own-sessions.tsx'
import { Page } from '#web/ui/shell.tsx'

/** What is one's own: the sessions that are open, and the password. */
export function ProfilePage() {
  const { t } = useLingui()
  useTitle(t`Password and sessions`)
  return (
    <Page title={<Trans>Password and sessions</Trans>} lead={useMe().name}>
      <OwnSessions />
      <OwnPassword />
    </Page>
  )
}
