import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { reopenCase, returnHandoff } from '#contract/cases.ts'
import { useAct } from '#web/cases/acting.ts'
import { sendByKey } from '#web/cases/send-by-key.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { TextAreaField } from '#web/ui/fields.tsx'
import { toast } from '#web/ui/toast.tsx'

type Props = { caseId: string; onClose: () => void; onDone: () => void }

/** Returns an offered relay: only with a reason, for otherwise the sender could only guess. */
export function ReturnDialog({ caseId, handoff, from, onClose, onDone }: Props & { handoff: string; from: string }) {
  const { t } = useLingui()
  const giveBack = useAct(returnHandoff, caseId, {
    onDone: () => {
      toast(t`Returned to ${from}. They see your reason.`)
      onDone()
    },
  })
  return (
    <ReasonDialog
      title={t`Return the relay to ${from}`}
      label={t`Why do you return it?`}
      description={t`What is lacking, or who should take it instead. They read this and complete it.`}
      send={t`Return the relay`}
      acting={giveBack}
      onSend={(reason) => giveBack.act({ id: handoff, reason })}
      onClose={onClose}
    />
  )
}

/** Opens a closed case again, with the reason. */
export function ReopenDialog({ caseId, onClose, onDone }: Props) {
  const { t } = useLingui()
  const reopen = useAct(reopenCase, caseId, {
    onDone: () => {
      toast(t`The case is open again, and you hold it.`)
      onDone()
    },
  })
  return (
    <ReasonDialog
      title={<Trans>Reopen the case</Trans>}
      label={t`Why is it opened again?`}
      description={t`What the customer still needs.`}
      send={t`Reopen the case`}
      acting={reopen}
      onSend={(reason) => reopen.act({ id: caseId, reason })}
      onClose={onClose}
    />
  )
}

type ReasonProps = {
  title: ReactNode
  label: string
  description: string
  send: string
  acting: { busy: boolean; failure: unknown }
  onSend: (reason: string) => void
  onClose: () => void
}

function ReasonDialog({ title, label, description, send, acting, onSend, onClose }: ReasonProps) {
  const { t } = useLingui()
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (words) => (words.trim() ? null : t`Something must stand here.`) },
  })
  const error = form.errors.reason ?? fieldErrors(acting.failure).reason
  return (
    <Dialog open title={title} onClose={onClose}>
      <form onSubmit={form.onSubmit(({ reason }) => onSend(reason))} onKeyDown={sendByKey} className="stack" noValidate>
        <TextAreaField
          label={label}
          description={description}
          required
          data-autofocus
          maxLength={2_000}
          {...form.getInputProps('reason')}
          error={error}
        />
        <RefusalNote of={acting.failure} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="main" type="submit" busy={acting.busy}>
            {send}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
