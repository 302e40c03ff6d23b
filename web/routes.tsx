import { createRootRoute, createRoute, createRouter, lazyRouteComponent, notFound, Outlet, redirect } from '@tanstack/react-router'
import { listAddress } from '#web/cases/listed.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { focusHeading } from '#web/core/focus.ts'
import { NotFoundPage, NothingHere } from '#web/core/not-found-page.tsx'
import { cache, whenSignedOut } from '#web/core/query.ts'
import { forget, meQuery } from '#web/core/session.ts'
import { paths } from '#web/paths.ts'
import { backTo, onlyAfterSetUp, onlyBeforeSetUp, onlySignedIn } from '#web/people/coming-in.ts'
import { Loading } from '#web/ui/states.tsx'
import { Toasts } from '#web/ui/toast.tsx'

type Search = Record<string, unknown>

type Failed = { error: unknown }

/** The page could not be entered, or its frame broke: nothing stands around it. */
function WholeFailure({ error }: Failed) {
  return (
    <main id="main">
      <FailurePage whole of={error} onRetry={tryAgain} />
    </main>
  )
}

function tryAgain() {
  router.invalidate()
}

/** What a reader may not open is answered as what does not exist. A loader, because the router shows its refusal in the place of the page. */
function onlyWho(may: 'seeCases' | 'seeImports' | 'readJournal' | 'runHouse') {
  return () => {
    if (!cache.getQueryData(meQuery.queryKey)?.may[may]) throw notFound()
  }
}

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <Toasts />
    </>
  ),
  notFoundComponent: NotFoundPage,
  errorComponent: WholeFailure,
})

const logIn = createRoute({
  getParentRoute: () => root,
  path: paths.logIn,
  validateSearch: (search: Search) => backTo(typeof search.back === 'string' ? search.back : undefined),
  beforeLoad: onlyAfterSetUp,
  component: lazyRouteComponent(() => import('#web/people/log-in-page.tsx'), 'LogInPage'),
})

const setUp = createRoute({
  getParentRoute: () => root,
  path: paths.setUp,
  beforeLoad: onlyBeforeSetUp,
  component: lazyRouteComponent(() => import('#web/people/set-up-page.tsx'), 'SetUpPage'),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: paths.invitation,
  component: lazyRouteComponent(() => import('#web/people/invitation-page.tsx'), 'InvitationPage'),
})

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: onlySignedIn,
  errorComponent: WholeFailure,
  component: lazyRouteComponent(() => import('#web/frame/signed-in.tsx'), 'SignedIn'),
})

const start = createRoute({
  getParentRoute: () => signedIn,
  path: paths.start,
  beforeLoad: () => {
    const seesCases = cache.getQueryData(meQuery.queryKey)?.may.seeCases
    if (!seesCases) throw redirect({ to: paths.settings, replace: true })
  },
  component: lazyRouteComponent(() => import('#web/cases/today-page.tsx'), 'TodayPage'),
})

// One page for the inbox and the case that is open beside it: choosing another case keeps the list as it stands.
const inboxAndCase = createRoute({
  getParentRoute: () => signedIn,
  id: 'inbox-and-case',
  loader: onlyWho('seeCases'),
  notFoundComponent: NothingHere,
  validateSearch: listAddress,
  component: lazyRouteComponent(() => import('#web/cases/inbox-page.tsx'), 'InboxPage'),
})
const inbox = createRoute({ getParentRoute: () => inboxAndCase, path: paths.inbox })
const openedCase = createRoute({ getParentRoute: () => inboxAndCase, path: paths.case })

/** A text of the address; one of digits alone stands there as a number. */
const textOf = (given: unknown) => (typeof given === 'string' || typeof given === 'number' ? String(given) : undefined)

const days = [7, 30, 90, 365] as const
const standings = ['any', 'accepted', 'returned', 'recalled', 'expired', 'waiting'] as const
const sides = ['area', 'from', 'to'] as const
const relays = createRoute({
  getParentRoute: () => signedIn,
  path: paths.relays,
  loader: onlyWho('seeCases'),
  notFoundComponent: NothingHere,
  validateSearch: (
    asked: Search,
  ): { days?: (typeof days)[number]; standing?: (typeof standings)[number] } & { [Side in (typeof sides)[number]]?: string } => {
    const period = days.find((one) => one === asked.days)
    const standing = standings.find((one) => one === asked.standing)
    const named = Object.fromEntries(sides.flatMap((side) => (typeof asked[side] === 'string' ? [[side, asked[side]]] : [])))
    return { ...(period && { days: period }), ...(standing && { standing }), ...named }
  },
  component: lazyRouteComponent(() => import('#web/cases/relays-page.tsx'), 'RelaysPage'),
})

