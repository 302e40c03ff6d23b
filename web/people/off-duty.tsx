import { useLingui } from '@lingui/react/macro'
import type { PersonView } from '#contract/people.ts'
import { useNow, useSay } from '#web/core/words.tsx'
import { useDirectory } from '#web/people/directory.ts'
import { Chip } from '#web/ui/chip.tsx'

/** Whether somebody is off duty now, and until when. It ends by the clock. */
export function useOffDuty(person: string | null): PersonView['offDuty'] {
  const { who } = useDirectory()
  const now = useNow().toISOString()
  const off = person === null ? null : (who(person)?.offDuty ?? null)
  return off && (off.until === null || off.until > now) ? off : null
}

/** Says beside a name that somebody is off duty, and who is asked instead. Nothing while they are on duty. */
export function OffDuty({ of }: { of: string | null }) {
  const { t } = useLingui()
  const say = useSay()
  const now = useNow()
  const { who, person } = useDirectory()
  const off = useOffDuty(of)
  if (!off || !of) return null
  const deputy = who(of)?.deputy
  const [until, name] = [off.until && say.when(off.until, now), deputy && person(deputy)]
  return (
    <Chip tone="quiet" sign="clock">
      {[t`off duty`, until && t`until ${until}`, name && t`deputy: ${name}`].filter(Boolean).join(' · ')}
    </Chip>
  )
}
