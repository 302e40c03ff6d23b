import { useLingui } from '@lingui/react/macro'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { readOrganisation } from '#contract/organisation.ts'
import { call } from '#web/core/call.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useTitle } from '#web/core/title.ts'
import { Holidays } from '#web/people/holidays.tsx'
import { OrganisationForm } from '#web/people/organisation-form.tsx'
import { Loading } from '#web/ui/states.tsx'

const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => call(readOrganisation, {}, { signal }),
})

/** What holds for the whole house: its name, where it is, when it works. */
export function OrganisationPage() {
  const { t } = useLingui()
  const { data: organisation, error, refetch } = useQuery(organisationQuery)
  useTitle(`${t`Organisation`} · ${t`Settings`}`)
  if (!organisation) return error ? <FailurePage of={error} onRetry={refetch} /> : <Loading shape="page" />
  return (
    <div className="stack">
      <OrganisationForm of={organisation} />
      <Holidays of={organisation.holidays} />
    </div>
  )
}
