import { Trans, useLingui } from '@lingui/react/macro'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { listRelays, type RelayRow, type RelayStanding } from '#contract/relays.ts'
import { capital, relayedWords } from '#web/cases/case-words.ts'
import { call } from '#web/core/call.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useSay } from '#web/core/words.tsx'
import { paths } from '#web/paths.ts'
import { useDirectory } from '#web/people/directory.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Chip, type Tone } from '#web/ui/chip.tsx'
import { When } from '#web/ui/clock.tsx'
import type { SignName } from '#web/ui/sign.tsx'
import { Loading } from '#web/ui/states.tsx'
import { type Column, Table } from '#web/ui/table.tsx'

const PAGE = 50

type Asked = { days: number; from: string | undefined; to: string | undefined; standing: RelayStanding | 'any' }

const relaysQuery = ({ days, from, to, standing }: Asked) =>
  infiniteQueryOptions({
    queryKey: ['relays', 'list', days, from, to, standing],
    queryFn: ({ pageParam: after, signal }) =>
      call(
        listRelays,
        { days, limit: PAGE, ...(from && { from }), ...(to && { to }), ...(standing !== 'any' && { standing }), ...(after && { after }) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

const looks: Record<RelayStanding, { tone: Tone; sign: SignName }> = {
  accepted: { tone: 'sea', sign: 'relay' },
  returned: { tone: 'amber', sign: 'returned' },
  recalled: { tone: 'quiet', sign: 'returned' },
  expired: { tone: 'coral', sign: 'clock' },
  waiting: { tone: 'quiet', sign: 'clock' },
}

/** The relays behind a number, each with its case; of one that was returned, why. */
export function RelayList({ asked }: { asked: Asked }) {
  const { t } = useLingui()
  const say = useSay()
  const { area } = useDirectory()
  const { days } = useSearch({ from: '/signed-in/relays' })
  const list = useInfiniteQuery(relaysQuery(asked))
  const relays = list.data?.pages.flatMap((page) => page.relays)
  const columns: Column<RelayRow>[] = [
    { title: t`Offered`, cell: ({ offeredAt }) => <When at={offeredAt} /> },
    {
      title: t`Case`,
      cell: ({ caseId, subject, key, reason }) => (
        <span className="relay-value">
          <Link to={paths.case} params={{ id: caseId }} preload={false} className="words">
            {subject || say.key(key)}
          </Link>
          {reason && <span className="small soft relay-reason words">{t`“${reason}”`}</span>}
        </span>
      ),
    },
    { title: t`Between`, cell: ({ from, to }) => <span className="relay-value">{`${area(from)} → ${area(to)}`}</span> },
    {
      title: t`What became of it`,
      cell: ({ standing, offeredAt, endedAt }) => (
        <>
          <Chip {...looks[standing]}>{relayedWords(standing)}</Chip>{' '}
          {endedAt && <span className="small soft num">{say.span((Date.parse(endedAt) - Date.parse(offeredAt)) / 1_000)}</span>}
        </>
      ),
    },
  ]
  return (
    <Card
      title={heading(asked, area, t`all that were offered`)}
      aside={
        <Link to={paths.relays} search={{ ...(days && { days }), ...(asked.from && asked.to && { area: asked.from }) }}>
          <Trans>All figures</Trans>
        </Link>
      }
    >
      {!relays && (list.error ? <FailurePage of={list.error} onRetry={() => list.refetch()} /> : <Loading shape="list" />)}
      {relays && (
        <Table
          caption={t`Relays`}
          columns={columns}
          rows={relays}
          idOf={({ id }) => id}
          empty={
            <p className="small soft">
              <Trans>None in this time.</Trans>
            </p>
          }
        />
      )}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Card>
  )
}

/** `Returned: Sales → Repairs` */
function heading({ from, to, standing }: Asked, area: (id: string) => string, all: string): string {
  const what = capital(standing === 'any' ? all : relayedWords(standing))
  return from || to ? `${what}: ${[from && area(from), '→', to && area(to)].filter(Boolean).join(' ')}` : what
}
