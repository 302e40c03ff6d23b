import { Trans } from '@lingui/react/macro'
import { createLink } from '@tanstack/react-router'
import type { Piece, SearchHit, Where } from '#contract/search.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { paths } from '#web/paths.ts'
import { placeWords } from '#web/search/search-words.ts'
import { Chip } from '#web/ui/chip.tsx'
import { Age } from '#web/ui/clock.tsx'
import { ListItem } from '#web/ui/list-item.tsx'

const HitLink = createLink(ListItem)

/** These are the customer's words, whoever wrote them down. */
const OF_CUSTOMERS: ReadonlySet<Where> = new Set(['need', 'goal', 'received', 'imported'])

/** One case that was found: what it is about, where it says what was sought, and how it stands. */
export function HitRow({ of: { case: of, subject, excerpt } }: { of: SearchHit }) {
  const say = useSayNames()
  return (
    <HitLink
      to={paths.case}
      params={{ id: of.id }}
      preload={false}
      data-hit=""
      title={<Pieces of={subject} />}
      time={<Age at={of.openedAt} />}
      line={
        excerpt ? (
          <>
            <span className="hit-where">
              {placeWords(excerpt.where)}
              {excerpt.person && !OF_CUSTOMERS.has(excerpt.where) && ` · ${say.person(excerpt.person)}`}:
            </span>{' '}
            {excerpt.where === 'key' ? <KeyPieces of={excerpt.pieces} /> : <Pieces of={excerpt.pieces} />}
          </>
        ) : (
          of.goal
        )
      }
      chips={
        <>
          {of.customerName && <Chip tone="quiet">{of.customerName}</Chip>}
          <Chip tone="quiet">{say.area(of.holder)}</Chip>
          {of.closedAt ? (
            <Chip tone="quiet" sign="done">
              <Trans>closed</Trans>
            </Chip>
          ) : (
            <Chip tone="sea">
              <Trans context="standing of a case">open</Trans>
            </Chip>
          )}
          <span className="hit-key num">{say.key(of.key)}</span>
        </>
      }
    />
  )
}

function Pieces({ of }: { of: readonly Piece[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, which never change places
  return of.map(({ text, hit }, place) => (hit ? <mark key={place}>{text}</mark> : text))
}

/** The digits of a key in groups of four, whatever part of it was sought. */
function KeyPieces({ of }: { of: readonly Piece[] }) {
  const sought = of.find(({ hit }) => hit)?.text.length ?? 0
  const digits = of.map(({ text }) => text).join('')
  return (
    <span className="num">
      {Array.from(digits, (digit, place) => {
        const spaced = place > 0 && place % 4 === 0 ? ` ${digit}` : digit
        // biome-ignore lint/suspicious/noArrayIndexKey: the digits of a key stay where they are
        return place < sought ? <mark key={place}>{spaced}</mark> : spaced
      })}
    </span>
  )
}
