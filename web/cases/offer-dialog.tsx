import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { type CaseView, offerHandoff } from '#contract/cases.ts'
import { useAct } from '#web/cases/acting.ts'
import { useBegun } from '#web/cases/drafts.ts'
import { LackingFields } from '#web/cases/lacking-fields.tsx'
import { Meanwhile, useSeen } from '#web/cases/meanwhile.tsx'
import { sendByKey } from '#web/cases/send-by-key.ts'
import { fieldErrors } from '#web/core/refusal-note.tsx'
import { Said } from '#web/core/said.tsx'
import { useMe } from '#web/core/session.ts'
import { useDirectory } from '#web/people/directory.ts'
import { ReceiverNow } from '#web/people/receiver-now.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { TextAreaField, TickField } from '#web/ui/fields.tsx'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { toast } from '#web/ui/toast.tsx'

type Props = { view: CaseView; onClose: () => void; onDone: () => void }

const MOST = 2_000

const Values = z.object({ to: z.string(), wants: z.string(), tried: z.string(), lacking: z.string(), withOwner: z.boolean() })

/** Offers a case to another area. After one that came back, the form begins with what was said then. */
export function OfferDialog({ view, onClose, onDone }: Props) {
  const { t } = useLingui()
  const { areas, area } = useDirectory()
  const seen = useSeen(view)
  const back = view.comeBack
  const kept = useBegun(useMe().person, `offer.${view.id}.${back?.id ?? ''}`, Values)
  const form = useForm({
    onValuesChange: kept.keep,
    initialValues: kept.begun ?? {
      to: back?.to ?? '',
      wants: back?.wants ?? view.goal ?? '',
      tried: back?.tried ?? '',
      lacking: back?.lacking ?? '',
      withOwner: false,
    },
    validate: {
      to: (to) => (to ? null : t`Choose an area.`),
      wants: (words) => (words.trim() ? null : t`Something must stand here.`),
      tried: (words) => (words.trim() ? null : t`Something must stand here.`),
    },
  })
  const offer = useAct(offerHandoff, view.id, {
    onDone: () => {
      kept.forget()
      const name = area(form.values.to)
      toast(t`Offered to ${name}. Until they accept, the case stays with you.`)
      onDone()
    },
    onRefused: (failure) => form.setErrors(fieldErrors(failure)),
  })
  const send = form.onSubmit(({ to, wants, tried, lacking, withOwner }) => {
    offer.act({ caseId: view.id, version: seen.version, to, wants, tried, withOwner, ...(lacking.trim() && { lacking }) })
  })
  const receivers = areas.filter((one) => one.takesCases && one.id !== view.holder).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Dialog open title={<Trans>Offer the case to another area</Trans>} onClose={onClose} size="wide">
      <form onSubmit={send} onKeyDown={sendByKey} className="stack" noValidate>
        {back?.reason && <ReturnedBecause area={area(back.to)} reason={back.reason} />}
        <SearchSelect label={t`To`} data={receivers} required data-autofocus={!back || undefined} {...form.getInputProps('to')} />
        <ReceiverNow of={form.values.to} />
        {form.values.to && <LackingFields key={form.values.to} view={view} to={form.values.to} />}
        <TextAreaField label={t`What the customer wants`} required maxLength={MOST} rows={2} {...form.getInputProps('wants')} />
        <TextAreaField label={t`What was tried`} required maxLength={MOST} rows={2} {...form.getInputProps('tried')} />
        <TextAreaField
          label={t`What is lacking`}
          description={t`What they would have to ask you for otherwise. An incomplete relay comes back.`}
          maxLength={MOST}
          rows={2}
          data-autofocus={back ? true : undefined}
          {...form.getInputProps('lacking')}
        />
        <TickField
          label={<Trans>Whoever accepts also answers to the customer</Trans>}
          description={<Trans>Otherwise the owner stays the same, whoever holds the case.</Trans>}
          checked={form.values.withOwner}
          onChange={(withOwner) => form.setFieldValue('withOwner', withOwner)}
        />
        <Meanwhile seen={seen} view={view} failure={offer.failure} onLook={offer.reset} />
        <DialogActions>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="main" type="submit" busy={offer.busy}>
            <Trans>Offer the relay</Trans>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function ReturnedBecause({ area, reason }: { area: string; reason: string }) {
  const { t } = useLingui()
  return (
    <p className="small soft words">
      {t`${area} returned it:`} <Said words={reason} />
    </p>
  )
}
