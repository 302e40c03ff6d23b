import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { CaseSummary } from '#contract/cases.ts'
import { BoxChoices } from '#web/cases/box-choices.tsx'
import { CaseRow } from '#web/cases/case-row.tsx'
import { boxTitle } from '#web/cases/case-words.ts'
import { draftsQuery } from '#web/cases/draft-keeping.ts'
import { EmptyBox } from '#web/cases/empty-box.tsx'
import { FilterChips } from '#web/cases/filter-chips.tsx'
import { focusRow } from '#web/cases/focusing.ts'
import { isNarrowed, type Listed } from '#web/cases/listed.ts'
import { caseQuery, casesQuery } from '#web/cases/queries.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useKeys } from '#web/core/keys.ts'
import { cache } from '#web/core/query.ts'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { List } from '#web/ui/list-item.tsx'
import { PaneBand, PaneBody, PaneHead } from '#web/ui/panes.tsx'
import { Loading } from '#web/ui/states.tsx'

type Props = { listed: Listed; chosen: string | undefined; onNew: (() => void) | undefined }

/** The list at the left: a box, its cases, the next page as one scrolls. */
export function CaseList({ listed, chosen, onNew }: Props) {
  const { box } = listed
  const { t } = useLingui()
  const list = useInfiniteQuery({ ...casesQuery(listed), ...(box === 'overdue' && { refetchInterval: EVERY_MINUTE }) })
  const cases = useMemo(() => list.data?.pages.flatMap((page) => page.cases), [list.data])
  const { data: drafted } = useQuery(draftsQuery)
  useListKeys(cases ?? none, chosen)
  return (
    <>
      <PaneHead>
        <div className="row">
          <h1 className="grow cut" tabIndex={-1}>
            {boxTitle(box)}
          </h1>
          {onNew && (
            <Button onClick={onNew} keyHint="o" aria-label={t`New case`} title={t`New case`}>
              <Icon name="plus" size={16} />
            </Button>
          )}
        </div>
      </PaneHead>
      <PaneBand>
        <BoxChoices listed={listed} />
        <FilterChips listed={listed} />
      </PaneBand>
      <PaneBody key={JSON.stringify(listed)}>
        {!cases && list.error && <FailurePage of={list.error} onRetry={() => list.refetch()} />}
        {!cases && !list.error && <Loading shape="list" />}
        {cases?.length === 0 && <EmptyBox box={box} narrowed={isNarrowed(listed)} onNew={onNew} />}
        {cases && cases.length > 0 && (
          <List label={boxTitle(box)}>
            {cases.map((one) => (
              <li key={one.id}>
                <CaseRow of={one} box={box} chosen={one.id === chosen} drafted={drafted?.has(one.id) ?? false} onIntent={readAhead} />
              </li>
            ))}
          </List>
        )}
        {list.hasNextPage && (
          <More
            failed={list.isFetchNextPageError}
            busy={list.isFetchingNextPage}
            onMore={() => list.fetchNextPage({ cancelRefetch: false })}
          />
        )}
      </PaneBody>
    </>
  )
}

// What is overdue becomes so by the hour, without anything happening.
const EVERY_MINUTE = 60_000

const none: readonly CaseSummary[] = []

/** j and k move the focus through the rows; enter opens, as it does on any link. */
function useListKeys(cases: readonly CaseSummary[], chosen: string | undefined) {
  const { t } = useLingui()
  const move = (by: 1 | -1) => {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.case : undefined
    const from = cases.findIndex((one) => one.id === (focused ?? chosen))
    const next = cases[Math.min(Math.max(from + by, 0), cases.length - 1)]
    if (!next) return
    focusRow(next.id)
    const beyond = cases[cases.indexOf(next) + by]
    if (beyond) readAhead(beyond.id)
  }
  useKeys(t`List`, [
    { key: 'j', does: t`Next case`, run: () => move(1), when: cases.length > 0 },
    { key: 'k', does: t`Previous case`, run: () => move(-1), when: cases.length > 0 },
  ])
}

let soon: ReturnType<typeof setTimeout> | undefined

/** Who points at a row may open it: the case is read ahead, unless they only pass over it. */
function readAhead(id: string) {
  clearTimeout(soon)
  soon = setTimeout(() => cache.prefetchQuery(caseQuery(id)), 40)
}

/** Stands under the last row: when it comes near, the next page is asked for. */
function More({ failed, busy, onMore }: { failed: boolean; busy: boolean; onMore: () => void }) {
  const place = useRef<HTMLDivElement>(null)
  const ask = useRef(onMore)
  ask.current = onMore
  useEffect(() => {
    if (failed || busy || !place.current) return
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && ask.current(), { rootMargin: '400px' })
    seen.observe(place.current)
    return () => seen.disconnect()
  }, [failed, busy])
  return (
    <div ref={place} className="list-more">
      {failed ? (
        <Button onClick={onMore}>
          <Trans>Try again</Trans>
        </Button>
      ) : (
        <span className="small soft" role="status">
          {busy && <Trans>More are coming…</Trans>}
        </span>
      )}
    </div>
  )
}
