import { useLingui } from '@lingui/react/macro'
import type { NoticeView } from '#contract/cases.ts'
import { NoticeRow } from '#web/cases/notice-row.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Empty } from '#web/ui/states.tsx'

type Props = { open: boolean; notices: readonly NoticeView[]; onClose: () => void }

/** What one was told of, each to be opened or put aside. */
export default function NoticesDialog({ open, notices, onClose }: Props) {
  const { t } = useLingui()
  return (
    <Dialog open={open} onClose={onClose} title={t`Notices`} size="wide">
      {notices.length === 0 ? (
        <Empty title={t`All put aside`} />
      ) : (
        <ul className="notices">
          {notices.map((notice) => (
            <NoticeRow key={notice.id} of={notice} onOpen={onClose} />
          ))}
        </ul>
      )}
    </Dialog>
  )
}
