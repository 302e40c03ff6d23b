import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { speak } from '#web/core/words.tsx'
import { LanguageChoice } from '#web/people/language-choice.tsx'
import { FrontPage } from '#web/ui/front-page.tsx'

/** A page before the log-in, with the choice of language at its foot. */
export function ComingIn({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  const { i18n } = useLingui()
  return (
    <FrontPage
      title={title}
      lead={lead}
      motto={<Trans>Everyone in the boat rows at once, in one direction: the customer's.</Trans>}
      foot={<LanguageChoice hideLegend value={i18n.locale === 'en' ? 'en' : 'es'} onChoose={speak} />}
    >
      {children}
    </FrontPage>
  )
}
