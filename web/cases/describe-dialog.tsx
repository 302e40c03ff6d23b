import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { describeCase } from '#contract/case-descriptions.ts'
import type { CaseView } from '#contract/cases.ts'
import { useAct } from '#web/cases/acting.ts'
import { CaseFields } from '#web/cases/case-fields.tsx'
import { changesIn, type Typed, typedOf } from '#web/cases/describing.ts'
import { type Choices, clashesOf, MineOrTheirs } from '#web/cases/mine-or-theirs.tsx'
import { sendByKey } from '#web/cases/send-by-key.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { useSay } from '#web/core/words.tsx'
import { useLists } from '#web/lists/queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'

type Props = { view: CaseView; onClose: () => void }

/**
 * What a case is about. Lines that nobody touched follow what others write; what was touched is sent with the version that was
 * seen, and where somebody else was first, one chooses whose is to stand.
 */
export default function DescribeDialog({ view, onClose }: Props) {
  const { fields } = useLists()
  const say = useSay()
  const [version, setVersion] = useState(view.version)
  const [edits, setEdits] = useState<Partial<Typed>>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [choices, setChoices] = useState<Choices>({})
  const describe = useAct(describeCase, view.id, {
    onDone: onClose,
    onRefused: (failure) => {
      setErrors(fieldErrors(failure))
      focusWrongField()
    },
  })
  const clashes = clashesOf(describe.failure)
  const theirs = typedOf(view, fields, say)
  const mine = { ...theirs, ...edits, fields: { ...theirs.fields, ...edits.fields } }
  const change = (next: Partial<Typed>) => {
    setEdits({ ...edits, ...next })
    setErrors({})
  }
  const undecided = clashes.some(({ field }) => !choices[field])
  const send = () => {
    const { changes, errors: wrong } = changesIn(theirs, mine, fields)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return focusWrongField()
    const left = clashes.length > 0 ? withoutTheirs(changes, choices) : changes
    if (Object.keys(left).length === 0) return onClose()
    // Whoever has chosen has seen what stands there now.
    const seen = clashes.length > 0 ? view.version : version
    setVersion(seen)
    describe.act({ id: view.id, version: seen, about: left })
  }
  return (
    <Dialog open title={<Trans>About the case</Trans>} onClose={onClose} size="wide">
      <form
        className="stack"
        noValidate
        onKeyDown={sendByKey}
        onSubmit={(event) => {
          event.preventDefault()
          if (!undecided) send()
        }}
      >
        {clashes.length > 0 ? (
          <MineOrTheirs of={clashes} mine={mine} theirs={theirs} choices={choices} onChoose={setChoices} />
        ) : (
          <>
            <CaseFields
              first
              value={mine}
              onChange={change}
              errors={errors}
              show={['kind', 'priority', 'reason', 'stage', 'tags', 'own']}
            />
            <RefusalNote of={describe.failure} />
          </>
        )}
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="main" type="submit" busy={describe.busy} disabled={undecided}>
            <Trans>Keep</Trans>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** Without what is left as others have said it. */
function withoutTheirs(changes: ReturnType<typeof changesIn>['changes'], choices: Choices) {
  const { fields = {}, ...rest } = changes
  const mine = Object.entries(rest).filter(([name]) => choices[name] !== 'theirs')
  const own = Object.entries(fields).filter(([id]) => choices[`fields.${id}`] !== 'theirs')
  return { ...Object.fromEntries(mine), ...(own.length > 0 && { fields: Object.fromEntries(own) }) }
}
