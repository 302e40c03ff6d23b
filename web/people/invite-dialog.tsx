import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Instant } from '#contract/words.ts'
import { HandOver } from '#web/people/hand-over.tsx'
import { InviteForm } from '#web/people/invite-form.tsx'
import { Dialog } from '#web/ui/dialog.tsx'

export type Invitation = { name: string; link: string; expiresAt: Instant }

/** Invites somebody, then shows the link to hand over: until Remo sends mail, people give it to each other. */
export function InviteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const [made, setMade] = useState<Invitation | null>(null)
  const close = () => {
    setMade(null)
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={made ? t`Hand this link over` : t`Invite somebody`} size="wide">
      {made ? <HandOver of={made} onNext={() => setMade(null)} onClose={close} /> : <InviteForm onMade={setMade} onCancel={close} />}
    </Dialog>
  )
}
