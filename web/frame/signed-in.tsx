import { useLingui } from '@lingui/react/macro'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useKeys } from '#web/core/keys.ts'
import { NamesKnown } from '#web/core/refusal-note.tsx'
import { useMe } from '#web/core/session.ts'
import { Connection } from '#web/frame/connection.tsx'
import { useHearing } from '#web/frame/hearing.ts'
import { RailLinks } from '#web/frame/rail-links.tsx'
import { WhoMenu } from '#web/frame/who-menu.tsx'
import { paths } from '#web/paths.ts'
import { useDirectory } from '#web/people/directory.ts'
import { Shell } from '#web/ui/shell.tsx'

const KeyList = lazy(() => import('#web/ui/key-list.tsx'))

/** The frame of every page behind the log-in. It hears live updates for all of them and knows the names behind ids. */
export function SignedIn() {
  const { t } = useLingui()
  const { area, person } = useDirectory()
  // Fetched when it is first asked for; from then on it stays, so that it can give the focus back.
  const [keys, setKeys] = useState<'unseen' | 'open' | 'closed'>('unseen')
  useHearing()
  const navigate = useNavigate()
  const { seeCases } = useMe().may
  useKeys(t`Everywhere`, [
    { key: '/', does: t`Search`, run: () => void navigate({ to: paths.search }), when: seeCases },
    { key: '?', does: t`Show the keys`, run: () => setKeys('open') },
  ])
  return (
    <NamesKnown area={area} person={person}>
      <Shell links={<RailLinks />} who={<WhoMenu onKeys={() => setKeys('open')} />} connection={<Connection />}>
        <Outlet />
      </Shell>
      {keys !== 'unseen' && (
        <Suspense fallback={null}>
          <KeyList open={keys === 'open'} onClose={() => setKeys('closed')} />
        </Suspense>
      )}
    </NamesKnown>
  )
}
