import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { LifeCase } from '#contract/lives.ts'
import type { Life, Mark } from '#web/customers/life.ts'
import { useLifeWords } from '#web/customers/life-words.ts'
import { paths } from '#web/paths.ts'
import { type Column, Table } from '#web/ui/table.tsx'

/** Everything that the picture shows, in words, the newest first. */
export default function LifeTable({ life, cases }: { life: Life; cases: readonly LifeCase[] }) {
  const { t } = useLingui()
  const words = useLifeWords(cases)
  const columns: Column<Mark>[] = [
    { title: t`When`, cell: ({ at }) => <span className="num">{words.when(at)}</span> },
    { title: t`What happened`, cell: (mark) => words.what(mark) },
    {
      title: t`Case`,
      cell: ({ caseId }) => (
        <Link to={paths.case} params={{ id: caseId }}>
          {words.subject(caseId)}
        </Link>
      ),
    },
  ]
  return <Table caption={t`Their journey`} columns={columns} rows={life.marks.toReversed()} idOf={({ key }) => key} />
}
