import type { CaseChanges } from '#contract/case-descriptions.ts'
import type { ListItem, ListName, OwnField } from '#contract/lists.ts'
import type { WrongField } from '#contract/refusals.ts'
import type { Id, Instant } from '#contract/words.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import { checkValue } from '#server/lists/own-fields.ts'
import type { Case, CaseEntry } from './case.ts'
import type { Description, DescriptionChanges } from './description.ts'

export type Describing = { changes: CaseChanges; by: Id; now: Instant }

/** The items and own fields that are named, and those of the kind that the case has or gets. */
export type Known = { items: readonly ListItem[]; fields: readonly OwnField[] }

/** What is said anew of a case, open or closed. Only what is different becomes an entry; a reason that does not fit another kind goes with it. */
export function describeCase(
  state: Case,
  { changes, by, now }: Describing,
  known: Known & { mayDescribe: boolean },
): CaseEntry[] | Refusal {
  if (state.is === 'unknown') return refuse('missing', 'not-found', {})
  if (!known.mayDescribe) return refuse('conflict', 'not-the-holder', { holder: state.holder })
  if (!allThere(changes, known)) return refuse('missing', 'not-found', {})
  const fields = wrongIn(state.description, changes, known)
  if (fields.length > 0) return refuse('invalid', 'fields-wrong', { fields })
  const said = differing(state.description, changes, known)
  if (Object.keys(said).length === 0 && Object.keys(textsOf(changes, known)).length === 0) return []
  return [{ kind: 'CaseDescribed', changes: said, by, at: now, words: {} }]
}

/** The texts that are written into own fields, by field: they are kept as words. */
export function textsOf({ fields = {} }: CaseChanges, known: Known): Record<Id, string> {
  const texts: Record<Id, string> = {}
  for (const [id, value] of Object.entries(fields)) {
    const field = known.fields.find((one) => one.id === id)
    const checked = field && value !== null ? checkValue(field, value) : null
    if (checked && 'words' in checked) texts[id] = checked.words
  }
  return texts
}

/** What somebody else has said meanwhile of the same: of what, who and when. */
export type Clash = { field: string; by: Id | null; at: Instant }
type Described = Extract<CaseEntry, { kind: 'CaseDescribed' }>

/** Where what is said now would go over what was said since the case was seen. Others may have said other things: that is no clash. */
export function clashes(changes: CaseChanges, since: readonly Described[]): Clash[] {
  return namesOf(changes).flatMap((field) => {
    const last = since.findLast((entry) => namesOf(entry.changes, Object.keys(entry.words)).includes(field))
    return last ? [{ field, by: last.by, at: last.at }] : []
  })
}

function namesOf({ fields = {}, ...changes }: CaseChanges | DescriptionChanges, written: readonly Id[] = []): string[] {
  const named = Object.entries(changes).flatMap(([name, value]) => (value === undefined ? [] : [name]))
  return [...named, ...[...Object.keys(fields), ...written].map((id) => `fields.${id}`)]
}

/** The kind that a case has afterwards. */
export const kindAfter = ({ kind: before }: Description, { kind = before }: CaseChanges): Id | null => kind

const listOf = { kind: 'kinds', reason: 'reasons', stage: 'stages' } satisfies Record<string, ListName>
const parts = ['kind', 'reason', 'stage'] as const

function allThere({ kind, reason, stage, tags = [], fields = {} }: CaseChanges, known: Known): boolean {
  const isIn = (list: ListName, id: Id | null | undefined) => !id || known.items.some((item) => item.id === id && item.list === list)
  return (
    isIn('kinds', kind) &&
    isIn('reasons', reason) &&
    isIn('stages', stage) &&
    tags.every((tag) => isIn('tags', tag)) &&
    Object.keys(fields).every((id) => known.fields.some((field) => field.id === id))
  )
}

function wrongIn(before: Description, changes: CaseChanges, known: Known): WrongField[] {
  const isPutAway = (id: Id | null | undefined) => known.items.some((item) => item.id === id && item.putAwayAt !== null)
  const kind = kindAfter(before, changes)
  const wrong: WrongField[] = []
  for (const part of parts) {
    if (changes[part] !== before[part] && isPutAway(changes[part])) wrong.push({ path: `about.${part}`, code: 'put-away' })
  }
  if (changes.reason && !fits(changes.reason, kind, known)) wrong.push({ path: 'about.reason', code: 'not-of-kind' })
  for (const [place, tag] of (changes.tags ?? []).entries())
    if (!before.tags.includes(tag) && isPutAway(tag)) wrong.push({ path: `about.tags.${place}`, code: 'put-away' })
  return [...wrong, ...wrongValues(changes, kind, known)]
}

function wrongValues({ fields = {} }: CaseChanges, kind: Id | null, known: Known): WrongField[] {
  return Object.entries(fields).flatMap(([id, value]): WrongField[] => {
    const path = `about.fields.${id}`
    const field = known.fields.find((one) => one.id === id)
    if (field?.kind !== kind) return [{ path, code: 'not-of-kind' }]
    if (value === null) return []
    if (field.putAwayAt !== null) return [{ path, code: 'put-away' }]
    const checked = checkValue(field, value)
    return 'wrong' in checked ? [{ path, code: checked.wrong, ...(checked.expected && { expected: checked.expected }) }] : []
  })
}

const fits = (reason: Id, kind: Id | null, { items }: Known) =>
  items.some((item) => item.id === reason && item.list === listOf.reason && (item.of === null || item.of === kind))

/** What is different afterwards, and no text. */
function differing(before: Description, changes: CaseChanges, known: Known): DescriptionChanges {
  const said: DescriptionChanges = {}
  for (const part of parts) {
    const value = changes[part]
    if (value !== undefined && value !== before[part]) said[part] = value
  }
  if (said.kind !== undefined && changes.reason === undefined && before.reason && !fits(before.reason, said.kind, known)) said.reason = null
  if (changes.priority !== undefined && changes.priority !== before.priority) said.priority = changes.priority
  if (changes.tags !== undefined && changes.tags.join() !== before.tags.join()) said.tags = changes.tags
  const codes = codesOf(before, changes, known)
  if (Object.keys(codes).length > 0) said.fields = codes
  return said
}

function codesOf({ fields: before }: Description, { fields = {} }: CaseChanges, known: Known): NonNullable<DescriptionChanges['fields']> {
  const codes: NonNullable<DescriptionChanges['fields']> = {}
  for (const [id, value] of Object.entries(fields)) {
    const field = known.fields.find((one) => one.id === id)
    if (value === null && before[id] !== undefined) codes[id] = null
    if (value === null || !field) continue
    const checked = checkValue(field, value)
    if ('code' in checked && JSON.stringify(checked.code) !== JSON.stringify(before[id])) codes[id] = checked.code
  }
  return codes
}
