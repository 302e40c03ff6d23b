import { Trans, useLingui } from '@lingui/react/macro'
import type { RefusalFacts } from '#contract/refusals.ts'
import type { Typed } from '#web/cases/describing.ts'
import { readValue, shownValue } from '#web/cases/own-value-text.ts'
import { priorityWords } from '#web/cases/priority-words.ts'
import { RefusalError } from '#web/core/failures.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { useLists } from '#web/lists/queries.ts'
import { ChoiceField } from '#web/ui/fields.tsx'
import { Notice } from '#web/ui/notice.tsx'

type Clash = RefusalFacts['described-meanwhile']['clashes'][number]

/** Whose is to stand, by what it is about. */
export type Choices = Record<string, 'mine' | 'theirs'>

export function clashesOf(failure: unknown): readonly Clash[] {
  const refusal = failure instanceof RefusalError ? failure.refusal : null
  return refusal?.code === 'described-meanwhile' ? refusal.facts.clashes : []
}

type Props = { of: readonly Clash[]; mine: Typed; theirs: Typed; choices: Choices; onChoose: (choices: Choices) => void }

/** Two have said the same anew: each line shows both, with who was first, and one of them is chosen. */
export function MineOrTheirs({ of, mine, theirs, choices, onChoose }: Props) {
  const { t } = useLingui()
  const say = useSayNames()
  const { labelOf, wordsOf } = useWords()
  return (
    <>
      <Notice tone="amber" live title={<Trans>Somebody else has changed the same meanwhile</Trans>}>
        <Trans>Choose what is to stand.</Trans>
      </Notice>
      {of.map(({ field, by, at }, place) => {
        const who = by ? say.person(by) : 'Remo'
        const time = say.time(at)
        return (
          <ChoiceField
            key={field}
            legend={labelOf(field)}
            name={field}
            first={place === 0}
            value={choices[field] ?? null}
            onChange={(choice) => onChoose({ ...choices, [field]: choice })}
            choices={[
              { value: 'mine', label: wordsOf(field, mine), description: <Trans>Yours</Trans> },
              { value: 'theirs', label: wordsOf(field, theirs), description: t`${who}, ${time}` },
            ]}
          />
        )
      })}
    </>
  )
}

/** What a line is called, and what it says, in the reader's language. */
function useWords() {
  const { t } = useLingui()
  const say = useSayNames()
  const { fields, nameOf, name } = useLists()
  const nothing = t`nothing`
  const fieldOf = (named: string) => fields.find(({ id }) => `fields.${id}` === named)
  const labels: Record<string, string> = {
    kind: t`Kind of case`,
    reason: t`Reason`,
    stage: t`Stage of the customer`,
    priority: t`Priority`,
    tags: t`Tags`,
  }
  const labelOf = (named: string) => {
    const field = fieldOf(named)
    return field ? nameOf(field.name) : (labels[named] ?? named)
  }
  const wordsOf = (named: string, typed: Typed): string => {
    if (named === 'kind' || named === 'reason' || named === 'stage') return typed[named] ? name(typed[named]) : nothing
    if (named === 'priority') return priorityWords(typed.priority)
    if (named === 'tags') return typed.tags.map(name).join(', ') || nothing
    const field = fieldOf(named)
    const value = field && readValue(field, typed.fields[field.id] ?? '')
    return field && value !== null && value !== undefined ? shownValue(field, value, say, nameOf) : nothing
  }
  return { labelOf, wordsOf }
}
