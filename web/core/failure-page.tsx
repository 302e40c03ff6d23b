import { useLingui } from '@lingui/react/macro'
import { BugError, OfflineError, RefusalError } from '#web/core/failures.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { wordsOf } from '#web/core/refusal-words.ts'
import { Failure } from '#web/ui/states.tsx'

/** A page, or a part of one, that could not be shown. */
export function FailurePage({ of, onRetry, whole }: { of: unknown; onRetry?: () => void; whole?: boolean }) {
  const { t } = useLingui()
  const say = useSayNames()
  const title =
    of instanceof RefusalError ? t`This cannot be shown` : of instanceof OfflineError ? t`Remo does not answer` : t`Something broke`
  return (
    <Failure whole={whole} title={title} reference={of instanceof BugError ? of.reference : undefined} {...(onRetry && { onRetry })}>
      {of instanceof BugError ? t`This is a fault of ours. It has been noted.` : wordsOf(of, say)}
    </Failure>
  )
}
