import type { ProjectingReader } from '#server/core/readers.ts'
import { lockSettings } from '#server/people/queries.ts'
import { lists } from './queries.ts'
import { insertItem } from './record.ts'
import { usualLists } from './usual.ts'

/**
 * An organisation begins with the usual lists. One that was founded before there were lists gets them when this reader first
 * reads its journal; one that has already named something of its own is left alone.
 */
export const usualListsReader: ProjectingReader = {
  is: 'projecting',
  name: 'usual-lists',
  kinds: ['OrganisationFounded'],
  take: async (tx) => {
    await lockSettings(tx)
    const { items } = await lists(tx)
    if (items.length > 0) return
    for (const { list, items: usual } of usualLists) for (const named of usual) await insertItem(tx, list, named)
  },
}
