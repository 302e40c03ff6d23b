import assert from 'node:assert/strict'
import Fastify from 'fastify'
import { test } from 'vitest'
import { servePage } from '#server/core/page.ts'
import { paths } from '#web/paths.ts'

test('whoever types or keeps the address of a page is given the page; any other address is not found', async () => {
  const app = Fastify()
  await servePage(app, { production: false })
  const status = async (url: string) => (await app.inject({ url, headers: { accept: 'text/html' } })).statusCode
  for (const path of Object.values(paths)) assert.equal(await status(path.replace('$id', '4821093755165')), 200, path)
  assert.equal(await status('/nothing-of-ours'), 404)
  await app.close()
})
