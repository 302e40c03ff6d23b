import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { describeCase, readLacking } from '#contract/case-descriptions.ts'
import type { CaseView } from '#contract/cases.ts'
import { useAct } from '#web/cases/acting.ts'
import { type CaseFieldName, CaseFields } from '#web/cases/case-fields.tsx'
import { changesIn, type Typed, typedOf } from '#web/cases/describing.ts'
import { call } from '#web/core/call.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { lackingWords } from '#web/core/refusal-words.ts'
import { useSay } from '#web/core/words.tsx'
import { useLists } from '#web/lists/queries.ts'
import { useDirectory } from '#web/people/directory.ts'
import { Button } from '#web/ui/button.tsx'
import { Notice } from '#web/ui/notice.tsx'

/** What must be filled before a case is closed or, with `to`, before a relay is offered to that area: named, and filled in here. */
export function LackingFields({ view, to }: { view: CaseView; to?: string }) {
  const { t } = useLingui()
  const say = useSay()
  const { area } = useDirectory()
  const { fields } = useLists()
  const [edits, setEdits] = useState<Partial<Typed>>({})
  const [errors, setErrors] = useState<Record<string, string>>({})
  const { data } = useQuery({
    queryKey: ['case', view.id, 'lacking', to ?? null],
    queryFn: ({ signal }) => call(readLacking, { id: view.id, ...(to && { to }) }, { signal }),
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
  const ofCustomer = named.some((one) => one === 'phone' || one === 'mail' || one === 'reach')
  const ofCase = named.some((one) => one !== 'phone' && one !== 'mail' && one !== 'reach')
  const show: CaseFieldName[] = [...parts, 'own']
  const what = lacking.map((one) => lackingWords(one, say)).join(', ')
  return (
    <>
      <Notice tone="amber" title={<Trans>Something is lacking first</Trans>}>
        {to ? t`${area(to)} asks for: ${what}.` : t`Before the case is closed: ${what}.`}
      </Notice>
      {ofCustomer && (
        <p className="small soft">
          <Trans>What is lacking of the customer is filled in where the customer is.</Trans>
        </p>
      )}
      {view.may.describe && ofCase && (
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
