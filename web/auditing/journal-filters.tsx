import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { CaseKey } from '#contract/cases.ts'
import { kinds, kindWords } from '#web/auditing/entry-words.ts'
import type { Sought } from '#web/auditing/queries.ts'
import { useDirectory } from '#web/people/directory.ts'
import { Button } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/fields.tsx'
import { SearchSelect } from '#web/ui/search-select.tsx'
import './journal.css'

/** What narrows the journal, kept in the address: a search can be handed on, and the way back leads through it. */
export function JournalFilters({ of }: { of: Sought }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { people, areas, area } = useDirectory()
  const narrow = (more: { [Name in keyof Sought]?: string | null }) => {
    const all = Object.entries({ ...of, ...more }).filter(([, value]) => value)
    navigate({ to: '.', search: Object.fromEntries(all) })
  }
  const kindsByName = kinds.map((kind) => ({ value: kind, label: kindWords(kind) })).toSorted((a, b) => a.label.localeCompare(b.label))
  return (
    <div className="journal-filters">
      <SearchSelect
        label={t`Who`}
        placeholder={t`Anybody`}
        clearable
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={of.person ?? null}
        onChange={(person) => narrow({ person })}
      />
      <SearchSelect
        label={t`Area`}
        placeholder={t`All areas`}
        clearable
        data={areas.map(({ id }) => ({ value: id, label: area(id) }))}
        value={of.area ?? null}
        onChange={(chosen) => narrow({ area: chosen })}
      />
      <SearchSelect
        label={t`What`}
        placeholder={t`Everything`}
        clearable
        data={kindsByName}
        value={of.kind ?? null}
        onChange={(kind) => narrow({ kind })}
      />
      <ByCase key={of.case} of={of.case} onChange={(key) => narrow({ case: key })} />
      {Object.values(of).some(Boolean) && (
        <Button kind="bare" onClick={() => navigate({ to: '.', search: {} })}>
          <Trans>Show all</Trans>
        </Button>
      )}
    </div>
  )
}

/** A case by its public key, typed or pasted with whatever stands between its digits. */
function ByCase({ of, onChange }: { of: string | undefined; onChange: (key: string | null) => void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(of ?? '')
  const [wrong, setWrong] = useState(false)
  const look = (event: FormEvent) => {
    event.preventDefault()
    const digits = typed.replace(/\D/g, '')
    const key = CaseKey.safeParse(digits)
    setWrong(digits !== '' && !key.success)
    if (key.success || digits === '') onChange(key.success ? key.data : null)
  }
  return (
    <form onSubmit={look} noValidate>
      <TextField
        label={t`Key of a case`}
        inputMode="numeric"
        value={typed}
        error={wrong && t`A key has 13 digits.`}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={look}
      />
    </form>
  )
}
