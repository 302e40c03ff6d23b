import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import type { CaseView } from '#contract/cases.ts'
import { shownValue } from '#web/cases/own-value-text.ts'
import { priorityWords } from '#web/cases/priority-words.ts'
import { useKeys } from '#web/core/keys.ts'
import { useSay } from '#web/core/words.tsx'
import { useLists } from '#web/lists/queries.ts'
import { Tag } from '#web/lists/tag.tsx'
import { Button } from '#web/ui/button.tsx'
import { Section } from '#web/ui/card.tsx'
import { KeyValues } from '#web/ui/facts.tsx'
import './case-fields.css'

const DescribeDialog = lazy(() => import('#web/cases/describe-dialog.tsx'))

/** What is said of a case beside its words, in the side pane. */
export function CaseAbout({ view }: { view: CaseView }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const facts = useFacts(view)
  useKeys(t`Case`, [{ key: 'e', does: t`Say what the case is about`, run: () => setOpen(true), when: view.may.describe }])
  return (
    <Section
      title={<Trans>About the case</Trans>}
      aside={
        view.may.describe && (
          <Button kind="bare" aria-keyshortcuts="e" aria-label={t`Change what is said about the case`} onClick={() => setOpen(true)}>
            <Trans>Change</Trans>
          </Button>
        )
      }
    >
      {facts.length > 0 ? (
        <KeyValues of={facts} />
      ) : (
        <p className="small soft">
          <Trans>Nobody has said yet what kind of case it is.</Trans>
        </p>
      )}
      {open && (
        <Suspense fallback={null}>
          <DescribeDialog view={view} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  )
}

function useFacts({ kind, reason, stage, priority, tags, fields: values, endingItem }: CaseView) {
  const { t } = useLingui()
  const say = useSay()
  const lists = useLists()
  const own = lists.fields.flatMap((field) => {
    const value = values[field.id]
    if (field.kind !== kind || value === undefined) return []
    const words = value === null ? t`erased` : shownValue(field, value, say, lists.nameOf)
    return [{ term: lists.nameOf(field.name), value: <span className="words">{words}</span> }]
  })
  return [
    { term: t`Kind`, value: kind && lists.name(kind) },
    { term: t`Priority`, value: priority !== 'normal' && priorityWords(priority) },
    { term: t`Reason`, value: reason && lists.name(reason) },
    { term: t`Stage`, value: stage && lists.name(stage) },
    { term: t`Tags`, value: tags.length > 0 && <CaseTags of={tags} /> },
    ...own,
    { term: t`Ending`, value: endingItem && lists.name(endingItem) },
  ].filter(({ value }) => value)
}

/** The tags of a case, each with its colour. */
export function CaseTags({ of }: { of: readonly string[] }) {
  const lists = useLists()
  return (
    <span className="case-tags">
      {of.map((id) => (
        <Tag key={id} colour={lists.item(id)?.colour ?? null}>
          {lists.name(id)}
        </Tag>
      ))}
    </span>
  )
}
