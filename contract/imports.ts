import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant } from './words.ts'

/** One run of an importer and what stands in the record because of it, counted again at each reading. */
export const ImportView = z.object({
  id: Id,
  source: z.string(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  cases: z.number(),
  rows: z.number(),
  handoffs: z.number(),
  unregistered: z.number(),
})
export type ImportView = z.infer<typeof ImportView>

export const listImports = endpoint({
  method: 'GET',
  path: '/api/imports',
  may: 'import:read',
  says: 'The runs of importers, newest first.',
  input: z.strictObject({}),
  output: z.object({ imports: z.array(ImportView) }),
})

export const getImport = endpoint({
  method: 'GET',
  path: '/api/imports/:id',
  may: 'import:read',
  audience: 'api',
  says: 'One run, with its counts read back from the record.',
  input: z.strictObject({ id: Id }),
  output: ImportView,
})
