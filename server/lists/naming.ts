import type { Ending } from '#contract/cases.ts'
import type { ListName, TagColour } from '#contract/lists.ts'
import type { Name } from '#contract/own-values.ts'
import type { WrongField } from '#contract/refusals.ts'
import type { Id } from '#contract/words.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import { contentOf, type Item, type ItemContent, type ItemEntry, type List } from './list-item.ts'

/** What somebody says of an item; what they leave out is not said. */
export type Named = {
  name: { es?: string | undefined; en?: string | undefined }
  of?: Id | undefined
  standsFor?: Ending | undefined
  colour?: TagColour | undefined
}

export const nameOf = ({ es, en }: Named['name'] = {}): Name => ({ es: es ?? null, en: en ?? null })

/** A new item stands at the end of its list. */
export function addItem(
  { list, place, named }: { list: ListName; place: number; named: Named },
  { nameTaken }: { nameTaken: boolean },
): ItemEntry[] | Refusal {
  const content = contentFor(list, named)
  if ('refused' in content) return content
  return addContent({ list, place, content }, { nameTaken })
}

/** The same for what is known to be whole. */
export function addContent(
  { list, place, content }: { list: List; place: number; content: ItemContent },
  { nameTaken }: { nameTaken: boolean },
): ItemEntry[] | Refusal {
  if (nameTaken) return refuse('conflict', 'name-taken', {})
  return [{ kind: 'ItemAdded', list, place, ...contentOf(content) }]
}

/** Another name, kind, meaning or colour. What is put away can be put right, too. */
export function changeItem(state: Item, named: Named, facts: { nameTaken: boolean }): ItemEntry[] | Refusal {
  if (!state || state.list === 'fields') return refuse('missing', 'not-found', {})
  const content = contentFor(state.list, named)
  return 'refused' in content ? content : changeContent(state, content, facts)
}

/** Whatever an item is: what is the same is no change, and nothing of one list has one name twice. */
export function changeContent(state: Item, content: ItemContent, { nameTaken }: { nameTaken: boolean }): ItemEntry[] | Refusal {
  if (!state) return refuse('missing', 'not-found', {})
  if (nameTaken) return refuse('conflict', 'name-taken', {})
  const next = contentOf(content)
  return JSON.stringify(next) === JSON.stringify(contentOf(state)) ? [] : [{ kind: 'ItemChanged', ...next }]
}

/** Only a reason is of a kind, only an ending stands for something, only a tag has a colour. */
function contentFor(list: ListName, { name, of, standsFor, colour }: Named): ItemContent | Refusal {
  const wrong: WrongField[] = []
  if (of !== undefined && list !== 'reasons') wrong.push({ path: 'of', code: 'not-here' })
  if (standsFor !== undefined && list !== 'endings') wrong.push({ path: 'standsFor', code: 'not-here' })
  if (standsFor === undefined && list === 'endings') wrong.push({ path: 'standsFor', code: 'required' })
  if (colour !== undefined && list !== 'tags') wrong.push({ path: 'colour', code: 'not-here' })
  if (wrong.length > 0) return refuse('invalid', 'fields-wrong', { fields: wrong })
  const shade = list === 'tags' ? (colour ?? 'quiet') : null
  return { name: nameOf(name), of: of ?? null, standsFor: standsFor ?? null, colour: shade, field: null }
}
