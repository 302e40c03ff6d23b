import { Trans, useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { CaseSummary, CaseView } from '#contract/cases.ts'
import { listCustomerCases } from '#contract/lives.ts'
import { search } from '#contract/search.ts'
import { call } from '#web/core/call.ts'
import { RefusalNote, useSayNames } from '#web/core/refusal-note.tsx'
import { LEAST_TYPED as LEAST, TYPING_MS } from '#web/customers/queries.ts'
import { Finder, FinderOption } from '#web/ui/finder.tsx'
import './case-links.css'

const SHOWN = 8

const foundQuery = (typed: string) =>
  queryOptions({
    queryKey: ['search', 'to link', typed],
    queryFn: ({ signal }) => call(search, { q: typed, order: 'best', typing: 'yes', limit: SHOWN }, { signal }),
    enabled: typed.length >= LEAST,
    placeholderData: keepPreviousData,
  })

const ofCustomerQuery = (customer: string) =>
  queryOptions({
    queryKey: ['customer', customer, 'cases', 'to link'],
    queryFn: ({ signal }) => call(listCustomerCases, { id: customer, limit: SHOWN }, { signal }),
  })

type Props = { of: CaseView; onChoose: (found: CaseSummary) => void; error?: ReactNode }

/** Finds another case by its key, its subject or its customer; before anything is typed, it offers those of the same customer. */
export function CaseFinder({ of, onChoose, error }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [asked] = useDebouncedValue(typed.trim(), TYPING_MS)
  const isAsked = typed.trim().length >= LEAST
  const found = useQuery(foundQuery(asked))
  const ofCustomer = useQuery(ofCustomerQuery(of.customer.id))
  const all = isAsked ? found.data?.hits.map((hit) => hit.case) : ofCustomer.data?.cases
  const cases = (all ?? []).filter(({ id }) => id !== of.id && of.links.every((one) => one.id !== id))
  const isAnswered = !found.isFetching && asked === typed.trim() && found.data !== undefined
  return (
    <>
      <Finder
        label={t`Case`}
        placeholder={t`Key, subject or customer`}
        typed={typed}
        onType={setTyped}
        listLabel={t`Cases found`}
        count={cases.length}
        onChoose={(at) => cases[at] && onChoose(cases[at])}
        error={error}
        note={
          <>
            {!isAsked && cases.length > 0 && <Trans>Of the same customer. Type three letters or more to find others.</Trans>}
            {!isAsked && cases.length === 0 && <Trans>Three letters or more.</Trans>}
            {isAsked && isAnswered && cases.length === 0 && <Trans>No other case has these words.</Trans>}
          </>
        }
      >
        {(option) =>
          cases.map((one, at) => (
            <FinderOption key={one.id} {...option(at)}>
              <FoundCase of={one} />
            </FinderOption>
          ))
        }
      </Finder>
      {isAsked && <RefusalNote of={found.error} />}
    </>
  )
}

/** A case in two lines: what it is about, and by what it can be told from another. */
export function FoundCase({ of }: { of: CaseSummary }) {
  const { t } = useLingui()
  const say = useSayNames()
  const state = of.closedAt ? t`closed` : t({ message: 'open', context: 'standing of a case' })
  return (
    <span className="found-case grow">
      <b className="cut">{of.subject || say.key(of.key)}</b>
      <span className="small soft cut">{[of.customerName, state, say.area(of.holder), say.key(of.key)].filter(Boolean).join(' · ')}</span>
    </span>
  )
}
