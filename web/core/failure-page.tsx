import { useLingui } from '@lingui/react/macro'
import { BugError, OfflineError, RefusalError } from '#web/core/failures.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { wordsOf } from '#web/core/refusal-words.ts'
import { Failure } from '#web/ui/states.tsx'

type Props = { of: unknown; onRetry?: () => void /** There is nothing else on the page. */; whole?: boolean }

/** A page, or a part of one, that could not be shown. */
export function FailurePage({ of, onRetry, whole }: Props) {
  const { title, more } = useFailureWords(of)
  return (
    <Failure whole={whole} title={title} reference={of instanceof BugError ? of.reference : undefined} {...(onRetry && { onRetry })}>
      {more}
    </Failure>
  )
}

function useFailureWords(of: unknown) {
  const { t } = useLingui()
  const say = useSayNames()
  if (of instanceof RefusalError) return { title: t`This cannot be shown`, more: wordsOf(of, say) }
  if (of instanceof OfflineError) return { title: t`Remo does not answer`, more: t`Nothing that was saved is lost. Try again in a moment.` }
  if (of instanceof BugError) return { title: t`Something broke`, more: t`This is a fault of ours. It has been noted.` }
  return { title: t`Something broke`, more: wordsOf(of, say) }
}
