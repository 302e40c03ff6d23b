import assert from 'node:assert/strict'
import { type QueryKey, QueryObserver } from '@tanstack/react-query'
import { afterEach, test } from 'vitest'
import { askAnew, cache } from '#web/core/query.ts'

const leaving: (() => void)[] = []
afterEach(() => {
  for (const leave of leaving.splice(0)) leave()
  cache.clear()
})

/** A server that is asked for `queryKey` and answers, when told to, with how things stood when it was asked. */
function asked(queryKey: QueryKey) {
  const answers: (() => void)[] = []
  const server = { stands: 'before', answers }
  const queryFn = () => {
    const { promise, resolve } = Promise.withResolvers<string>()
    const { stands } = server
    answers.push(() => resolve(stands))
    return promise
  }
  return { server, query: { queryKey, queryFn } }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 0))

test('what has changed while its first answer was on its way is asked for once more, and no more than that', async () => {
  const { server, query } = asked(['case', '1'])
  leaving.push(new QueryObserver(cache, query).subscribe(() => {}))
  server.stands = 'after'
  const done = askAnew({ queryKey: ['case'] })
  server.answers[0]?.()
  await soon()
  server.answers[1]?.()
  await done
  assert.equal(cache.getQueryData(query.queryKey), 'after')
  assert.equal(server.answers.length, 2)
})

test('an answer that nobody waits for any more, and that is older than a change, is not taken for fresh', async () => {
  const { server, query } = asked(['case', '1'])
  const ahead = cache.prefetchQuery(query)
  const done = askAnew({ queryKey: ['case'] })
  server.answers[0]?.()
  await Promise.all([ahead, done])
  assert.equal(cache.getQueryState(query.queryKey)?.isInvalidated, true)
})

test('a change asks once, when nothing was on its way', async () => {
  const { server, query } = asked(['case', '1'])
  leaving.push(new QueryObserver(cache, query).subscribe(() => {}))
  server.answers[0]?.()
  await soon()
  server.stands = 'after'
  const done = askAnew({ queryKey: ['case'] })
  server.answers[1]?.()
  await done
  assert.equal(cache.getQueryData(query.queryKey), 'after')
  assert.equal(server.answers.length, 2)
})

test('nobody waits longer for an answer because another one failed', async () => {
  const { query } = asked(['case', '1'])
  const failing = { ...query, queryFn: () => Promise.reject(new Error('away')), retry: false }
  const ahead = cache.prefetchQuery(failing)
  await askAnew({ queryKey: ['case'] })
  await ahead
  assert.equal(cache.getQueryState(query.queryKey)?.status, 'error')
})
