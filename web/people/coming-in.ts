import { queryOptions } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { getSetUp } from '#contract/people.ts'
import { call } from '#web/core/call.ts'
import { beginHearing } from '#web/core/live.ts'
import { cache } from '#web/core/query.ts'
import { whoIsHere } from '#web/core/session.ts'
import { paths } from '#web/paths.ts'

const setUpQuery = queryOptions({ queryKey: ['set-up'], queryFn: () => call(getSetUp, {}) })

/** Guards the pages behind the log-in; whoever is sent to the log-in comes back to where they wanted to go. */
export async function onlySignedIn({ location }: { location: { href: string } }) {
  const me = await whoIsHere()
  if (me) return beginHearing(me.liveFrom)
  throw redirect({ to: paths.logIn, search: backTo(location.href), replace: true })
}

/** Guards the log-in: a Remo that waits to be set up has nobody who could log in. */
export async function onlyAfterSetUp() {
  const { needed } = await cache.ensureQueryData(setUpQuery)
  if (needed) throw redirect({ to: paths.setUp, hash: true, replace: true })
}

/** Guards the set-up: it happens once. */
export async function onlyBeforeSetUp() {
  const { needed } = await cache.ensureQueryData(setUpQuery)
  if (!needed) throw redirect({ to: paths.logIn, replace: true })
}

/** The way back after a log-in; only addresses of this house are kept. */
export function backTo(href: string | undefined): { back?: string } {
  const inside = href !== undefined && /^\/(?![/\\])/.test(href) && href !== paths.start && !href.startsWith(paths.logIn)
  return inside ? { back: href } : {}
}
