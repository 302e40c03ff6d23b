import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { PersonView } from '#contract/people.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useTitle } from '#web/core/title.ts'
import { paths } from '#web/paths.ts'
import { peopleQuery, useDirectory } from '#web/people/directory.ts'
import { InviteDialog } from '#web/people/invite-dialog.tsx'
import { OffDuty } from '#web/people/off-duty.tsx'
import { PersonDialog } from '#web/people/person-dialog.tsx'
import { useRoleWords } from '#web/people/role-words.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Chip, ChipChoice, ChipChoices } from '#web/ui/chip.tsx'
import { TextField } from '#web/ui/fields.tsx'
import { Empty, Loading } from '#web/ui/states.tsx'
import { type Column, Table } from '#web/ui/table.tsx'

// A log of years names thousands of people; more of them are shown when asked for.
const AT_ONCE = 200
const SEARCHED_FROM = 12

/** Who works here, and who only stands in the imported past. */
export function PeoplePage() {
  const { t } = useLingui()
  const { data: people, error, refetch } = useQuery(peopleQuery)
  const { invite, person: chosen } = useSearch({ from: '/signed-in/settings/people' })
  const navigate = useNavigate()
  const choose = (person: string | undefined) => navigate({ to: paths.people, search: person ? { person } : {}, replace: true })
  const setInviting = (open: boolean) => navigate({ to: paths.people, search: open ? { invite: true } : {}, replace: true })
  useTitle(`${t`People`} · ${t`Settings`}`)
  if (!people) return error ? <FailurePage of={error} onRetry={refetch} /> : <Loading shape="page" />
  const person = people.find(({ id }) => id === chosen)
  const active = people.filter((person) => person.active).length
  return (
    <Card
      title={<Plural value={active} one="# person can log in" other="# people can log in" />}
      aside={
        <Button kind="main" onClick={() => setInviting(true)}>
          <Trans>Invite somebody</Trans>
        </Button>
      }
    >
      <PeopleList of={people} onChoose={choose} />
      {person && <PersonDialog of={person} onClose={() => choose(undefined)} />}
      <InviteDialog open={invite === true} onClose={() => setInviting(false)} />
    </Card>
  )
}

function PeopleList({ of, onChoose }: { of: PersonView[]; onChoose: (person: string) => void }) {
  const { t } = useLingui()
  const columns = useColumns(onChoose)
  const [past, setPast] = useState(false)
  const [like, setLike] = useState('')
  const [most, setMost] = useState(AT_ONCE)
  const inPast = of.filter((person) => person.account === 'none').length
  const kept = of.filter((person) => (person.account === 'none') === past && plain(person.name).includes(plain(like)))
  return (
    <div className="stack">
      <div className="row wrap">
        {inPast > 0 && (
          <ChipChoices label={t`Which people`}>
            <ChipChoice on={!past} onChoose={() => setPast(false)}>
              <Trans>Can log in</Trans>
            </ChipChoice>
            <ChipChoice on={past} count={String(inPast)} onChoose={() => setPast(true)}>
              <Trans>Only in the imported past</Trans>
            </ChipChoice>
          </ChipChoices>
        )}
        {of.length >= SEARCHED_FROM && (
          <TextField
            type="search"
            aria-label={t`Search by name`}
            placeholder={t`Search by name`}
            value={like}
            onChange={(event) => setLike(event.currentTarget.value)}
          />
        )}
      </div>
      <Table
        caption={t`People`}
        columns={columns}
        rows={kept.slice(0, most)}
        idOf={(person) => person.id}
        empty={<Empty title={t`Nobody of that name`} />}
      />
      {kept.length > most && (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </div>
  )
}

function useColumns(onChoose: (person: string) => void): Column<PersonView>[] {
  const { t } = useLingui()
  const { area } = useDirectory()
  const words = useRoleWords()
  return [
    {
      title: t`Name`,
      cell: (person) => (
        <span className="row wrap">
          <Button kind="bare" onClick={() => onChoose(person.id)}>
            {person.name}
          </Button>
          <OffDuty of={person.id} />
          {person.account === 'invited' && (
            <Chip tone="quiet">
              <Trans>invited</Trans>
            </Chip>
          )}
          {person.account === 'disabled' && (
            <Chip tone="quiet">
              <Trans>access ended</Trans>
            </Chip>
          )}
        </span>
      ),
    },
    {
      title: t`In areas`,
      cell: (person) => (
        <span className="row wrap">
          {person.areas.map((one) => (
            <Chip key={one.area} tone="quiet">
              {area(one.area)} · {words.area[one.role].name}
            </Chip>
          ))}
          {person.areas.length === 0 && <span className="soft">—</span>}
        </span>
      ),
    },
    {
      title: t`For the whole house`,
      cell: (person) => (
        <span className="row wrap">
          {person.house.map((role) => (
            <Chip key={role}>{words.house[role].name}</Chip>
          ))}
          {person.house.length === 0 && <span className="soft">—</span>}
        </span>
      ),
    },
  ]
}

/** Without accents and capitals: who looks for "Nuria" finds Núria. */
function plain(name: string) {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
}
