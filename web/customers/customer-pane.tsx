import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { CustomerView } from '#contract/customers.ts'
import { useSay } from '#web/core/words.tsx'
import { customerQuery } from '#web/customers/queries.ts'
import { paths } from '#web/paths.ts'
import { Section } from '#web/ui/card.tsx'
import { Chip } from '#web/ui/chip.tsx'
import { KeyValues } from '#web/ui/facts.tsx'
import './customers.css'

/** Who the case is about, beside it. `known` is what came with the case; a change of the customer is asked for by itself. */
export function CustomerPane({ known, action, children }: { known: CustomerView; action?: ReactNode; children?: ReactNode }) {
  const { t } = useLingui()
  const say = useSay()
  const { data } = useQuery({ ...customerQuery(known.id), initialData: known })
  const facts = [
    { term: t`Mail`, value: data.mail && <a href={`mailto:${encodeURIComponent(data.mail).replaceAll('%40', '@')}`}>{data.mail}</a> },
    { term: t`Telephone`, value: data.phone && <a href={`tel:${data.phone.replace(/[^+\d]/g, '')}`}>{data.phone}</a> },
  ].filter(({ value }) => value)
  return (
    <>
      <Section
        title={
          <Link to={paths.customer} params={{ id: known.id }} className="words">
            {data.name ?? <Trans>Customer without a name</Trans>}
          </Link>
        }
        aside={
          <Chip tone="quiet" title={say.full(data.since)}>
            <Trans>since {new Date(data.since).getFullYear()}</Trans>
          </Chip>
        }
      >
        {facts.length > 0 ? (
          <KeyValues of={facts} />
        ) : (
          <p className="small soft">
            <Trans>No mail and no telephone are registered.</Trans>
          </p>
        )}
        {action}
      </Section>
      {children}
    </>
  )
}
