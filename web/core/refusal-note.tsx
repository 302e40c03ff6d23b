import { createContext, type ReactNode, use, useMemo } from 'react'
import { RefusalError } from '#web/core/failures.ts'
import { fieldWords, type SayNames, wordsOf } from '#web/core/refusal-words.ts'
import { useSay } from '#web/core/words.tsx'
import { Notice } from '#web/ui/notice.tsx'

type Names = Pick<SayNames, 'area' | 'person'>

// Until a page knows names, an id says nothing: three dots are honest.
const NamesContext = createContext<Names>({ area: () => '…', person: () => '…' })

/** Gives refusals the names behind ids; the people feature provides it for pages behind the log-in. */
export function NamesKnown({ area, person, children }: Names & { children: ReactNode }) {
  const names = useMemo(() => ({ area, person }), [area, person])
  return <NamesContext value={names}>{children}</NamesContext>
}

/** Times and names in the reader's language. */
export function useSayNames(): SayNames {
  const say = useSay()
  const names = use(NamesContext)
  return useMemo(() => ({ ...say, ...names }), [say, names])
}

/** Why the last attempt did not work, in words; nothing while there is no failure. */
export function RefusalNote({ of, actions }: { of: unknown; actions?: ReactNode }) {
  const say = useSayNames()
  if (!of) return null
  return (
    <Notice tone={of instanceof RefusalError ? 'amber' : 'coral'} live actions={actions}>
      {wordsOf(of, say)}
    </Notice>
  )
}

/** The wrong fields of a refusal, by the name they have in the form: for `form.setErrors`. */
export function fieldErrors(failure: unknown): Record<string, string> {
  if (!(failure instanceof RefusalError)) return {}
  return Object.fromEntries(failure.fields.map((field) => [field.path, fieldWords(field)]))
}
