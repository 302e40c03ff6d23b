import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { addListItem, type ListName } from '#contract/lists.ts'
import { line } from '#contract/words.ts'
import { call } from '#web/core/call.ts'
import { checkWith } from '#web/core/checks.ts'
import { cache } from '#web/core/query.ts'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { useSay } from '#web/core/words.tsx'
import { listsQuery } from '#web/lists/queries.ts'
import { Button } from '#web/ui/button.tsx'
import { TextField } from '#web/ui/fields.tsx'

/** A name and Enter, one after the other; the other language can be added later. */
export function QuickAdd({ list }: { list: ListName }) {
  const { t } = useLingui()
  const { language } = useSay()
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const add = useMutation({
    mutationFn: () => call(addListItem, { list, name: { [language]: name } }),
    onSuccess: () => {
      setName('')
      field.current?.focus()
    },
    onSettled: () => cache.invalidateQueries({ queryKey: listsQuery.queryKey }),
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const wrong = checkWith(line(80))(name)
    setError(wrong)
    if (!wrong && !add.isPending) add.mutate()
    else field.current?.focus()
  }
  return (
    <>
      <form className="ordered-add" noValidate onSubmit={send}>
        <TextField
          ref={field}
          className="grow"
          aria-label={t`Add to the list`}
          placeholder={t`Another name`}
          maxLength={80}
          value={name}
          error={error}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" busy={add.isPending}>
          <Trans>Add</Trans>
        </Button>
      </form>
      <RefusalNote of={add.error} />
    </>
  )
}
