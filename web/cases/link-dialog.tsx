import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { linkCases } from '#contract/case-links.ts'
import type { CaseSummary, CaseView } from '#contract/cases.ts'
import { useAct } from '#web/cases/acting.ts'
import { CaseFinder, FoundCase } from '#web/cases/case-finder.tsx'
import { sendByKey } from '#web/cases/send-by-key.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { ChoiceField } from '#web/ui/fields.tsx'
import { toast } from '#web/ui/toast.tsx'

type How = 'related' | 'follows' | 'duplicate'
type Props = { view: CaseView; onClose: () => void }

/** Links the open case with another: which one, and how they belong together. */
export default function LinkDialog({ view, onClose }: Props) {
  const { t } = useLingui()
  const [other, setOther] = useState<CaseSummary | null>(null)
  const [how, setHow] = useState<How>('related')
  const [lacking, setLacking] = useState(false)
  const link = useAct(linkCases, view.id, {
    onDone: () => {
      toast(t`Both cases show the link.`)
      onClose()
    },
  })
  const choices: { value: How; label: string }[] = [
    { value: 'related', label: t`They are related` },
    { value: 'follows', label: t`This one follows from it` },
    { value: 'duplicate', label: t`The same need, told twice` },
  ]
  return (
    <Dialog open title={<Trans>Link another case</Trans>} onClose={onClose} size="wide">
      <form
        className="stack"
        noValidate
        onKeyDown={sendByKey}
        onSubmit={(event) => {
          event.preventDefault()
          setLacking(!other)
          if (other) link.act({ id: view.id, other: other.id, how })
        }}
      >
        {other ? (
          <div className="finder-chosen">
            <FoundCase of={other} />
            <Button
              kind="bare"
              onClick={() => {
                setOther(null)
                link.reset()
              }}
            >
              <Trans>Another one</Trans>
            </Button>
          </div>
        ) : (
          <CaseFinder
            of={view}
            onChoose={(found) => {
              setOther(found)
              setLacking(false)
            }}
            error={lacking && t`Choose a case.`}
          />
        )}
        <ChoiceField
          legend={t`How do they belong together?`}
          name="how-linked"
          first={other !== null}
          choices={choices}
          value={how}
          onChange={setHow}
        />
        <RefusalNote of={link.failure} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="main" type="submit" busy={link.busy}>
            <Trans>Link</Trans>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
