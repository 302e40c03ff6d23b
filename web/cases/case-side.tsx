import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { CaseAbout } from '#web/cases/case-about.tsx'
import { CaseLinks } from '#web/cases/case-links.tsx'
import { JourneyPicture } from '#web/cases/journey-picture.tsx'
import { caseQuery } from '#web/cases/queries.ts'
import { CustomerPane } from '#web/customers/customer-pane.tsx'
import { Button } from '#web/ui/button.tsx'
import { Loading } from '#web/ui/states.tsx'

type Props = { id: string; onNewFor: ((customer: string) => void) | undefined }

/** Beside the open case: whose it is. */
export function CaseSide({ id, onNewFor }: Props) {
  const { data, error } = useQuery(caseQuery(id))
  if (error && !data) return null
  if (!data) return <Loading shape="list" />
  return (
    <CustomerPane
      known={data.customer}
      action={
        onNewFor && (
          <div className="customer-action">
            <Button onClick={() => onNewFor(data.customer.id)}>
              <Trans>New case for this customer</Trans>
            </Button>
          </div>
        )
      }
    >
      <CaseAbout view={data} />
      <CaseLinks view={data} />
      <JourneyPicture view={data} />
    </CustomerPane>
  )
}
