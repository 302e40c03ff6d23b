import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import type { Language } from '#web/core/times.ts'
import { speak } from '#web/core/words.tsx'
import { ChoiceField } from '#web/ui/fields.tsx'
import { FrontPage } from '#web/ui/front-page.tsx'

const languages: { value: Language; label: ReactNode }[] = [
  { value: 'es', label: <span lang="es">Español</span> },
  { value: 'en', label: <span lang="en">English</span> },
]

/** A page before the log-in, with the choice of language at its foot. */
export function ComingIn({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <FrontPage
      title={title}
      lead={lead}
      motto={<Trans>Everyone in the boat rows at once, in one direction: the customer's.</Trans>}
      foot={<LanguageChoice onChoose={speak} />}
    >
      {children}
    </FrontPage>
  )
}

/** Spanish or English, each in its own words. */
export function LanguageChoice({ onChoose }: { onChoose: (language: Language) => void }) {
  const { t, i18n } = useLingui()
  return (
    <ChoiceField
      legend={t`Language`}
      hideLegend
      name={useId()}
      look="segments"
      choices={languages}
      value={i18n.locale === 'en' ? 'en' : 'es'}
      onChange={onChoose}
    />
  )
}
