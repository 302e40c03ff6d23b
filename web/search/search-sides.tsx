import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { z } from 'zod'
import type { CustomerView } from '#contract/customers.ts'
import type { SearchFilter, search } from '#contract/search.ts'
import { useSay } from '#web/core/words.tsx'
import { examples, fieldWords, ofCustomer } from '#web/search/search-words.ts'
import { Avatar } from '#web/ui/avatar.tsx'
import { Button } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Empty } from '#web/ui/states.tsx'

type Answer = z.infer<typeof search.output>
type Asking = { onAsk: (q: string) => void }

/** The fields of a question as chips; each can be taken out of it. */
export function FilterChips({ q, filters, onAsk }: { q: string; filters: readonly SearchFilter[] } & Asking) {
  const { t } = useLingui()
  return (
    <ul className="search-filters" aria-label={t`Filters`}>
      {filters.map(({ field, value, written, known }) => (
        <li key={written}>
          <button
            type="button"
            className={`chip choice ${known ? 'sea' : 'coral'}`}
            aria-label={t`Without ${fieldWords(field)}: ${value}`}
            onClick={() => onAsk(without(q, written))}
          >
            <span className="cut">
              {fieldWords(field)}: {value}
            </span>
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  )
}

const without = (q: string, written: string) => q.replace(written, '').replace(/\s+/g, ' ').trimStart()

/** How the question was read, where that is not what was typed. */
export function ReadAs({ answer: { filters, unknownFields, instead, lookedBackTo } }: { answer: Answer }) {
  const { date } = useSay()
  const strange = filters.filter(({ known }) => !known)
  if (strange.length + unknownFields.length + instead.length === 0 && !lookedBackTo) return null
  return (
    <div className="search-read small" role="status">
      {instead.map(({ written, words }) => (
        <p key={written}>
          <Trans>
            Nothing has “{written}”. Showing results for <b>{words.join(', ')}</b>.
          </Trans>
        </p>
      ))}
      {lookedBackTo && (
        <p>
          <Trans>
            Many cases have these words: the phrase was looked for in those opened since {date(lookedBackTo)}. Add before: to go further
            back.
          </Trans>
        </p>
      )}
      {strange.map(({ field, value, written }) => (
        <p key={written}>
          <Trans>
            No “{value}” is known as “{fieldWords(field)}”, so nothing can match it.
          </Trans>
        </p>
      ))}
      {unknownFields.map((name) => (
        <p key={name}>
          <Trans>“{name}:” is no field of search; it was looked for as a word.</Trans>
        </p>
      ))}
    </div>
  )
}

/** Customers with these words; choosing one asks for their cases. */
export function CustomersFound({ customers, onAsk }: { customers: readonly CustomerView[] } & Asking) {
  const { t } = useLingui()
  if (customers.length === 0) return null
  return (
    <section className="search-customers" aria-label={t`Customers found`}>
      {customers.map(({ id, name, mail, phone }) => (
        <button key={id} type="button" className="search-customer" onClick={() => onAsk(ofCustomer(name ?? ''))}>
          <Avatar name={name ?? '·'} />
          <span className="cut">
            <b>{name}</b> <span className="soft small">{[mail, phone].filter(Boolean).join(' · ')}</span>
          </span>
        </button>
      ))}
    </section>
  )
}

/** Before anything is asked: what can be. */
export function Examples({ onAsk }: Asking) {
  const { t } = useLingui()
  return (
    <Empty title={t`What do you remember of it?`}>
      <Trans>
        Three letters or more. Accents, capitals and endings do not matter, and a small slip is set right. A phrase stands in quotes.
      </Trans>
      <span className="search-examples">
        {examples().map((example) => (
          <button key={example} type="button" className="chip choice quiet" onClick={() => onAsk(example)}>
            {example}
          </button>
        ))}
      </span>
    </Empty>
  )
}

/** What to try when nothing was found. */
export function NothingFound({ q, answer: { filters }, onAsk }: { q: string; answer: Answer } & Asking) {
  const { t } = useLingui()
  const bare = filters.reduce((left, { written }) => without(left, written), q)
  const canDrop = filters.length > 0 && bare.trim().length > 0
  return (
    <Empty
      title={t`Nothing was found`}
      action={
        canDrop && (
          <Button onClick={() => onAsk(bare)}>
            <Plural value={filters.length} one="Search without the filter" other="Search without the filters" />
          </Button>
        )
      }
    >
      <Trans>Try fewer words, the beginning of a word, or the name of the customer. All words that you type must stand in the case.</Trans>
    </Empty>
  )
}
