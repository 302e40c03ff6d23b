import { useLingui } from '@lingui/react/macro'
import { acceptHandoff, type CaseView, recallHandoff, takeCase } from '#contract/cases.ts'
import { useAct } from '#web/cases/acting.ts'
import { focusCaseIfLost } from '#web/cases/focusing.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { wordsOf } from '#web/core/refusal-words.ts'
import { toast } from '#web/ui/toast.tsx'

/** What needs no form: one press, and a word about it. */
export function useQuickActs({ id, offer }: CaseView) {
  const { t } = useLingui()
  const say = useSayNames()
  const after = (words: string) => ({
    onDone: () => {
      toast(words)
      focusCaseIfLost()
    },
    onRefused: (failure: unknown) => toast(wordsOf(failure, say), { tone: 'amber' }),
  })
  const taking = useAct(takeCase, id, after(t`You hold the case.`))
  const accepting = useAct(acceptHandoff, id, after(t`You accepted the relay: you hold the case.`))
  const recalling = useAct(recallHandoff, id, after(t`You recalled the relay.`))
  return {
    busy: taking.busy || accepting.busy || recalling.busy,
    acts: {
      take: () => taking.act({ id }),
      accept: () => offer && accepting.act({ id: offer.id }),
      recall: () => offer && recalling.act({ id: offer.id }),
    },
  }
}
