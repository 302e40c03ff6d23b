import { Trans } from '@lingui/react/macro'
import type { CaseMay } from '#contract/cases.ts'
import type { CaseActs } from '#web/cases/case-keys.ts'
import { Button } from '#web/ui/button.tsx'

type Props = { may: CaseMay /** Somebody, not only an area, holds the case. */; held: boolean; acts: CaseActs; busy: boolean }

/** What may be done with the case now; the likeliest next step stands out. */
export function CaseActions({ may, held, acts, busy }: Props) {
  return (
    <>
      {may.take && (
        <Button kind={held ? 'quiet' : 'main'} keyHint="t" busy={busy} onClick={acts.take}>
          <Trans>Take</Trans>
        </Button>
      )}
      {may.assign && (
        <Button keyHint="g" onClick={acts.assign}>
          <Trans>Give</Trans>
        </Button>
      )}
      {may.offer && (
        <Button keyHint="h" onClick={acts.offer}>
          <Trans>Offer relay</Trans>
        </Button>
      )}
      {may.close && (
        <Button kind={may.take && !held ? 'quiet' : 'main'} keyHint="x" onClick={acts.close}>
          <Trans>Close</Trans>
        </Button>
      )}
      {may.reopen && (
        <Button keyHint="u" onClick={acts.reopen}>
          <Trans>Reopen</Trans>
        </Button>
      )}
    </>
  )
}
