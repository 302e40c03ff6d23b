import { useLingui } from '@lingui/react/macro'
import type { PersonView } from '#contract/people.ts'
import { useDirectory } from '#web/people/directory.ts'
import './mention-choices.css'

type Props = { id: string; of: readonly PersonView[]; active: number; onChoose: (person: PersonView) => void }

/** The colleagues whose name is being typed, above the caret's field: arrows move, enter or a press chooses. */
export function MentionChoices({ id, of, active, onChoose }: Props) {
  const { t } = useLingui()
  const { area } = useDirectory()
  return (
    <div className="mention-choices" role="listbox" id={id} aria-label={t`Colleagues`}>
      {of.map((person, place) => (
        <button
          key={person.id}
          id={optionId(id, place)}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={place === active}
          // The caret stays in the text.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(person)}
        >
          <b>{person.name}</b> <span className="small soft">{person.areas.map((one) => area(one.area)).join(', ')}</span>
        </button>
      ))}
    </div>
  )
}

export const optionId = (list: string, place: number) => `${list}-${place}`
