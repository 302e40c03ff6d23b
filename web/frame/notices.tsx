import { Trans } from '@lingui/react/macro'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { listNotices } from '#contract/cases.ts'
import { call } from '#web/core/call.ts'
import { RailButton } from '#web/ui/shell.tsx'

const NoticesDialog = lazy(() => import('#web/frame/notices-dialog.tsx'))

const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => call(listNotices, {}, { signal }),
  select: (answer) => answer.notices,
})

/** The bell of the rail: what one was told of, until it is put aside. Without any, there is no bell. */
export function Notices() {
  const [dialog, setDialog] = useState<'unseen' | 'open' | 'closed'>('unseen')
  const notices = useQuery(noticesQuery).data ?? []
  if (notices.length === 0 && dialog !== 'open') return null
  return (
    <>
      <RailButton icon="bell" count={notices.length} onClick={() => setDialog('open')} aria-haspopup="dialog">
        <Trans>Notices</Trans>
      </RailButton>
      {dialog !== 'unseen' && (
        <Suspense fallback={null}>
          <NoticesDialog open={dialog === 'open'} notices={notices} onClose={() => setDialog('closed')} />
        </Suspense>
      )}
    </>
  )
}
