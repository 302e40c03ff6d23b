import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { type CaseView, closeCase, Ending, GoalReached } from '#contract/cases.ts'
import { useAct } from '#web/cases/acting.ts'
import { capital, endingWords } from '#web/cases/case-words.ts'
import { useBegun } from '#web/cases/drafts.ts'
import { LackingFields } from '#web/cases/lacking-fields.tsx'
import { Meanwhile, useSeen } from '#web/cases/meanwhile.tsx'
import { sendByKey } from '#web/cases/send-by-key.ts'
import { fieldErrors } from '#web/core/refusal-note.tsx'
import { useMe } from '#web/core/session.ts'
import { useLists } from '#web/lists/queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { ChoiceField, TextAreaField } from '#web/ui/fields.tsx'
import { toast } from '#web/ui/toast.tsx'

type Props = { view: CaseView; onClose: () => void; onDone: () => void }

const Values = z.object({ ending: z.string().nullable(), goalReached: GoalReached.nullable(), words: z.string() })
type Values = z.infer<typeof Values>

/** Closes a case: how it ended, and whether the customer reached the goal that was theirs. */
export function CloseDialog({ view, onClose, onDone }: Props) {
  const { t } = useLingui()
  const seen = useSeen(view)
  const endings = useEndings()
  const kept = useBegun(useMe().person, `close.${view.id}`, Values)
  const form = useForm<Values>({
    onValuesChange: kept.keep,
    initialValues: kept.begun ?? { ending: null, goalReached: null, words: '' },
    validate: {
      ending: (ending) => (ending ? null : t`Choose how it ended.`),
      goalReached: (goal) => (goal ? null : t`Choose one; if nobody could ask, say so.`),
      words: (words) => (words.trim() ? null : t`Something must stand here.`),
    },
  })
  const close = useAct(closeCase, view.id, {
    onDone: () => {
      kept.forget()
      toast(t`The case is closed.`)
      onDone()
    },
    onRefused: (failure) => form.setErrors(fieldErrors(failure)),
  })
  const goals: { value: GoalReached; label: string }[] = [
    { value: 'yes', label: t`Yes` },
    { value: 'partly', label: t`In part` },
    { value: 'no', label: t`No` },
    { value: 'unsaid', label: t`Nobody could ask` },
  ]
  const send = form.onSubmit(({ ending, goalReached, words }) => {
    const chosen = endings.find(({ value }) => value === ending)?.means
    if (chosen && goalReached) close.act({ id: view.id, version: seen.version, ...chosen, goalReached, words })
  })
  const { goal } = view
  return (
    <Dialog open title={<Trans>Close the case</Trans>} onClose={onClose} size="wide">
      <form onSubmit={send} onKeyDown={sendByKey} className="stack" noValidate>
        <ChoiceField
          legend={t`How did it end?`}
          name="ending"
          first
          look="segments"
          choices={endings}
          value={form.values.ending}
          onChange={(ending) => form.setFieldValue('ending', ending)}
          error={form.errors.ending}
        />
        <ChoiceField
          legend={goal ? t`Did the customer reach their goal: “${goal}”?` : t`Did the customer reach their goal?`}
          name="goal-reached"
          look="segments"
          choices={goals}
          value={form.values.goalReached}
          onChange={(goalReached) => form.setFieldValue('goalReached', goalReached)}
          error={form.errors.goalReached}
        />
        <TextAreaField
          label={t`In your words`}
          description={t`What was done and what the customer was told. A colleague who opens the case in a year reads this.`}
          required
          maxLength={2_000}
          {...form.getInputProps('words')}
        />
        <LackingFields view={view} />
        <Meanwhile seen={seen} view={view} failure={close.failure} onLook={close.reset} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="main" type="submit" busy={close.busy}>
            <Trans>Close the case</Trans>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

/** What the house calls the ways to end, each standing for one of the five; the five themselves where it names none. */
function useEndings(): { value: string; label: string; means: { ending: Ending; endingItem?: string } }[] {
  const { offered, nameOf } = useLists()
  const own = offered('endings').flatMap(({ id, name, standsFor }) =>
    standsFor ? [{ value: id, label: nameOf(name), means: { ending: standsFor, endingItem: id } }] : [],
  )
  if (own.length > 0) return own
  return Ending.options.map((ending) => ({ value: ending, label: capital(endingWords(ending)), means: { ending } }))
}
