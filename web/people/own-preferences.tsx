import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { prefer, useMe } from '#web/core/session.ts'
import { LanguageChoice } from '#web/people/language-choice.tsx'
import { Card } from '#web/ui/card.tsx'
import { ChoiceField } from '#web/ui/fields.tsx'

/** The language and the theme in which one sees Remo, on any machine. */
export function OwnPreferences() {
  const { t } = useLingui()
  const { language, theme } = useMe()
  const preferring = useMutation({ mutationFn: prefer })
  return (
    <Card title={<Trans>How you see Remo</Trans>}>
      <div className="stack">
        <RefusalNote of={preferring.error} />
        <LanguageChoice value={language} onChoose={(chosen) => preferring.mutate({ language: chosen })} />
        <ChoiceField
          legend={t`Theme`}
          name="theme"
          look="segments"
          choices={[
            { value: 'system', label: t`As the system` },
            { value: 'light', label: t`Light` },
            { value: 'dark', label: t`Dark` },
          ]}
          value={theme}
          onChange={(chosen) => preferring.mutate({ theme: chosen })}
        />
      </div>
    </Card>
  )
}
