import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { createLink, useLocation } from '@tanstack/react-router'
import { countsQuery } from '#web/cases/counts.ts'
import { useMe } from '#web/core/session.ts'
import { Notices } from '#web/frame/notices.tsx'
import { paths } from '#web/paths.ts'
import { RailLink, RailRule } from '#web/ui/shell.tsx'

const RailTo = createLink(RailLink)

/** The places of the rail: only what this reader may use. */
export function RailLinks() {
  const { may } = useMe()
  const { pathname } = useLocation()
  const at = (...starts: string[]) => (starts.some((start) => pathname.startsWith(start)) ? 'page' : undefined)
  return (
    <>
      {may.seeCases && (
        <RailTo to={paths.start} icon="today" activeOptions={{ exact: true }} aria-current={pathname === paths.start ? 'page' : undefined}>
          <Trans>Today</Trans>
        </RailTo>
      )}
      {may.seeCases && <InboxLink current={at(paths.inbox, '/cases/')} />}
      {may.seeCases && (
        <RailTo to={paths.customers} icon="customers" aria-current={at(paths.customers)}>
          <Trans>Customers</Trans>
        </RailTo>
      )}
      {may.seeCases && (
        <RailTo to={paths.search} icon="search" aria-current={at(paths.search)}>
          <Trans>Search</Trans>
        </RailTo>
      )}
      {may.seeCases && <Notices />}
      {(may.seeImports || may.readJournal || may.runHouse) && <RailRule />}
      {may.seeImports && (
        <RailTo to={paths.imports} icon="imports" wideOnly aria-current={at(paths.imports)}>
          <Trans>Imports</Trans>
        </RailTo>
      )}
      {may.readJournal && (
        <RailTo to={paths.journal} icon="journal" aria-current={at(paths.journal)}>
          <Trans>Journal</Trans>
        </RailTo>
      )}
      {may.runHouse && (
        <RailTo to={paths.settings} icon="settings" aria-current={at(paths.settings)}>
          <Trans>Settings</Trans>
        </RailTo>
      )}
    </>
  )
}

function InboxLink({ current }: { current: 'page' | undefined }) {
  const counts = useQuery(countsQuery()).data
  return (
    <RailTo to={paths.inbox} icon="inbox" aria-current={current} count={counts && counts.mine + counts.offered}>
      <Trans>Inbox</Trans>
    </RailTo>
  )
}
