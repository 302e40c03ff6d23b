import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { OwnField } from '#contract/lists.ts'
import { FieldDialog } from '#web/lists/field-dialog.tsx'
import { holdingWords } from '#web/lists/list-words.ts'
import { Ordered } from '#web/lists/ordered.tsx'
import { useLists } from '#web/lists/queries.ts'
import { Button } from '#web/ui/button.tsx'
import { Chip } from '#web/ui/chip.tsx'
import { SelectField } from '#web/ui/fields.tsx'
import { Empty } from '#web/ui/states.tsx'

/** The own fields of one kind after the other. */
export function FieldsPart() {
  const { t } = useLingui()
  const { fields, offered, nameOf, item } = useLists()
  const [asked, setAsked] = useState<string | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const kinds = offered('kinds', asked)
  const kind = item(asked) ?? kinds[0]
  if (!kind) return <Empty title={t`No kind yet`}>{t`An own field belongs to a kind of case: name the kinds first.`}</Empty>
  const shown = fields.filter((field) => field.kind === kind.id)
  const open = chosen === 'new' ? chosen : shown.find(({ id }) => id === chosen)
  return (
    <div className="stack">
      <SelectField
        className="fields-kind"
        label={t`Cases of kind`}
        data={kinds.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
        value={kind.id}
        onChange={(event) => setAsked(event.currentTarget.value)}
      />
      {shown.length === 0 ? (
        <Empty title={t`No own field yet`}>{t`Cases of this kind have what every case has, and nothing more.`}</Empty>
      ) : (
        <div>
          <Ordered label={t`Own fields`} of={shown} nameOf={({ name }) => nameOf(name)} About={About} onChoose={setChosen} />
        </div>
      )}
      <div>
        <Button onClick={() => setChosen('new')}>
          <Trans>Add a field</Trans>
        </Button>
      </div>
      {open && <FieldDialog kind={kind.id} of={open} onClose={() => setChosen(null)} />}
    </div>
  )
}

function About({ of: { holds, currency, requiredToClose } }: { of: OwnField }) {
  return (
    <>
      <Chip tone="quiet">{currency ? `${holdingWords(holds)} · ${currency}` : holdingWords(holds)}</Chip>
      {requiredToClose && (
        <Chip tone="amber" sign="warn">
          <Trans>needed to close</Trans>
        </Chip>
      )}
    </>
  )
}
