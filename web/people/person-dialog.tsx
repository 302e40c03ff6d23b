import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { arrangeWork } from '#contract/duty.ts'
import { changeRoles, type PersonView } from '#contract/people.ts'
import { call } from '#web/core/call.ts'
import { ChangedMeanwhile, useSeen } from '#web/core/changed-meanwhile.tsx'
import { focusWrongField } from '#web/core/focus.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors } from '#web/core/refusal-note.tsx'
import { HandOver } from '#web/people/hand-over.tsx'
import { HouseRoles } from '#web/people/house-roles.tsx'
import type { Invitation } from '#web/people/invite-dialog.tsx'
import { PersonAccess } from '#web/people/person-access.tsx'
import type { HouseRole } from '#web/people/role-words.ts'
import { type InArea, RolesInAreas } from '#web/people/roles-in-areas.tsx'
import { WorkForm } from '#web/people/work-form.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { toast } from '#web/ui/toast.tsx'

/** One person: their roles, when they work, and whether and how they come in. */
export function PersonDialog({ of, onClose }: { of: PersonView; onClose: () => void }) {
  const { t } = useLingui()
  const [made, setMade] = useState<Invitation | null>(null)
  return (
    <Dialog open onClose={onClose} title={made ? t`Hand this link over` : of.name} size="wide">
      {made ? (
        <HandOver of={made} onClose={onClose} />
      ) : (
        <div className="stack">
          {of.account !== 'none' && <RolesForm of={of} onDone={onClose} />}
          {of.account !== 'none' && (
            <section className="person-access stack tight" aria-label={t`When they work`}>
              <WorkForm of={of} keep={(arranged) => call(arrangeWork, { id: of.id, ...arranged })} />
            </section>
          )}
          <PersonAccess of={of} onMade={setMade} />
        </div>
      )}
    </Dialog>
  )
}

type Values = { areas: InArea[]; house: HouseRole[] }

const rolesOf = ({ areas, house }: PersonView): Values => ({ areas, house })

function RolesForm({ of, onDone }: { of: PersonView; onDone: () => void }) {
  const { t } = useLingui()
  const form = useForm({ initialValues: rolesOf(of) })
  const seen = useSeen(form, of, rolesOf)
  const change = useMutation({
    mutationFn: ({ areas, house }: Values) =>
      call(changeRoles, { id: of.id, version: seen.version, house, areas: areas.filter(({ area }) => area) }),
    onSuccess: () => {
      onDone()
      toast(t`The roles of ${of.name} hold from now on.`)
    },
    onError: (failure) => {
      form.setErrors(fieldErrors(failure))
      focusWrongField()
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['people'] }),
  })
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit((values) => change.mutate(values), focusWrongField)}>
      <ChangedMeanwhile seen={seen} failure={change.error} />
      <RolesInAreas value={form.values.areas} onChange={(areas) => form.setFieldValue('areas', areas)} error={form.errors.areas} />
      <HouseRoles value={form.values.house} onChange={(house) => form.setFieldValue('house', house)} />
      <DialogActions>
        <Button onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" kind="main" busy={change.isPending}>
          <Trans>Keep the roles</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}
