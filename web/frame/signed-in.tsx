import { useLingui } from '@lingui/react/macro'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useKeys } from '#web/core/keys.ts'
import { NamesKnown } from '#web/core/refusal-note.tsx'
import { useMe } from '#web/core/session.ts'
import { Connection } from '#web/frame/connection.tsx'
import { useHearing } from '#web/frame/hearing.ts'
import { RailLinks } from '#web/frame/rail-links.tsx'
import { WhoMenu } from '#web/frame/who-menu.tsx'
import { paths } from '#web/paths.ts'
import { useDirectory } from '#web/people/directory.ts'
import { KeyList } from '#web/ui/key-list.tsx'
import { Shell } from '#web/ui/shell.tsx'

/** The frame of every page behind the log-in. It hears live updates for all of them and knows the names behind ids. */
export function SignedIn() {
  const { t } = useLingui()
  const { area, person } = useDirectory()
  const [keysOpen, setKeysOpen] = useState(false)
  useHearing()
  const navigate = useNavigate()
  const { seeCases } = useMe().may
  useKeys(t`Everywhere`, [
    { key: '/', does: t`Search`, run: () => void navigate({ to: paths.search }), when: seeCases },
    { key: '?', does: t`Show the keys`, run: () => setKeysOpen(true) },
  ])
  return (
    <NamesKnown area={area} person={person}>
      <Shell links={<RailLinks />} who={<WhoMenu onKeys={() => setKeysOpen(true)} />} connection={<Connection />}>
        <Outlet />
      </Shell>
      <KeyList open={keysOpen} onClose={() => setKeysOpen(false)} />
    </NamesKnown>
  )
}
