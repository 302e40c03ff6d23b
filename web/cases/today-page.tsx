import { Trans, useLingui } from '@lingui/react/macro'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { createLink, useNavigate } from '@tanstack/react-router'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import type { CaseSummary, NoticeView } from '#contract/cases.ts'
import { readToday, TodayBox, todayOrder } from '#contract/inbox.ts'
import { CaseRow } from '#web/cases/case-row.tsx'
import { boxTitle, countWords } from '#web/cases/case-words.ts'
import { type ListAddress, listAddress } from '#web/cases/listed.ts'
import { NoticeRow } from '#web/cases/notice-row.tsx'
import { caseQuery } from '#web/cases/queries.ts'
import { call } from '#web/core/call.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useKeys } from '#web/core/keys.ts'
import { cache } from '#web/core/query.ts'
import { useMe } from '#web/core/session.ts'
import { useTitle } from '#web/core/title.ts'
import { useNow, useSay } from '#web/core/words.tsx'
import { paths } from '#web/paths.ts'
import { Button, ButtonLink } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Chip, type Tone } from '#web/ui/chip.tsx'
import { List } from '#web/ui/list-item.tsx'
import { Page } from '#web/ui/shell.tsx'
import { Empty, Loading } from '#web/ui/states.tsx'
import './today.css'

const ButtonTo = createLink(ButtonLink)

/** Live events tell what happens; what is overdue becomes so by the hour, without anything happening. */
const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => call(readToday, {}, { signal }),
  refetchInterval: 60_000,
})

/** Where the day begins: what somebody has to do, and nothing else. */
export function TodayPage() {
  const { t } = useLingui()
  useTitle(t`Today`)
  const say = useSay()
  const now = useNow().toISOString()
  const { data, error, refetch } = useQuery(todayQuery)
  const groups = useRef<HTMLDivElement>(null)
  useTodayKeys(groups)
  return (
    <Page title={<Trans>Today</Trans>} lead={say.date(now)} actions={<NewCase />}>
      {!data && (error ? <FailurePage of={error} onRetry={() => refetch()} /> : <Loading shape="list" />)}
      {data && (
        <div className="today" ref={groups}>
          <div className="today-boxes">
            {TodayBox.options.map((box) => data.boxes[box].count > 0 && <Group key={box} box={box} {...data.boxes[box]} />)}
            {TodayBox.options.every((box) => data.boxes[box].count === 0) && <AllDone />}
          </div>
          {data.notices.length > 0 && <Told notices={data.notices} />}
        </div>
      )}
    </Page>
  )
}

const newCase = { to: paths.case, params: { id: 'new' } } as const

/** j and k move the focus through the rows of all groups; enter opens, as it does on any link. */
function useTodayKeys(groups: RefObject<HTMLElement | null>) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { may } = useMe()
  const move = (by: 1 | -1) => {
    const rows = [...(groups.current?.querySelectorAll<HTMLElement>('a[data-case]') ?? [])]
    const from = rows.findIndex((row) => row.matches(':focus'))
    rows[Math.min(Math.max(from + by, 0), rows.length - 1)]?.focus()
  }
  useKeys(t`Today`, [
    { key: 'j', does: t`Next case`, run: () => move(1) },
    { key: 'k', does: t`Previous case`, run: () => move(-1) },
    { key: 'o', does: t`Open a new case`, run: () => void navigate(newCase), when: may.openCases },
  ])
}

function NewCase() {
  const { may } = useMe()
  if (!may.openCases) return null
  return (
    <ButtonTo {...newCase} keyHint="o">
      <Trans>New case</Trans>
    </ButtonTo>
  )
}

const tones: Record<TodayBox, Tone> = { offered: 'amber', myTurn: 'sea', overdue: 'coral', mine: 'quiet' }

type GroupProps = { box: TodayBox; count: number; cases: readonly CaseSummary[] }

/** The first of a box of the inbox, and the way to all of them. */
function Group({ box, count, cases }: GroupProps) {
  const list = listAddress({ box, order: todayOrder[box] })
  return (
    <Titled
      title={boxTitle(box)}
      count={count}
      tone={tones[box]}
      aside={
        <ButtonTo to={paths.inbox} search={list} kind="bare">
          <Trans>All of them</Trans>
          <span className="hidden">: {boxTitle(box)}</span>
        </ButtonTo>
      }
    >
      <List label={boxTitle(box)}>
        {cases.map((one) => (
          <li key={one.id}>
            <CaseRow of={one} box={box} chosen={false} onIntent={readAhead} list={list} />
          </li>
        ))}
      </List>
    </Titled>
  )
}

const FEW = 7

/** What one was told, the newest first. */
function Told({ notices }: { notices: readonly NoticeView[] }) {
  const { t } = useLingui()
  const [all, setAll] = useState(false)
  const shown = all ? notices : notices.slice(0, FEW)
  return (
    <Titled
      title={t`Notices`}
      count={notices.length}
      tone="sea"
      aside={
        shown.length < notices.length && (
          <Button kind="bare" onClick={() => setAll(true)}>
            <Trans>All of them</Trans>
          </Button>
        )
      }
    >
      <ul className="notices">
        {shown.map((notice) => (
          <NoticeRow key={notice.id} of={notice} />
        ))}
      </ul>
    </Titled>
  )
}

type TitledProps = { title: string; count: number; tone: Tone; aside: ReactNode; children: ReactNode }

function Titled({ title, count, tone, aside, children }: TitledProps) {
  return (
    <Card
      title={
        <span className="today-title">
          {title} <Chip tone={tone}>{countWords(count)}</Chip>
        </span>
      }
      aside={aside}
    >
      {children}
    </Card>
  )
}

/** Nothing to do: what that means, and where one could go on. */
function AllDone() {
  const inArea = useMe().areas.length > 0
  const list: ListAddress = { box: inArea ? 'unassigned' : 'open' }
  return (
    <Empty
      title={<Trans>Nothing waits for you</Trans>}
      action={
        <ButtonTo to={paths.inbox} search={list} kind="main">
          {inArea ? <Trans>What nobody holds yet</Trans> : <Trans>All open cases</Trans>}
        </ButtonTo>
      }
    >
      {inArea ? (
        <Trans>You hold no case, and nobody has offered you one. Take one of your area, or open a new one.</Trans>
      ) : (
        <Trans>You work in no area, so no case is yours to act on. You can read all of them.</Trans>
      )}
    </Empty>
  )
}

const readAhead = (id: string) => void cache.prefetchQuery(caseQuery(id))
