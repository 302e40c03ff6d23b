import { Trans, useLingui } from '@lingui/react/macro'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { listCustomerCases } from '#contract/lives.ts'
import type { Id } from '#contract/words.ts'
import { CaseRow } from '#web/cases/case-row.tsx'
import { call } from '#web/core/call.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { List } from '#web/ui/list-item.tsx'
import { Loading } from '#web/ui/states.tsx'
import '#web/cases/cases.css'

const PAGE = 20

const customerCasesQuery = (customer: Id) =>
  infiniteQueryOptions({
    queryKey: ['customer', customer, 'cases'],
    queryFn: ({ pageParam, signal }) =>
      call(listCustomerCases, { id: customer, limit: PAGE, ...(pageParam && { after: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

/** The cases of a customer, open ones first. */
export function CustomerCases({ customer }: { customer: Id }) {
  const { t } = useLingui()
  const list = useInfiniteQuery(customerCasesQuery(customer))
  const cases = list.data?.pages.flatMap((page) => page.cases)
  return (
    <Card title={<Trans>Their cases</Trans>}>
      {!cases && list.error && <FailurePage of={list.error} onRetry={() => list.refetch()} />}
      {!cases && !list.error && <Loading shape="list" />}
      {cases?.length === 0 && (
        <p className="small soft">
          <Trans>No case has been opened for them yet.</Trans>
        </p>
      )}
      {cases && cases.length > 0 && (
        <List label={t`Their cases`}>
          {cases.map((one) => (
            <li key={one.id}>
              <CaseRow of={one} box="open" chosen={false} onIntent={() => {}} />
            </li>
          ))}
        </List>
      )}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Card>
  )
}
