import type { Id } from '#contract/words.ts'
import { oneLine } from './one-line.ts'

const MOST_NAME_SIGNS = 200

type KnownArea = { id: Id; name: string; kind: 'own' | 'unregistered' }

/** What a source's name for an area means here; `new` ones of equal `name` but for the case of letters are one area. */
export type AreaMeant = { externalId: string } & (
  | { is: 'area'; id: Id }
  | { is: 'unregistered' }
  | { is: 'new'; name: string; same: string }
)

/**
 * What the names of a source mean: what they meant before, else our area of that name whatever its capitals, else a new one. A source
 * that calls a group as we call the area of what was not registered says that nobody had it.
 */
export function areasMeant(names: readonly string[], before: ReadonlyMap<string, Id>, known: readonly KnownArea[]): AreaMeant[] {
  const byName = new Map(known.map((area) => [sameness(area.name), area]))
  return names.map((externalId) => {
    const meant = before.get(externalId)
    if (meant) return { externalId, is: 'area', id: meant }
    const name = shownName(externalId)
    const same = sameness(name)
    const found = byName.get(same)
    if (!found) return { externalId, is: 'new', name, same }
    return found.kind === 'own' ? { externalId, is: 'area', id: found.id } : { externalId, is: 'unregistered' }
  })
}

/** A source's name as it is shown here. */
export function shownName(externalId: string): string {
  return oneLine(externalId, MOST_NAME_SIGNS) ?? externalId
}

function sameness(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
