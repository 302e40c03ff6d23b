/** Where everything stands. `$id` is filled by the router: `<Link to={paths.case} params={{ id }}>`. */
export const paths = {
  start: '/',
  logIn: '/log-in',
  setUp: '/set-up',
  invitation: '/invitation',
  inbox: '/inbox',
  case: '/cases/$id',
  settings: '/settings',
  /** Every part in both themes; development only: in production the server answers it with 404. */
  parts: '/ui',
} as const
