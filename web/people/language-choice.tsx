import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import type { Language } from '#web/core/times.ts'
import { languageNames } from '#web/core/words.tsx'
import { ChoiceField } from '#web/ui/fields.tsx'

const choices: { value: Language; label: ReactNode }[] = [
  { value: 'es', label: <span lang="es">{languageNames.es}</span> },
  { value: 'en', label: <span lang="en">{languageNames.en}</span> },
]

type Props = { value: Language; onChoose: (language: Language) => void; hideLegend?: boolean }

/** Spanish or English, each in its own words. */
export function LanguageChoice({ value, onChoose, hideLegend = false }: Props) {
  const { t } = useLingui()
  return (
    <ChoiceField
      legend={t`Language`}
      hideLegend={hideLegend}
      name={useId()}
      look="segments"
      choices={choices}
      value={value}
      onChange={onChoose}
    />
  )
}
