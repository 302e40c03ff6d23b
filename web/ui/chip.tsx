import type { ReactNode } from 'react'
import { Sign, type SignName } from '#web/ui/sign.tsx'
import './chip.css'

export type Tone = 'sea' | 'quiet' | 'amber' | 'coral' | 'green'

/** A short fact. The colour never stands alone: the words say the same, a sign may help the eye. */
export function Chip({ tone = 'sea', sign, title, children }: { tone?: Tone; sign?: SignName; title?: string; children: ReactNode }) {
  return (
    <span className={`chip ${tone}`} title={title}>
      {sign && <Sign name={sign} />}
      <span className="cut">{children}</span>
    </span>
  )
}

type ChoiceProps = { on: boolean; tone?: 'sea' | 'amber' | 'coral'; count?: string | undefined; onChoose: () => void; children: ReactNode }

/** A chip that chooses what a list shows; one of a `ChipChoices`. */
export function ChipChoice({ on, tone = 'sea', count, onChoose, children }: ChoiceProps) {
  return (
    <button type="button" className={`chip choice ${on ? 'on' : 'quiet'} ${tone}`} aria-pressed={on} onClick={onChoose}>
      {children} {count !== undefined && <span className="num">{count}</span>}
    </button>
  )
}

export function ChipChoices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className="chip-choices">
      <legend className="hidden">{label}</legend>
      {children}
    </fieldset>
  )
}
