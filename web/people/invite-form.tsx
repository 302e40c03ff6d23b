import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { Email, invitePerson } from '#contract/people.ts'
import { line } from '#contract/words.ts'
import { call } from '#web/core/call.ts'
import { checkWith } from '#web/core/checks.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import type { Language } from '#web/core/times.ts'
import { HouseRoles } from '#web/people/house-roles.tsx'
import type { Invitation } from '#web/people/invite-dialog.tsx'
import { LanguageChoice } from '#web/people/language-choice.tsx'
import type { HouseRole } from '#web/people/role-words.ts'
import { type InArea, RolesInAreas } from '#web/people/roles-in-areas.tsx'
import { Button } from '#web/ui/button.tsx'
import { DialogActions } from '#web/ui/dialog.tsx'
import { TextField } from '#web/ui/fields.tsx'

type Values = { name: string; email: string; language: Language; areas: InArea[]; house: HouseRole[] }

export function InviteForm({ onMade, onCancel }: { onMade: (made: Invitation) => void; onCancel: () => void }) {
  const { t, i18n } = useLingui()
  const form = useInvitation(i18n.locale === 'en' ? 'en' : 'es')
  const invite = useMutation({
    mutationFn: ({ areas, ...values }: Values) => call(invitePerson, { ...values, areas: areas.filter(({ area }) => area) }),
    onSuccess: async ({ link, expiresAt }, { name }) => {
      await cache.invalidateQueries({ queryKey: ['people'] })
      onMade({ name, link, expiresAt })
    },
    onError: (failure) => {
      form.setErrors(fieldErrors(failure))
      focusWrongField()
    },
  })
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit((values) => invite.mutate(values), focusWrongField)}>
      <RefusalNote of={invite.error} />
      <TextField label={t`Name`} data-autofocus autoFocus autoComplete="off" {...form.getInputProps('name')} />
      <TextField label={t`E-mail address`} type="email" autoComplete="off" {...form.getInputProps('email')} />
      <LanguageChoice value={form.values.language} onChoose={(language) => form.setFieldValue('language', language)} />
      <RolesInAreas value={form.values.areas} onChange={(areas) => form.setFieldValue('areas', areas)} error={form.errors.areas} />
      <HouseRoles value={form.values.house} onChange={(house) => form.setFieldValue('house', house)} />
      <DialogActions>
        <Button onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" kind="main" busy={invite.isPending}>
          <Trans>Make the link</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}

function useInvitation(language: Language) {
  const { t } = useLingui()
  const initialValues: Values = { name: '', email: '', language, areas: [{ area: null, role: 'advisor' }], house: [] }
  return useForm({
    initialValues,
    validate: {
      name: checkWith(line(120)),
      email: checkWith(Email),
      areas: (areas, { house }) =>
        areas.some(({ area }) => area) || house.length > 0
          ? null
          : t`Choose an area or a role for the whole house: without one, there is nothing to see.`,
    },
  })
}
