import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { CustomerRecord } from '#contract/customers.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useKeys } from '#web/core/keys.ts'
import { useMe } from '#web/core/session.ts'
import { useTitle } from '#web/core/title.ts'
import { useSay } from '#web/core/words.tsx'
import { CustomerCases } from '#web/customers/customer-cases.tsx'
import { CustomerFacts } from '#web/customers/customer-facts.tsx'
import { kindWords } from '#web/customers/customer-words.ts'
import { Life } from '#web/customers/life-card.tsx'
import { keepOpened } from '#web/customers/opened-last.ts'
import { recordQuery } from '#web/customers/queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Page } from '#web/ui/shell.tsx'
import { Loading } from '#web/ui/states.tsx'
import './customers.css'

const NewCase = lazy(() => import('#web/cases/new-case-dialog.tsx'))
const ChangeCustomerDialog = lazy(() => import('#web/customers/change-customer-dialog.tsx'))

/** One customer: what is known of them, their life with the company, their cases. */
export function CustomerPage() {
  const { id } = useParams({ from: '/signed-in/customers/$id' })
  const { data, error, refetch } = useQuery(recordQuery(id))
  if (!data) return error ? <FailurePage whole of={error} onRetry={refetch} /> : <Loading shape="page" />
  return <KnownCustomer key={id} of={data} />
}

function KnownCustomer({ of }: { of: CustomerRecord }) {
  const { t } = useLingui()
  const say = useSay()
  const me = useMe()
  const [open, setOpen] = useState<'case' | 'change' | null>(null)
  const name = of.name ?? of.phone ?? of.mail ?? t`Customer without a name`
  useTitle(name)
  useEffect(() => keepOpened(me.person, of), [me.person, of])
  useKeys(t`Customer`, [
    { key: 'o', does: t`Open a new case`, run: () => setOpen('case'), when: me.may.openCases },
    { key: 'e', does: t`Change the customer`, run: () => setOpen('change'), when: of.may.change },
  ])
  const close = () => setOpen(null)
  return (
    <Page
      title={<span className="words">{name}</span>}
      lead={
        <>
          {kindWords(of.kind)} · <Trans>customer since {say.date(of.since)}</Trans>
        </>
      }
      actions={
        <>
          {of.may.change && (
            <Button keyHint="e" onClick={() => setOpen('change')}>
              <Trans>Change</Trans>
            </Button>
          )}
          {me.may.openCases && (
            <Button kind="main" keyHint="o" onClick={() => setOpen('case')}>
              <Trans>New case</Trans>
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <Life customer={of.id} />
        <div className="customer-columns">
          <CustomerCases customer={of.id} />
          <CustomerFacts of={of} />
        </div>
      </div>
      <Suspense fallback={null}>
        {open === 'case' && <NewCase customer={of.id} onClose={close} />}
        {open === 'change' && <ChangeCustomerDialog of={of} onClose={close} />}
      </Suspense>
    </Page>
  )
}
