import { useId, useState } from 'react'
import { Button } from '#web/ui/button.tsx'
import { CopyLine } from '#web/ui/copy-line.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { ChoiceField, PasswordField, SelectField, TextAreaField, TextField, TickField } from '#web/ui/fields.tsx'
import { Menu, MenuItem, MenuLabel, MenuRule } from '#web/ui/menu.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { toast } from '#web/ui/toast.tsx'
import type { Samples } from './samples.ts'

export function FormsSample({ of }: { of: Samples }) {
  const name = useId()
  const [ended, setEnded] = useState('solved')
  const [goal, setGoal] = useState('yes')
  const [owner, setOwner] = useState(true)
  return (
    <div className="stack">
      <SearchSelect label={of.form.to} data={of.form.areas} required />
      <SelectField label={of.form.channel} data={of.form.channels} />
      <TextAreaField label={of.form.what} defaultValue={of.form.whatFilled} />
      <TextAreaField label={of.form.missing} error={of.form.missingError} required />
      <TextField label={of.form.mail} defaultValue="lucia.ferrer" error={of.form.mailError} type="email" />
      <PasswordField label={of.form.password} description={of.form.passwordMore} />
      <CopyLine label={of.form.link}>https://remo.example/invitation</CopyLine>
      <TickField label={of.form.owner} description={of.form.ownerMore} checked={owner} onChange={setOwner} />
      <ChoiceField
        legend={of.form.ended}
        name={`${name}-ended`}
        value={ended}
        onChange={setEnded}
        choices={of.form.ends.map(([value, label, description]) => ({ value, label, description }))}
      />
      <ChoiceField
        legend={of.form.goal}
        name={`${name}-goal`}
        look="segments"
        value={goal}
        onChange={setGoal}
        choices={of.form.goals.map(([value, label]) => ({ value, label }))}
      />
      <Notice tone="amber">{of.form.refusal}</Notice>
      <Notice tone="coral">{of.form.offline}</Notice>
      <WindowsSample of={of} />
    </div>
  )
}

function WindowsSample({ of }: { of: Samples }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="row wrap">
      <Button onClick={() => setOpen(true)}>{of.form.title}…</Button>
      <Button onClick={() => toast(of.form.saved, { undo: () => toast(of.form.cancel, { tone: 'amber' }) })}>{of.form.saved}</Button>
      <Menu trigger={<Button>{of.case.actions.request} ▾</Button>}>
        <MenuLabel>{of.form.channel}</MenuLabel>
        <MenuItem on onChoose={() => {}}>
          {of.form.channels[0]}
        </MenuItem>
        <MenuItem on={false} onChoose={() => {}}>
          {of.form.channels[1]}
        </MenuItem>
        <MenuRule />
        <MenuItem onChoose={() => {}}>{of.case.actions.close}</MenuItem>
      </Menu>
      <Dialog open={open} onClose={() => setOpen(false)} title={of.form.title}>
        <div className="stack">
          <SearchSelect label={of.form.to} data={of.form.areas} required />
          <TextAreaField label={of.form.what} defaultValue={of.form.whatFilled} />
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{of.form.cancel}</Button>
            <Button kind="main" onClick={() => setOpen(false)}>
              {of.form.submit}
            </Button>
          </DialogActions>
        </div>
      </Dialog>
    </div>
  )
}
