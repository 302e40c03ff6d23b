import { Trans, useLingui } from '@lingui/react/macro'
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { endSessions, listSessions, type SessionView } from '#contract/people.ts'
import { call } from '#web/core/call.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { cache } from '#web/core/query.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { useNow, useSay } from '#web/core/words.tsx'
import { deviceOf } from '#web/people/device.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Chip } from '#web/ui/chip.tsx'
import { Loading } from '#web/ui/states.tsx'
import { type Column, Table } from '#web/ui/table.tsx'

const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => call(listSessions, {}, { signal }),
  select: (answer) => answer.sessions,
})

/** Where one is logged in, each with a way to end it. */
export function OwnSessions() {
  const { t } = useLingui()
  const { data: sessions, error, refetch } = useQuery(sessionsQuery)
  const end = useMutation({
    mutationFn: (id: string | undefined) => call(endSessions, id === undefined ? {} : { id }),
    onSettled: () => cache.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  })
  const columns = useColumns((id) => end.mutate(id), end.isPending)
  if (!sessions) return error ? <FailurePage of={error} onRetry={refetch} /> : <Loading shape="page" />
  return (
    <Card
      title={<Trans>Where you are logged in</Trans>}
      aside={
        sessions.length > 1 && (
          <Button busy={end.isPending} onClick={() => end.mutate(undefined)}>
            <Trans>End all others</Trans>
          </Button>
        )
      }
    >
      <RefusalNote of={end.error} />
      <Table caption={t`Where you are logged in`} columns={columns} rows={sessions} idOf={({ id }) => id} />
    </Card>
  )
}

function useColumns(onEnd: (id: string) => void, busy: boolean): Column<SessionView>[] {
  const { t } = useLingui()
  const say = useSay()
  const now = useNow()
  const moment = (at: string) => (
    <time dateTime={at} title={say.full(at)}>
      {say.when(at, now)}
    </time>
  )
  return [
    {
      title: t`Device`,
      cell: ({ agent, here }) => (
        <span className="row wrap">
          <b>{deviceOf(agent) ?? t`Unknown`}</b>
          {here && (
            <Chip>
              <Trans>this one</Trans>
            </Chip>
          )}
        </span>
      ),
    },
    { title: t`Since`, cell: ({ begunAt }) => moment(begunAt) },
    { title: t`Last used`, cell: ({ seenAt }) => moment(seenAt) },
    {
      title: t`End the session`,
      hideTitle: true,
      align: 'end',
      cell: ({ id, here }) =>
        !here && (
          <Button disabled={busy} onClick={() => onEnd(id)}>
            <Trans>End the session</Trans>
          </Button>
        ),
    },
  ]
}
