import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { FailurePage } from '#web/core/failure-page.tsx'
import { NotFoundPage } from '#web/core/not-found-page.tsx'
import { paths } from '#web/paths.ts'
import { Loading } from '#web/ui/states.tsx'
import { Toasts } from '#web/ui/toast.tsx'

const root = createRootRoute({
  component: () => (
    <>
      <Outlet />
      <Toasts />
    </>
  ),
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error, reset }) => <FailurePage of={error} onRetry={reset} />,
})

const parts = createRoute({
  getParentRoute: () => root,
  path: paths.parts,
  validateSearch: (search): { show?: string } => (typeof search.show === 'string' ? { show: search.show } : {}),
  component: lazyRouteComponent(() => import('#web/gallery/gallery-route.tsx'), 'GalleryRoute'),
})

export const router = createRouter({
  routeTree: root.addChildren([parts]),
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultPendingComponent: () => <Loading shape="page" />,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
