import { Trans, useLingui } from '@lingui/react/macro'
import { useDebouncedCallback } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { SearchOrder } from '#contract/search.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useKeys } from '#web/core/keys.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { useTitle } from '#web/core/title.ts'
import { paths } from '#web/paths.ts'
import { HitRow } from '#web/search/hit-row.tsx'
import { LEAST, searchQuery } from '#web/search/queries.ts'
import { CustomersFound, Examples, FilterChips, NothingFound, ReadAs } from '#web/search/search-sides.tsx'
import { Button } from '#web/ui/button.tsx'
import { ChipChoice, ChipChoices } from '#web/ui/chip.tsx'
import { TextField } from '#web/ui/fields.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { List } from '#web/ui/list-item.tsx'
import { Page } from '#web/ui/shell.tsx'
import { Loading } from '#web/ui/states.tsx'
import './search.css'

// Long enough that a word typed in one go is one question of the sixty that a minute has.
const TYPING_MS = 350

/** Finds cases and customers by any words, as one types. The question stands in the address: it can be kept, and come back to. */
export function SearchPage() {
  const { t } = useLingui()
  useTitle(t`Search`)
  const { q = '', order = 'best' } = useSearch({ from: '/signed-in/search' })
  const { typed, ask, type, field } = useQuestion(q, order)
  const results = useRef<HTMLDivElement>(null)
  const onArrow = useArrows(results, field)
  const shorter = typed.trim().length < LEAST
  return (
    <Page title={<Trans>Search</Trans>} lead={<Trans>Cases, messages, notes and customers, in any words you remember.</Trans>}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from the field through the links and back */}
      <div className="search" onKeyDown={onArrow}>
        <search>
          <TextField
            ref={field}
            type="search"
            aria-label={t`Search`}
            placeholder={t`Words, "a phrase", is:open, customer:…`}
            leftSection={<Icon name="search" size={18} />}
            autoComplete="off"
            spellCheck={false}
            maxLength={300}
            value={typed}
            onChange={(event) => type(event.currentTarget.value)}
          />
        </search>
        <div ref={results}>
          {shorter ? <Examples onAsk={ask} /> : <Results q={q} order={order} onAsk={ask} onOrder={(other) => ask(typed, other)} />}
        </div>
      </div>
    </Page>
  )
}

/** What stands in the field, and the question in the address, which follows it when the typing pauses. */
function useQuestion(q: string, order: SearchOrder) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(q)
  const field = useRef<HTMLInputElement>(null)
  const show = (next: string, by: SearchOrder) =>
    void navigate({ to: paths.search, search: { ...(next.trim() && { q: next }), ...(by === 'newest' && { order: by }) }, replace: true })
  const soon = useDebouncedCallback((next: string) => show(next, order), TYPING_MS)
  useEffect(() => field.current?.focus(), [])
  // Back and forward change the address without typing.
  const shown = useRef(q)
  useEffect(() => {
    if (shown.current !== q && field.current !== document.activeElement) setTyped(q)
    shown.current = q
  }, [q])
  useKeys(t`Search`, [
    {
      key: '/',
      does: t`Type another search`,
      run: () => {
        field.current?.focus()
        field.current?.select()
      },
    },
  ])
  const type = (next: string) => {
    setTyped(next)
    soon(next)
  }
  const ask = (next: string, by: SearchOrder = order) => {
    soon.cancel()
    setTyped(next)
    show(next, by)
    field.current?.focus()
  }
  return { typed, ask, type, field }
}

/** Down and up go from the field through what was found and back; Enter opens, as it does on any link. */
function useArrows(results: { current: HTMLElement | null }, field: { current: HTMLElement | null }) {
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
    const links = [...(results.current?.querySelectorAll<HTMLElement>('a[data-hit]') ?? [])]
    const at = links.findIndex((link) => link.contains(document.activeElement))
    if (at < 0 && (event.key === 'ArrowUp' || document.activeElement !== field.current)) return
    const next = at + (event.key === 'ArrowDown' ? 1 : -1)
    const target = next < 0 ? field.current : links[Math.min(next, links.length - 1)]
    target?.focus()
    event.preventDefault()
  }
}

type ResultsProps = { q: string; order: SearchOrder; onAsk: (q: string) => void; onOrder: (order: SearchOrder) => void }

function Results({ q, order, onAsk, onOrder }: ResultsProps) {
  const { t } = useLingui()
  const found = useInfiniteQuery(searchQuery(q, order))
  const [first] = found.data?.pages ?? []
  if (!first) return found.error ? <FailurePage of={found.error} onRetry={() => found.refetch()} /> : <Loading shape="list" />
  const hits = found.data?.pages.flatMap((page) => page.hits) ?? []
  const nothing = hits.length === 0 && first.customers.length === 0
  return (
    <>
      <div className="search-band">
        <FilterChips q={q} filters={first.filters} onAsk={onAsk} />
        <ChipChoices label={t`Order`}>
          <ChipChoice on={order === 'best'} onChoose={() => onOrder('best')}>
            <Trans>Best first</Trans>
          </ChipChoice>
          <ChipChoice on={order === 'newest'} onChoose={() => onOrder('newest')}>
            <Trans>Newest first</Trans>
          </ChipChoice>
        </ChipChoices>
      </div>
      <RefusalNote of={found.error} />
      <ReadAs answer={first} />
      {!found.isPlaceholderData && nothing && <NothingFound q={q} answer={first} onAsk={onAsk} />}
      <CustomersFound customers={first.customers} onAsk={onAsk} />
      <div className={found.isPlaceholderData ? 'search-stale' : undefined} aria-busy={found.isFetching}>
        {hits.length > 0 && (
          <List label={t`Cases found`}>
            {hits.map((hit) => (
              <li key={hit.case.id}>
                <HitRow of={hit} />
              </li>
            ))}
          </List>
        )}
      </div>
      {found.hasNextPage && (
        <div className="search-more">
          <Button busy={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
            <Trans>More results</Trans>
          </Button>
        </div>
      )}
    </>
  )
}
