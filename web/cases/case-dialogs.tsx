import type { CaseView } from '#contract/cases.ts'
import { AssignDialog } from '#web/cases/assign-dialog.tsx'
import type { DialogName } from '#web/cases/case-pane.tsx'
import { CloseDialog } from '#web/cases/close-dialog.tsx'
import { OfferDialog } from '#web/cases/offer-dialog.tsx'
import { ReopenDialog, ReturnDialog } from '#web/cases/reason-dialog.tsx'
import { useSayNames } from '#web/core/refusal-note.tsx'

type Props = { name: DialogName; view: CaseView; onClose: () => void; onDone: () => void }

/** The forms of an open case. */
export default function CaseDialogs({ name, view, onClose, onDone }: Props) {
  const say = useSayNames()
  const { id: caseId, offer } = view
  switch (name) {
    case 'assign':
      return <AssignDialog view={view} onClose={onClose} onDone={onDone} />
    case 'offer':
      return <OfferDialog view={view} onClose={onClose} onDone={onDone} />
    case 'close':
      return <CloseDialog view={view} onClose={onClose} onDone={onDone} />
    case 'reopen':
      return <ReopenDialog caseId={caseId} onClose={onClose} onDone={onDone} />
    case 'return':
      return offer && <ReturnDialog caseId={caseId} handoff={offer.id} from={say.area(offer.from)} onClose={onClose} onDone={onDone} />
  }
}