const search = createRoute({
  getParentRoute: () => signedIn,
  path: paths.search,
  loader: onlyWho('seeCases'),
  notFoundComponent: NothingHere,
  validateSearch: (asked: Search): { q?: string; order?: 'newest' } => {
    const q = textOf(asked.q)
    return { ...(q !== undefined && { q }), ...(asked.order === 'newest' && { order: 'newest' }) }
  },
  component: lazyRouteComponent(() => import('#web/search/search-page.tsx'), 'SearchPage'),
})
const customers = createRoute({
  getParentRoute: () => signedIn,
  path: paths.customers,
  loader: onlyWho('seeCases'),
  notFoundComponent: NothingHere,
  validateSearch: ({ like: given }: Search): { like?: string } => {
    const like = textOf(given)
    return like === undefined ? {} : { like }
  },
  component: lazyRouteComponent(() => import('#web/customers/customers-page.tsx'), 'CustomersPage'),
})
const customer = createRoute({
  getParentRoute: () => signedIn,
  path: paths.customer,
  loader: onlyWho('seeCases'),
  notFoundComponent: NothingHere,
  component: lazyRouteComponent(() => import('#web/customers/customer-page.tsx'), 'CustomerPage'),
})

const imports = createRoute({
  getParentRoute: () => signedIn,
  path: paths.imports,
  loader: onlyWho('seeImports'),
  notFoundComponent: NothingHere,
  component: lazyRouteComponent(() => import('#web/imports/imports-page.tsx'), 'ImportsPage'),
})

const soughtIn = ['person', 'area', 'customer', 'case', 'kind'] as const
const journal = createRoute({
  getParentRoute: () => signedIn,
  path: paths.journal,
  loader: onlyWho('readJournal'),
  notFoundComponent: NothingHere,
  validateSearch: (search: Search): { [Name in (typeof soughtIn)[number]]?: string } =>
    Object.fromEntries(soughtIn.flatMap((name) => (search[name] === undefined ? [] : [[name, String(search[name])]]))),
  component: lazyRouteComponent(() => import('#web/auditing/journal-page.tsx'), 'JournalPage'),
})

const profile = createRoute({
  getParentRoute: () => signedIn,
  path: paths.profile,
  component: lazyRouteComponent(() => import('#web/people/profile-page.tsx'), 'ProfilePage'),
})

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: paths.settings,
  loader: onlyWho('runHouse'),
  notFoundComponent: NothingHere,
  component: lazyRouteComponent(() => import('#web/people/settings-page.tsx'), 'SettingsPage'),
})
const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: paths.areas, replace: true })
  },
})
const organisation = createRoute({
  getParentRoute: () => settings,
  path: 'organisation',
  component: lazyRouteComponent(() => import('#web/people/organisation-page.tsx'), 'OrganisationPage'),
})
const areas = createRoute({
  getParentRoute: () => settings,
  path: 'areas',
  component: lazyRouteComponent(() => import('#web/people/areas-page.tsx'), 'AreasPage'),
})
const people = createRoute({
  getParentRoute: () => settings,
  path: 'people',
  validateSearch: (search: Search): { invite?: boolean; person?: string } => ({
    ...(search.invite === true && { invite: true }),
    ...(typeof search.person === 'string' && { person: search.person }),
  }),
  component: lazyRouteComponent(() => import('#web/people/people-page.tsx'), 'PeoplePage'),
})

const listParts = ['kinds', 'reasons', 'stages', 'endings', 'tags', 'fields', 'demands'] as const
const lists = createRoute({
  getParentRoute: () => settings,
  path: 'lists',
  validateSearch: (search: Search): { list?: (typeof listParts)[number] } => {
    const list = listParts.find((one) => one === search.list)
    return list ? { list } : {}
  },
  component: lazyRouteComponent(() => import('#web/lists/lists-page.tsx'), 'ListsPage'),
})

const parts = createRoute({
  getParentRoute: () => root,
  path: paths.parts,
  validateSearch: (search: Search): { show?: string } => (typeof search.show === 'string' ? { show: search.show } : {}),
  component: lazyRouteComponent(() => import('#web/gallery/gallery-route.tsx'), 'GalleryRoute'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    logIn,
    setUp,
    invitation,
    signedIn.addChildren([
      start,
      inboxAndCase.addChildren([inbox, openedCase]),
      relays,
      search,
      customers,
      customer,
      imports,
      journal,
      profile,
      settings.addChildren([settingsStart, organisation, areas, people, lists]),
    ]),
    parts,
  ]),
  // What a page does not know of its address is taken out of it: otherwise the page would be given it unread.
  search: { strict: true },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultPendingComponent: () => <Loading shape="page" />,
  defaultErrorComponent: ({ error }: Failed) => <FailurePage whole of={error} onRetry={tryAgain} />,
  defaultNotFoundComponent: NothingHere,
  scrollRestoration: true,
})

// The inbox with another case open is the same page: the focus stays in the list, or goes where the case wants it.
let shown: string | undefined
router.subscribe('onRendered', () => {
  const page = router.state.matches
    .map((match) => match.routeId)
    .filter((id) => id !== inbox.id && id !== openedCase.id)
    .join(' ')
  if (shown !== undefined && shown !== page) focusHeading()
  shown = page
})

whenSignedOut(() => {
  // Nobody was logged in, or we are on the way out already.
  if (!cache.getQueryData(meQuery.queryKey) || router.latestLocation.pathname === paths.logIn) return
  router.navigate({ to: paths.logIn, search: backTo(router.latestLocation.href), replace: true }).then(forget)
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
