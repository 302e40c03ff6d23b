import { useLingui } from '@lingui/react/macro'
import type { LifeCase } from '#contract/lives.ts'
import type { Id } from '#contract/words.ts'
import { capital, channelWords, endingWords, goalWords } from '#web/cases/case-words.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { useNow } from '#web/core/words.tsx'
import type { Mark } from '#web/customers/life.ts'

/** What a mark of the picture says, in words; and the name of a lane. */
export function useLifeWords(cases: readonly LifeCase[]) {
  const { t } = useLingui()
  const say = useSayNames()
  const now = useNow()
  const subjects = new Map(cases.map(({ id, subject, key }) => [id, subject || say.key(key)]))
  const areaName = (area: Id | null) => (area ? say.area(area) : t`not registered`)
  const what = (mark: Mark): string => {
    const area = areaName(mark.area)
    switch (mark.is) {
      case 'contact': {
        const channel = mark.channel ? capital(channelWords(mark.channel)) : t`Contact`
        return mark.way === 'in' ? t`${channel}: the customer to ${area}` : t`${channel}: ${area} to the customer`
      }
      case 'step':
        return t`A step in ${area}, from another system`
      case 'relay':
        return t`${areaName(mark.from)} passed it to ${area}`
      case 'return':
        if (mark.how === 'recalled') return t`${area} took the relay to ${areaName(mark.from)} back`
        return mark.how === 'expired'
          ? t`The relay to ${areaName(mark.from)} expired, back to ${area}`
          : t`${areaName(mark.from)} returned it to ${area}`
      case 'wait': {
        const span = say.span(Math.round((mark.at - mark.since) / 1_000))
        return mark.how === 'waiting' ? t`Waiting for ${area} for ${span}` : t`Waited ${span} for ${area}`
      }
      case 'reopened':
        return t`Opened again by ${area}`
      case 'end':
        return mark.goal ? t`Closed by ${area}: ${goalWords(mark.goal)}` : t`Closed by ${area}`
    }
  }
  return {
    areaName,
    what,
    when: (at: number) => say.when(new Date(at).toISOString(), now),
    subject: (id: Id) => subjects.get(id) ?? '',
    ending: (of: LifeCase) => (of.ending ? endingWords(of.ending) : t`open`),
  }
}
