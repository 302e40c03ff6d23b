import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Instant } from '#contract/words.ts'
import { Said } from '#web/core/said.tsx'
import { useSay } from '#web/core/words.tsx'
import { InviteForm } from '#web/people/invite-form.tsx'
import { Button } from '#web/ui/button.tsx'
import { CopyLine } from '#web/ui/copy-line.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'

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

function HandOver({ of, onNext, onClose }: { of: Invitation; onNext: () => void; onClose: () => void }) {
  const { t } = useLingui()
  const { name } = of
  const until = useSay().full(of.expiresAt)
  return (
    <div className="stack">
      <p className="words">
        <Trans>
          Give it to <Said words={name} /> and to nobody else. It works once, until {until}.
        </Trans>
      </p>
      <CopyLine autoFocus label={t`Link of the invitation`}>
        {new URL(of.link, location.origin).href}
      </CopyLine>
      <p className="small soft">
        <Trans>It is shown only now: copy it before you close this.</Trans>
      </p>
      <DialogActions>
        <Button onClick={onNext}>
          <Trans>Invite another</Trans>
        </Button>
        <Button kind="main" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </DialogActions>
    </div>
  )
}
