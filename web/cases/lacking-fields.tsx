import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type CaseView, describeCase, readLacking } from '#contract/cases.ts'
import { useAct } from '#web/cases/acting.ts'
import { type CaseFieldName, CaseFields } from '#web/cases/case-fields.tsx'
import { changesIn, type Typed, typedOf } from '#web/cases/describing.ts'
import { call } from '#web/core/call.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { lackingWords } from '#web/core/refusal-words.ts'
import { useSay } from '#web/core/words.tsx'
import { useLists } from '#web/lists/queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'

/** What must be filled before a case is closed: named, and filled in here. */
export function LackingFields({ view }: { view: CaseView }) {
  const { t } = useLingui()
  const say = useSay()
  const { fields } = useLists()
  const [edits, setEdits] = useState<Partial<Typed>>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const { data } = useQuery({
    queryKey: ['case', view.id, 'lacking'],
    queryFn: ({ signal }) => call(readLacking, { id: view.id }, { signal }),
  })
  const describe = useAct(describeCase, view.id, {
    onDone: () => setEdits({}),
    onRefused: (failure) => {
      setErrors(fieldErrors(failure))
      focusWrongField()
    },
  })
  const lacking = data?.lacking ?? []
  if (lacking.length === 0) return null
  const before = typedOf(view, fields, say)
  const value = { ...before, ...edits, fields: { ...before.fields, ...edits.fields } }
  const keep = () => {
    const { changes, errors: wrong } = changesIn(before, value, fields)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return focusWrongField()
    if (Object.keys(changes).length > 0) describe.act({ id: view.id, version: view.version, about: changes })
  }
  const named = lacking.map(({ field }) => field)
  const parts = (['kind', 'reason', 'stage'] as const).filter((part) => named.includes(part))
  const show: CaseFieldName[] = [...parts, 'own']
  const what = lacking.map((one) => lackingWords(one, say)).join(', ')
  return (
    <>
      <Notice tone="amber" title={<Trans>Something is lacking first</Trans>}>
        {t`Before the case is closed: ${what}.`}
      </Notice>
      {view.may.describe && (
        <>
          <CaseFields value={value} onChange={(next) => setEdits({ ...edits, ...next })} errors={errors} show={show} own={named} />
          <RefusalNote of={describe.failure} />
          <div>
            <Button busy={describe.busy} onClick={keep}>
              <Trans>Keep what was filled in</Trans>
            </Button>
          </div>
        </>
      )}
    </>
  )
}
