import { Trans, useLingui } from '@lingui/react/macro'
import { createLink, Outlet } from '@tanstack/react-router'
import { useMe } from '#web/core/session.ts'
import { paths } from '#web/paths.ts'
import { Page } from '#web/ui/shell.tsx'
import { TabLink, Tabs } from '#web/ui/tabs.tsx'

const TabTo = createLink(TabLink)

/** What an administrator runs the house with. */
export function SettingsPage() {
  const { t } = useLingui()
  const { organisation } = useMe()
  return (
    <Page title={<Trans>Settings</Trans>} lead={organisation.name}>
      <Tabs label={t`Settings`}>
        <TabTo to={paths.organisation}>
          <Trans>Organisation</Trans>
        </TabTo>
        <TabTo to={paths.areas}>
          <Trans>Areas</Trans>
        </TabTo>
        <TabTo to={paths.people}>
          <Trans>People</Trans>
        </TabTo>
        <TabTo to={paths.lists}>
          <Trans>Lists</Trans>
        </TabTo>
      </Tabs>
      <Outlet />
    </Page>
  )
}
