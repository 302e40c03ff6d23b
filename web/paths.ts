/** Where everything stands. `$id` is filled by the router: `<Link to={paths.case} params={{ id }}>`. */
export const paths = {
  start: '/',
  logIn: '/log-in',
  setUp: '/set-up',
  invitation: '/invitation',
  inbox: '/inbox',
  newCase: '/cases/new',
  /** An open case: the list of the inbox stays beside it. */
  case: '/cases/$id',
  /** Relays of areas, counted and listed. */
  relays: '/relays',
  customers: '/customers',
  customer: '/customers/$id',
  search: '/search',
  imports: '/imports',
  journal: '/journal',
  profile: '/profile',
  settings: '/settings',
  organisation: '/settings/organisation',
  areas: '/settings/areas',
  people: '/settings/people',
  lists: '/settings/lists',
  /** Every part in both themes; development only: in production the server answers it with 404. */
  parts: '/ui',
} as const
