import { Trans, useLingui } from '@lingui/react/macro'
import { useMe } from '#web/core/session.ts'
import { useTitle } from '#web/core/title.ts'
import { useDirectory } from '#web/people/directory.ts'
import { OwnPassword } from '#web/people/own-password.tsx'
import { OwnPreferences } from '#web/people/own-preferences.tsx'
import { OwnSessions } from '#web/people/own-sessions.tsx'
import { OwnWork } from '#web/people/own-work.tsx'
import { Page } from '#web/ui/shell.tsx'

/** What is one's own: when one works, how Remo looks, the sessions that are open, and the password. */
export function ProfilePage() {
  const { t } = useLingui()
  const me = useMe()
  const own = useDirectory().who(me.person)
  useTitle(t`Your profile`)
  return (
    <Page title={<Trans>Your profile</Trans>} lead={me.name}>
      {own && <OwnWork of={own} />}
      <OwnPreferences />
      <OwnSessions />
      <OwnPassword />
    </Page>
  )
}
