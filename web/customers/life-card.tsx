import { Trans, useLingui } from '@lingui/react/macro'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState } from 'react'
import { readLife } from '#contract/lives.ts'
import type { Id } from '#contract/words.ts'
import { call } from '#web/core/call.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useNow } from '#web/core/words.tsx'
import { lifeOf, lifeSince } from '#web/customers/life.ts'
import { Card } from '#web/ui/card.tsx'
import { ChipChoice, ChipChoices } from '#web/ui/chip.tsx'
import { Loading } from '#web/ui/states.tsx'

const LifePicture = lazy(() => import('#web/customers/life-picture.tsx'))
const LifeTable = lazy(() => import('#web/customers/life-table.tsx'))

const QUARTER_MS = 92 * 86_400_000

const lifeQuery = (customer: Id) =>
  queryOptions({ queryKey: ['customer', customer, 'life'], queryFn: ({ signal }) => call(readLife, { id: customer }, { signal }) })

/** The customer's life with the company, as a picture or as a table of the same. */
export function Life({ customer }: { customer: Id }) {
  const { t } = useLingui()
  const now = useNow().toISOString()
  const { data, error, refetch } = useQuery(lifeQuery(customer))
  const [asTable, setAsTable] = useState(false)
  const [all, setAll] = useState(false)
  const whole = useMemo(() => data && data.cases.length > 0 && lifeOf(data, now), [data, now])
  if (!data) return error ? <FailurePage of={error} onRetry={refetch} /> : <Loading shape="list" />
  if (!whole) return null
  const isLong = whole.until - whole.from > QUARTER_MS
  const life = isLong && !all ? lifeSince(whole, whole.until - QUARTER_MS) : whole
  return (
    <Card
      title={<Trans>Their journey</Trans>}
      aside={
        <div className="row wrap">
          {isLong && (
            <ChipChoices label={t`How far back`}>
              <ChipChoice on={!all} onChoose={() => setAll(false)}>
                <Trans>Quarter</Trans>
              </ChipChoice>
              <ChipChoice on={all} onChoose={() => setAll(true)}>
                <Trans>All of it</Trans>
              </ChipChoice>
            </ChipChoices>
          )}
          <ChipChoices label={t`How it is shown`}>
            <ChipChoice on={!asTable} onChoose={() => setAsTable(false)}>
              <Trans>Picture</Trans>
            </ChipChoice>
            <ChipChoice on={asTable} onChoose={() => setAsTable(true)}>
              <Trans>Table</Trans>
            </ChipChoice>
          </ChipChoices>
        </div>
      }
    >
      <Suspense fallback={<Loading shape="list" />}>
        {asTable ? <LifeTable life={life} cases={data.cases} /> : <LifePicture life={life} cases={data.cases} />}
      </Suspense>
      {!data.whole && (
        <p className="small soft">
          <Trans>The newest 200 cases, and the newest 100 things that happened in each.</Trans>
        </p>
      )}
    </Card>
  )
}
