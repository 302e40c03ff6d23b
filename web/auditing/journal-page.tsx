import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { EntryView } from '#contract/auditing.ts'
import { kindWords, systemWords } from '#web/auditing/entry-words.ts'
import { JournalFilters } from '#web/auditing/journal-filters.tsx'
import { journalQuery, type Sought } from '#web/auditing/queries.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { useTitle } from '#web/core/title.ts'
import { useSay } from '#web/core/words.tsx'
import { paths } from '#web/paths.ts'
import { useDirectory } from '#web/people/directory.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Page } from '#web/ui/shell.tsx'
import { Empty, Loading } from '#web/ui/states.tsx'
import { type Column, Table } from '#web/ui/table.tsx'

/** Everything that was recorded, for those who look whether all is as it should be. */
export function JournalPage() {
  const { t } = useLingui()
  const sought = useSearch({ from: '/signed-in/journal' })
  useTitle(t`Journal`)
  return (
    <Page
      title={<Trans>Journal</Trans>}
      lead={<Trans>Everything that was recorded here, the last first. Nothing of it can be changed or taken away.</Trans>}
    >
      <Card>
        <div className="stack">
          <JournalFilters of={sought} />
          <Entries of={sought} />
        </div>
      </Card>
    </Page>
  )
}

function Entries({ of: sought }: { of: Sought }) {
  const { t } = useLingui()
  const columns = useColumns()
  const journal = useInfiniteQuery(journalQuery(sought))
  if (!journal.data) return journal.error ? <FailurePage of={journal.error} onRetry={journal.refetch} /> : <Loading shape="page" />
  const entries = journal.data.pages.flatMap((page) => page.entries)
  const lookedBackTo = journal.data.pages.at(-1)?.lookedBackTo ?? null
  return (
    <>
      <Table
        caption={t`Journal`}
        columns={columns}
        rows={entries}
        idOf={(entry) => entry.id}
        empty={<Empty title={journal.hasNextPage ? t`Nothing of the kind so far` : t`Nothing of the kind was recorded`} />}
      />
      <RefusalNote of={journal.error} />
      {journal.hasNextPage && (
        <LookFurther lookedBackTo={lookedBackTo} busy={journal.isFetchingNextPage} onMore={() => journal.fetchNextPage()} />
      )}
    </>
  )
}

function LookFurther({ lookedBackTo, busy, onMore }: { lookedBackTo: string | null; busy: boolean; onMore: () => void }) {
  const { t } = useLingui()
  const say = useSay()
  const until = lookedBackTo && say.full(lookedBackTo)
  return (
    <div className="row wrap">
      <Button busy={busy} onClick={onMore}>
        <Trans>Look further back</Trans>
      </Button>
      {until && <span className="small soft">{t`All since ${until} was looked at.`}</span>}
    </div>
  )
}

function useColumns(): Column<EntryView>[] {
  const { t } = useLingui()
  const { area, person } = useDirectory()
  return [
    { title: t`When`, cell: (entry) => <RecordedAt of={entry} /> },
    {
      title: t`What`,
      cell: (entry) => (
        <details className="entry-facts">
          <summary>{kindWords(entry.kind)}</summary>
          <code className="small">{JSON.stringify(entry.facts)}</code>
        </details>
      ),
    },
    { title: t`Who`, cell: (entry) => (entry.person ? person(entry.person) : `Remo · ${systemWords(entry.system ?? '')}`) },
    { title: t`Area`, cell: (entry) => (entry.area ? area(entry.area) : <span className="soft">—</span>) },
    {
      title: t`About`,
      cell: (entry) => <About of={entry} />,
    },
  ]
}

/** The case or the customer, which lead on; else the person or the area by name. */
function About({ of: { about, aboutId, case: of, customer } }: { of: EntryView }) {
  const { t } = useLingui()
  const say = useSay()
  const { area, person } = useDirectory()
  if (about === 'person') return person(aboutId)
  if (about === 'area') return area(aboutId)
  if (!of && !customer) return <span className="soft">—</span>
  return (
    <>
      {of && (
        <Link to={paths.case} params={{ id: of.id }}>
          {of.subject || say.key(of.key)}
        </Link>
      )}
      {customer && (
        <p className="small">
          <Link to={paths.journal} search={{ customer: customer.id }} title={t`All about this customer`}>
            {customer.name ?? <Trans>Customer without a name</Trans>}
          </Link>
        </p>
      )}
    </>
  )
}

/** When it was recorded; and when it happened, where that is another time. */
function RecordedAt({ of: { recordedAt, happenedAt } }: { of: EntryView }) {
  const { t } = useLingui()
  const say = useSay()
  const happened = say.exact(happenedAt)
  const isLater = Math.abs(Date.parse(recordedAt) - Date.parse(happenedAt)) > 60_000
  return (
    <>
      <time dateTime={recordedAt} className="num" title={say.full(recordedAt)}>
        {say.exact(recordedAt)}
      </time>
      {isLater && <p className="small soft">{t`happened on ${happened}`}</p>}
    </>
  )
}
