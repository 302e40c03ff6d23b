import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { assignCase, type CaseView } from '#contract/cases.ts'
import { useAct } from '#web/cases/acting.ts'
import { sendByKey } from '#web/cases/send-by-key.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { useDirectory } from '#web/people/directory.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { toast } from '#web/ui/toast.tsx'

type Props = { view: CaseView; onClose: () => void; onDone: () => void }

// Stands for nobody in a list of people, whose ids are longer.
const NOBODY = 'nobody'

/** Gives a case to a colleague of the area that holds it, or puts it back for whoever takes it. */
export function AssignDialog({ view, onClose, onDone }: Props) {
  const { t } = useLingui()
  const { people, person, area } = useDirectory()
  const where = area(view.holder)
  const colleagues = people.filter(
    ({ id, active, areas }) => active && id !== view.holderPerson && areas.some((one) => one.area === view.holder),
  )
  const choices = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  if (view.holderPerson) choices.push({ value: NOBODY, label: t`Nobody: it waits in ${where}` })
  const form = useForm({ initialValues: { to: '' }, validate: { to: (to) => (to ? null : t`Choose a colleague.`) } })
  const assign = useAct(assignCase, view.id, {
    onDone: () => {
      const { to } = form.values
      const name = person(to)
      toast(to === NOBODY ? t`The case waits in ${where} for somebody.` : t`${name} holds the case and is told.`)
      onDone()
    },
    onRefused: (failure) => form.setErrors(fieldErrors(failure)),
  })
  const send = form.onSubmit(({ to }) => assign.act({ id: view.id, ...(to !== NOBODY && { to }) }))
  return (
    <Dialog open title={<Trans>Give the case to a colleague</Trans>} onClose={onClose}>
      <form onSubmit={send} onKeyDown={sendByKey} className="stack" noValidate>
        <SearchSelect
          label={t`To somebody of ${where}`}
          placeholder={t`Choose a colleague`}
          data={choices}
          required
          data-autofocus
          {...form.getInputProps('to')}
        />
        <p className="small soft">
          <Trans>Whoever answers to the customer stays the same. To another area goes a relay.</Trans>
        </p>
        <RefusalNote of={assign.failure} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="main" type="submit" busy={assign.busy}>
            <Trans>Give</Trans>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
