import { Trans, useLingui } from '@lingui/react/macro'
import { Said } from '#web/core/said.tsx'
import { useSay } from '#web/core/words.tsx'
import type { Invitation } from '#web/people/invite-dialog.tsx'
import { Button } from '#web/ui/button.tsx'
import { CopyLine } from '#web/ui/copy-line.tsx'
import { DialogActions } from '#web/ui/dialog.tsx'

/** A link that opens the house to somebody: shown once, to be given by hand. `onNext` offers to invite another. */
export function HandOver({ of, onNext, onClose }: { of: Invitation; onNext?: () => void; onClose: () => void }) {
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
      <CopyLine autoFocus label={t`Link to hand over`}>
        {new URL(of.link, location.origin).href}
      </CopyLine>
      <p className="small soft">
        <Trans>It is shown only now: copy it before you close this.</Trans>
      </p>
      <DialogActions>
        {onNext && (
          <Button onClick={onNext}>
            <Trans>Invite another</Trans>
          </Button>
        )}
        <Button kind="main" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </DialogActions>
    </div>
  )
}
