import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readMap } from '#server/imports/reading-event-log.ts'

/** The logs are not part of the product: they lie beside the checkout, or where the environment says. */
export const paths = join(process.env.REMO_SHARED_DATA ?? join(import.meta.dirname, '../../../shared/data'), 'paths')

export const areThere = existsSync(paths)

/** One of the maps in docs/examples. */
export const example = (name: string) => readMap(join(import.meta.dirname, `../../docs/examples/${name}.map.json`))
