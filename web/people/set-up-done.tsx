import { Trans, useLingui } from '@lingui/react/macro'
import { createLink } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Me } from '#contract/people.ts'
import { focusHeading } from '#web/core/focus.ts'
import { useTitle } from '#web/core/title.ts'
import { paths } from '#web/paths.ts'
import { ComingIn } from '#web/people/coming-in-page.tsx'
import { ButtonLink } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'

const ButtonTo = createLink(ButtonLink)

/** The last word of the set-up: what there is now, and the next step. */
export function SetUpDone({ of, areas }: { of: Me; areas: string[] }) {
  const { t, i18n } = useLingui()
  useTitle(t`Set up`)
  useEffect(focusHeading, [])
  const organisation = of.organisation.name
  const names = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(areas)
  return (
    <ComingIn title={t`${organisation} is afloat`} lead={<Trans>A relay needs somebody at the other end: invite your colleagues.</Trans>}>
      <Notice tone="green">{t`Areas: ${names}.`}</Notice>
      <div className="stack tight">
        <ButtonTo to={paths.people} search={{ invite: true }} kind="main" size="large" wide>
          <Trans>Invite colleagues</Trans>
        </ButtonTo>
        <ButtonTo to={paths.start} size="large" wide>
          <Trans>Begin</Trans>
        </ButtonTo>
      </div>
    </ComingIn>
  )
}
