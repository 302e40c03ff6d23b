import { Trans, useLingui } from '@lingui/react/macro'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { listNotices } from '#contract/cases.ts'
import { NoticeRow } from '#web/cases/notice-row.tsx'
import { call } from '#web/core/call.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { RailButton } from '#web/ui/shell.tsx'
import { Empty } from '#web/ui/states.tsx'

const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => call(listNotices, {}, { signal }),
  select: (answer) => answer.notices,
})

/** The bell of the rail: what one was told of, until it is put aside. Without any, there is no bell. */
export function Notices() {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const notices = useQuery(noticesQuery).data ?? []
  if (notices.length === 0 && !open) return null
  return (
    <>
      <RailButton icon="bell" count={notices.length} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <Trans>Notices</Trans>
      </RailButton>
      <Dialog open={open} onClose={() => setOpen(false)} title={t`Notices`} size="wide">
        {notices.length === 0 ? (
          <Empty title={t`All put aside`} />
        ) : (
          <ul className="notices">
            {notices.map((notice) => (
              <NoticeRow key={notice.id} of={notice} onOpen={() => setOpen(false)} />
            ))}
          </ul>
        )}
      </Dialog>
    </>
  )
}
