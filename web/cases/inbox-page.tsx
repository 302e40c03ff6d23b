import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { CaseList } from '#web/cases/case-list.tsx'
import { CasePane } from '#web/cases/case-pane.tsx'
import { CaseSide } from '#web/cases/case-side.tsx'
import { boxTitle } from '#web/cases/case-words.ts'
import { focusRow } from '#web/cases/focusing.ts'
import { caseQuery } from '#web/cases/queries.ts'
import { useKeys } from '#web/core/keys.ts'
import { useMe } from '#web/core/session.ts'
import { useTitle } from '#web/core/title.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/button.tsx'
import { Kbd } from '#web/ui/kbd.tsx'
import { Panes } from '#web/ui/panes.tsx'
import { Empty } from '#web/ui/states.tsx'
import './cases.css'

const NewCase = lazy(() => import('#web/cases/new-case-dialog.tsx'))

// `/cases/new` is the inbox with the form of a new case over it.
const NEW = 'new'

/** The inbox with the case that is open beside it, and its customer: three panes, two, or one at a time. */
export function InboxPage() {
  const { t } = useLingui()
  const { id: asked } = useParams({ strict: false })
  const id = asked === NEW ? undefined : asked
  const { box = 'mine', ...narrowed } = useSearch({ from: '/signed-in/inbox-and-case' })
  const { may } = useMe()
  const [sideOpen, setSideOpen] = useState(false)
  const [creating, setCreating] = useState<{ customer?: string } | null>(null)
  const back = useWayBack(id)
  useOwnAddress(id)
  useEffect(() => {
    if (asked === NEW) setCreating({})
  }, [asked])
  useKeys(t`Inbox`, [{ key: 'o', does: t`Open a new case`, run: () => setCreating({}), when: may.openCases }])
  if (!may.seeCases) return <NothingToSee />
  const openNew = may.openCases ? () => setCreating({}) : undefined
  return (
    <>
      <Panes
        labels={{ list: boxTitle(box), main: t`Case`, side: t`Customer` }}
        list={<CaseList listed={{ box, ...narrowed }} chosen={id} onNew={openNew} />}
        main={id ? <CasePane key={id} id={id} onBack={back} onSide={() => setSideOpen(!sideOpen)} /> : null}
        side={id && <CaseSide key={id} id={id} onNewFor={may.openCases ? (customer) => setCreating({ customer }) : undefined} />}
        sideOpen={sideOpen}
        onCloseSide={() => setSideOpen(false)}
        nothing={<NothingChosen onNew={openNew} />}
      />
      {creating && (
        <Suspense fallback={null}>
          <NewCase
            customer={creating.customer}
            onClose={() => {
              setCreating(null)
              if (asked === NEW) back()
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** Back to the list, with the focus where one left it. */
function useWayBack(id: string | undefined) {
  const navigate = useNavigate()
  const search = useSearch({ from: '/signed-in/inbox-and-case' })
  return () => {
    navigate({ to: paths.inbox, search })
    requestAnimationFrame(() => focusRow(id))
  }
}

/** A case opened by its public key moves to the address of its id, which live updates and lists know it by. */
function useOwnAddress(id: string | undefined) {
  const navigate = useNavigate()
  const found = useQuery({ ...caseQuery(id ?? ''), enabled: id !== undefined }).data?.id
  useEffect(() => {
    if (found && found !== id) navigate({ to: paths.case, params: { id: found }, search: true, replace: true })
  }, [found, id, navigate])
}

function NothingChosen({ onNew }: { onNew: (() => void) | undefined }) {
  const { t } = useLingui()
  useTitle(t`Inbox`)
  return (
    <Empty
      title={<Trans>Choose a case</Trans>}
      action={
        onNew && (
          <Button onClick={onNew} keyHint="o">
            <Trans>New case</Trans>
          </Button>
        )
      }
    >
      <Kbd>j</Kbd> <Kbd>k</Kbd> <Trans>move through the list,</Trans> <Kbd>↵</Kbd> <Trans>opens,</Trans> <Kbd>?</Kbd>{' '}
      <Trans>shows all keys</Trans>
    </Empty>
  )
}

function NothingToSee() {
  const { t } = useLingui()
  useTitle(t`Inbox`)
  return (
    <Empty title={t`You work in no area`}>
      <Trans>Cases are seen by the people of the areas. Whoever runs Remo here can add you to one.</Trans>
    </Empty>
  )
}
