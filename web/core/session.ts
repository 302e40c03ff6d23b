import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { getMe, keepPreferences, logOut, type Me } from '#contract/people.ts'
import { call } from '#web/core/call.ts'
import { RefusalError } from '#web/core/failures.ts'
import { stopHearing } from '#web/core/live.ts'
import { cache } from '#web/core/query.ts'
import { chooseTheme, type ThemeChoice } from '#web/core/theme.ts'
import type { Language } from '#web/core/times.ts'
import { speak } from '#web/core/words.tsx'

/** Who is logged in and what they may do; refused with `not-signed-in` when nobody is. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => call(getMe, {}, { signal }), staleTime: 5 * 60_000 })

/** Who is logged in, on pages behind the log-in: their route has asked before. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

/** Asks who is logged in and speaks their language in their theme. Throws what `call` throws. */
export async function enter(): Promise<Me> {
  const known = cache.getQueryData(meQuery.queryKey)
  const me = await cache.ensureQueryData(meQuery)
  if (known) return me
  chooseTheme(me.theme)
  await speak(me.language)
  return me
}

/** Who is logged in; null when nobody is. Throws what `call` throws for any other reason. */
export async function whoIsHere(): Promise<Me | null> {
  try {
    return await enter()
  } catch (failure) {
    if (failure instanceof RefusalError && failure.code === 'not-signed-in') return null
    throw failure
  }
}

/** Begins anew as whoever has just logged in: nothing that was read before them stays. */
export async function enterAnew(): Promise<Me> {
  forget()
  return enter()
}

/** Changes language or theme at once and keeps them for the next visit, on any machine. */
export async function prefer(change: { language?: Language; theme?: ThemeChoice }) {
  const me = cache.getQueryData(meQuery.queryKey)
  if (change.theme) chooseTheme(change.theme)
  if (change.language) await speak(change.language)
  if (!me) return
  const { language, theme } = { language: me.language, theme: me.theme, ...change }
  cache.setQueryData(meQuery.queryKey, { ...me, language, theme })
  await call(keepPreferences, { language, theme })
}

/** Ends the session here. What was read in it is forgotten once its pages are left: `forget`. */
export async function leave() {
  await call(logOut, {})
}

/** Forgets what was read in a session that is over. */
export function forget() {
  stopHearing()
  cache.clear()
}
