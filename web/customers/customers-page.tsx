import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { CustomerView } from '#contract/customers.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useKeys } from '#web/core/keys.ts'
import { Said } from '#web/core/said.tsx'
import { useMe } from '#web/core/session.ts'
import { useTitle } from '#web/core/title.ts'
import { CustomerLine } from '#web/customers/customer-choice.tsx'
import { openedLast } from '#web/customers/opened-last.ts'
import { foundQuery, LEAST_TYPED, recentQuery, TYPING_MS } from '#web/customers/queries.ts'
import { paths } from '#web/paths.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { TextField } from '#web/ui/fields.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Page } from '#web/ui/shell.tsx'
import { Empty, Loading } from '#web/ui/states.tsx'
import './customers.css'

const NewCustomerDialog = lazy(() => import('#web/customers/new-customer-dialog.tsx'))

/** Who is served: found as one types; before that, who was looked at or changed last. */
export function CustomersPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { like = '' } = useSearch({ from: '/signed-in/customers' })
  const [registering, setRegistering] = useState(false)
  const { may } = useMe()
  useTitle(t`Customers`)
  const register = may.openCases ? () => setRegistering(true) : undefined
  useKeys(t`Customers`, [{ key: 'o', does: t`Register a customer`, run: () => setRegistering(true), when: may.openCases }])
  const typed = (words: string) => navigate({ to: paths.customers, search: words ? { like: words } : {}, replace: true })
  return (
    <Page
      title={<Trans>Customers</Trans>}
      actions={
        register && (
          <Button kind="main" keyHint="o" onClick={register}>
            <Trans>Register a customer</Trans>
          </Button>
        )
      }
    >
      <div className="stack">
        <TextField
          type="search"
          aria-label={t`Find a customer`}
          placeholder={t`Name, mail, telephone, contract…`}
          leftSection={<Icon name="search" size={18} />}
          autoFocus
          autoComplete="off"
          maxLength={100}
          value={like}
          onChange={(event) => typed(event.currentTarget.value)}
        />
        {like.trim().length < LEAST_TYPED ? <Recent onRegister={register} /> : <Found like={like} onRegister={register} />}
      </div>
      {registering && (
        <Suspense fallback={null}>
          <NewCustomerDialog
            typed={like.trim()}
            onDone={(id) => navigate({ to: paths.customer, params: { id } })}
            onClose={() => setRegistering(false)}
          />
        </Suspense>
      )}
    </Page>
  )
}

type ListProps = { onRegister: (() => void) | undefined }

function Found({ like, onRegister }: ListProps & { like: string }) {
  const { t } = useLingui()
  const [asked] = useDebouncedValue(like.trim(), TYPING_MS)
  const { data, error, refetch, isPlaceholderData } = useQuery(foundQuery(asked))
  if (!data) return error ? <FailurePage of={error} onRetry={refetch} /> : <Loading shape="list" />
  const { customers } = data
  const settled = asked === like.trim() && !isPlaceholderData
  if (customers.length === 0 && settled)
    return (
      <Empty
        title={t`Nobody of that name, mail or telephone is registered`}
        action={
          onRegister && (
            <Button kind="main" onClick={onRegister}>
              <Trans>
                Register <Said words={like.trim()} /> as a new customer
              </Trans>
            </Button>
          )
        }
      />
    )
  return (
    <Card>
      <p className="hidden" role="status">
        {settled && <Plural value={customers.length} one="# customer found" other="# customers found" />}
      </p>
      <CustomerList of={customers} label={t`Customers found`} />
    </Card>
  )
}

function Recent({ onRegister }: ListProps) {
  const { t } = useLingui()
  const me = useMe()
  const opened = openedLast(me.person)
  const { data, error, refetch } = useQuery(recentQuery)
  if (!data) return error ? <FailurePage of={error} onRetry={refetch} /> : <Loading shape="list" />
  if (data.customers.length === 0 && opened.length === 0)
    return (
      <Empty
        title={t`No customer is registered yet`}
        action={
          onRegister && (
            <Button kind="main" onClick={onRegister}>
              <Trans>Register a customer</Trans>
            </Button>
          )
        }
      >
        <Trans>Register the first one, or bring them in from another system.</Trans>
      </Empty>
    )
  return (
    <>
      {opened.length > 0 && (
        <Card title={<Trans>You looked at them last</Trans>}>
          <CustomerList of={opened} label={t`You looked at them last`} />
        </Card>
      )}
      {data.customers.length > 0 && (
        <Card title={<Trans>Registered or changed last</Trans>}>
          <CustomerList of={data.customers} label={t`Registered or changed last`} />
        </Card>
      )}
    </>
  )
}

function CustomerList({ of, label }: { of: readonly CustomerView[]; label: string }) {
  return (
    <ul className="list-plain customer-list" aria-label={label}>
      {of.map((customer) => (
        <li key={customer.id}>
          <Link to={paths.customer} params={{ id: customer.id }} className="customer-item">
            <Avatar name={customer.name ?? '·'} />
            <CustomerLine of={customer} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
