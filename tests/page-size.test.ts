import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'vitest'
import { FIRST_SCREEN_BYTES, FURTHER_PAGE_BYTES, KILOBYTE, pageSizes } from '../scripts/page-size.mjs'

// The page as it was built last (npm run page:build, or the setup before npm test): this test builds nothing.
test('the log-in and the inbox load at most 250 KB of script', () => {
  const { first } = pageSizes()
  assert.deepEqual(
    first.map(({ page }) => page),
    ['people/log-in-page.tsx', 'cases/inbox-page.tsx'],
  )
  for (const { page, bytes } of first) {
    assert.ok(bytes > 50 * KILOBYTE, `${page} weighs next to nothing: the scripts were not followed`)
    assert.ok(
      bytes <= FIRST_SCREEN_BYTES,
      `${page} loads ${kilobytes(bytes)}: at most ${kilobytes(FIRST_SCREEN_BYTES)} (npm run page:build, node scripts/page-size.mjs)`,
    )
  }
})

test('each further page adds at most 80 KB of script', () => {
  const { further } = pageSizes()
  assert.ok(further.length >= 5, 'hardly any page was found')
  for (const { page, bytes } of further)
    assert.ok(
      bytes <= FURTHER_PAGE_BYTES,
      `${page} adds ${kilobytes(bytes)}: at most ${kilobytes(FURTHER_PAGE_BYTES)} (npm run page:build, node scripts/page-size.mjs)`,
    )
})

test('a page that is not built is said to be so', () => {
  assert.throws(() => pageSizes(mkdtempSync(join(tmpdir(), 'remo-page-'))), /not built/)
})

function kilobytes(bytes: number) {
  return `${(bytes / KILOBYTE).toFixed(1)} KB`
}
