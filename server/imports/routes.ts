import { getImport, listImports } from '#contract/imports.ts'
import { reading } from '#server/core/database.ts'
import { orMissing } from '#server/core/refusal.ts'
import { type House, serve } from '#server/core/serve.ts'
import { importById, imports } from './queries.ts'

/** What importers brought, counted in the record. */
export function serveImports(house: House): void {
  const db = house.database
  serve(house, listImports)((_input, actor) => reading(db, actor, async (tx) => ({ imports: await imports(tx) })))
  serve(house, getImport)(({ id }, actor) => reading(db, actor, async (tx) => orMissing(await importById(tx, id))))
}
