import { useLingui } from '@lingui/react/macro'
import { z } from 'zod'
import { CaseChanges } from '#contract/case-descriptions.ts'
import type { TimelineItem } from '#contract/cases.ts'
import { shownValue } from '#web/cases/own-value-text.ts'
import { priorityWords } from '#web/cases/priority-words.ts'
import { useSay } from '#web/core/words.tsx'
import { useLists } from '#web/lists/queries.ts'

const Facts = z.object({ changes: CaseChanges })

/** What was said anew of a case: `Breakdown · priority high · Serial number: X-2000`. */
export function DescribedLine({ of }: { of: TimelineItem }) {
  const { t } = useLingui()
  const say = useSay()
  const lists = useLists()
  const parsed = Facts.safeParse(of.facts)
  if (!parsed.success) return null
  const { kind, reason, stage, priority, tags, fields = {} } = parsed.data.changes
  const said: string[] = []
  if (kind !== undefined) said.push(kind ? lists.name(kind) : t`no kind`)
  if (reason !== undefined) said.push(reason ? lists.name(reason) : t`no reason`)
  if (stage !== undefined) said.push(stage ? lists.name(stage) : t`no stage`)
  if (priority !== undefined) said.push(t`priority: ${priorityWords(priority)}`)
  if (tags !== undefined) said.push(tags.length > 0 ? t`tags: ${tags.map(lists.name).join(', ')}` : t`no tags`)
  for (const [id, value] of Object.entries({ ...fields, ...of.words })) {
    const field = lists.fields.find((one) => one.id === id)
    if (!field) continue
    const named = lists.nameOf(field.name)
    said.push(`${named}: ${value === null ? t`nothing` : shownValue(field, value, say, lists.nameOf)}`)
  }
  return said.join(' · ')
}
