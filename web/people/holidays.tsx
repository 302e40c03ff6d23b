import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { addHoliday, type HolidayView, removeHoliday } from '#contract/organisation.ts'
import { line } from '#contract/words.ts'
import { Day } from '#contract/working-time.ts'
import { call } from '#web/core/call.ts'
import { checkWith } from '#web/core/checks.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { useNow, useSay } from '#web/core/words.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { TextField } from '#web/ui/fields.tsx'
import { Empty } from '#web/ui/states.tsx'
import { type Column, Table } from '#web/ui/table.tsx'
import { toast } from '#web/ui/toast.tsx'
import './holidays.css'

const renew = () => cache.invalidateQueries({ queryKey: ['organisation'] })

/** The days on which nobody works; those that are over are shown when asked for. */
export function Holidays({ of }: { of: HolidayView[] }) {
  const { t } = useLingui()
  const [past, setPast] = useState(false)
  const today = useNow().toISOString().slice(0, 10)
  const remove = useMutation({
    mutationFn: ({ on }: HolidayView) => call(removeHoliday, { on }),
    onSuccess: (_, { name }) => toast(t`${name} is a working day again.`),
    onSettled: renew,
  })
  const columns = useColumns((holiday) => remove.mutate(holiday), remove.isPending)
  const coming = of.filter(({ on }) => on >= today)
  const over = of.length - coming.length
  return (
    <Card title={<Trans>Public holidays</Trans>}>
      <div className="stack">
        <NewHoliday />
        <RefusalNote of={remove.error} />
        <Table
          caption={t`Public holidays`}
          columns={columns}
          rows={past ? of : coming}
          idOf={({ on }) => on}
          empty={<Empty title={t`No holiday to come`}>{t`On a holiday nobody works, whatever the hours of that weekday are.`}</Empty>}
        />
        {over > 0 && !past && (
          <Button onClick={() => setPast(true)}>
            <Plural value={over} one="Show # that is over" other="Show # that are over" />
          </Button>
        )}
      </div>
    </Card>
  )
}

const empty = { on: '', name: '' }

function NewHoliday() {
  const { t } = useLingui()
  const day = useRef<HTMLInputElement>(null)
  const form = useForm({
    initialValues: empty,
    validate: { on: (on) => (Day.safeParse(on).success ? null : t`Choose a day.`), name: checkWith(line(80)) },
  })
  const add = useMutation({
    mutationFn: (values: typeof empty) => call(addHoliday, values),
    onSuccess: () => {
      form.reset()
      day.current?.focus()
    },
    onError: (failure) => form.setErrors(fieldErrors(failure)),
    onSettled: renew,
  })
  return (
    <form className="stack tight" noValidate onSubmit={form.onSubmit((values) => add.mutate(values), focusWrongField)}>
      <RefusalNote of={add.error} />
      <div className="new-holiday">
        <TextField type="date" label={t`Day`} ref={day} {...form.getInputProps('on')} />
        <TextField label={t`Name of the holiday`} maxLength={80} autoComplete="off" {...form.getInputProps('name')} />
        <Button type="submit" busy={add.isPending}>
          <Trans>Add</Trans>
        </Button>
      </div>
    </form>
  )
}

function useColumns(onRemove: (holiday: HolidayView) => void, busy: boolean): Column<HolidayView>[] {
  const { t } = useLingui()
  const say = useSay()
  return [
    { title: t`Day`, cell: ({ on }) => <time dateTime={on}>{say.day(on)}</time> },
    { title: t`Name of the holiday`, cell: ({ name }) => name },
    {
      title: t`Remove`,
      hideTitle: true,
      align: 'end',
      cell: (holiday) => (
        <Button disabled={busy} aria-label={t`Remove ${holiday.name}`} onClick={() => onRemove(holiday)}>
          <Trans>Remove</Trans>
        </Button>
      ),
    },
  ]
}
