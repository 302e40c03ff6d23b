import {
  addListItem,
  addOwnField,
  bringListItemBack,
  changeDemands,
  changeListItem,
  changeOwnField,
  listLists,
  moveListItem,
  putListItemAway,
} from '#contract/lists.ts'
import { reading } from '#server/core/database.ts'
import { type House, serve } from '#server/core/serve.ts'
import { recordDemands } from './demands.record.ts'
import { demands, lists } from './queries.ts'
import { recordBringBack, recordField, recordFieldChange, recordItem, recordItemChange, recordMove, recordPutAway } from './record.ts'

/** What the house names itself. */
export function serveLists(house: House): void {
  const db = house.database
  serve(
    house,
    listLists,
  )((_input, actor) =>
    reading(db, actor, async (tx) => {
      const [named, asked] = await Promise.all([lists(tx), demands(tx)])
      return { ...named, demands: asked }
    }),
  )
  serve(house, addListItem)((input, actor) => recordItem(db, actor, input))
  serve(house, changeListItem)((input, actor) => recordItemChange(db, actor, input))
  serve(house, addOwnField)((input, actor) => recordField(db, actor, input))
  serve(house, changeOwnField)((input, actor) => recordFieldChange(db, actor, input))
  serve(house, moveListItem)((input, actor) => recordMove(db, actor, input))
  serve(house, putListItemAway)((input, actor) => recordPutAway(db, actor, input))
  serve(house, changeDemands)((input, actor) => recordDemands(db, actor, input))
  serve(house, bringListItemBack)((input, actor) => recordBringBack(db, actor, input))
}
