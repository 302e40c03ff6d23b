import { Trans, useLingui } from '@lingui/react/macro'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { type ImportView, listImports } from '#contract/imports.ts'
import { call } from '#web/core/call.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useTitle } from '#web/core/title.ts'
import { useSay } from '#web/core/words.tsx'
import { Card } from '#web/ui/card.tsx'
import { Chip } from '#web/ui/chip.tsx'
import { When } from '#web/ui/clock.tsx'
import { CopyLine } from '#web/ui/copy-line.tsx'
import { Page } from '#web/ui/shell.tsx'
import { Empty, Loading } from '#web/ui/states.tsx'
import { type Column, Table } from '#web/ui/table.tsx'
import './imports.css'

const COMMAND = 'bin/remo import event-log FILE.csv --source NAME --map MAP.json'
// The counts of a run grow while it runs; nothing tells of each row.
const WHILE_RUNNING_MS = 5_000

const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => call(listImports, {}, { signal }),
  select: (answer) => answer.imports,
  refetchInterval: ({ state }) => (state.data?.imports.some((run) => !run.finishedAt) ? WHILE_RUNNING_MS : false),
})

/** What was brought in from other systems, and what could not be placed. */
export function ImportsPage() {
  const { t } = useLingui()
  useTitle(t`Imports`)
  return (
    <Page
      title={<Trans>Imports</Trans>}
      lead={<Trans>What was brought in from other systems. It changes nothing there, and nobody was written to.</Trans>}
    >
      <Runs />
    </Page>
  )
}

function Runs() {
  const { t } = useLingui()
  const { data: runs, error, refetch } = useQuery(importsQuery)
  const columns = useColumns()
  if (!runs) return error ? <FailurePage of={error} onRetry={refetch} /> : <Loading shape="page" />
  if (runs.length === 0) return <NothingImported />
  return (
    <>
      <Card>
        <Table caption={t`Imports`} columns={columns} rows={runs} idOf={(run) => run.id} />
      </Card>
      <p className="small soft reading">
        <Trans>
          <b>Not registered</b> are rows that did not say which area acted. They are kept as a gap and counted, never guessed. The figures
          are counted again from the record each time this page is opened.
        </Trans>
      </p>
    </>
  )
}

function useColumns(): Column<ImportView>[] {
  const { t } = useLingui()
  const { number } = useSay()
  return [
    { title: t`Source`, cell: (run) => <b>{run.source}</b> },
    { title: t`Started`, cell: (run) => <When at={run.startedAt} /> },
    {
      title: t`Finished`,
      cell: (run) => (run.finishedAt ? <When at={run.finishedAt} /> : <Chip tone="amber" sign="clock">{t`not finished`}</Chip>),
    },
    { title: t`Cases`, align: 'end', cell: (run) => number(run.cases) },
    { title: t`Rows`, align: 'end', cell: (run) => number(run.rows) },
    { title: t`Relays`, align: 'end', cell: (run) => number(run.handoffs) },
    { title: t`Not registered`, align: 'end', cell: (run) => number(run.unregistered) },
  ]
}

function NothingImported() {
  const { t } = useLingui()
  return (
    <Card>
      <Empty title={t`Nothing has been imported yet`}>
        <Trans>
          Years of service cases fit in here with one command, typed where Remo runs. The map says which column is what; examples stand in
          docs/examples.
        </Trans>
      </Empty>
      <div className="import-command">
        <CopyLine label={t`Command of an import`}>{COMMAND}</CopyLine>
      </div>
    </Card>
  )
}
