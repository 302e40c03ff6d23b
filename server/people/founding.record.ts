import { z } from 'zod'
import type { Id, Language } from '#contract/words.ts'
import { systemActor } from '#server/core/actor.ts'
import { type Database, row, sql } from '#server/core/database.ts'
import { NO_PREDECESSOR } from '#server/core/entry.ts'
import { append, newStream } from '#server/core/journal.ts'
import { outside } from '#server/core/outside.ts'
import { orThrow, refuse } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { say } from '#server/core/words.ts'
import { DEFAULT_ACCEPT_MINUTES, ownArea, unregisteredArea } from './area.ts'
import { COUNTRY, ZONE } from './organisation.ts'
import { addAccount, addArea, addPerson } from './record.ts'

export type Founding = {
  organisation: string
  name: string
  email: string
  passwordHash: string
  language: Language
  /** The first is where the founder works, as its manager. */
  areas: readonly string[]
  /** Refuse when there is an organisation already: the page may found the first only. */
  onlyFirst: boolean
}

const LOCK = 4_636_700
const unregisteredWords = { es: 'Sin registrar', en: 'Not registered' }

/** Founds an organisation: its journal, its areas and its first person, who administers it and leads the customers' experience. */
export function recordFounding(db: Database, founding: Founding): Promise<{ organisation: Id; person: Id; account: Id }> {
  const organisation = outside.newId()
  return transaction(db, systemActor(organisation, 'set-up'), async (tx) => {
    if (founding.onlyFirst) await refuseSecond(tx)
    const { language } = founding
    write(tx, sql`insert into organisations (id, name, founded_at) values (${organisation}, ${founding.organisation}, ${tx.now})`)
    write(tx, sql`insert into journal_counters (organisation_id, position, digest) values (${organisation}, 0, ${NO_PREDECESSOR})`)
    const head = append(tx, newStream(`organisation-${organisation}`), [{ kind: 'OrganisationFounded', body: { language } }])
    write(
      tx,
      sql`insert into organisation_settings (organisation_id, language, time_zone, country, version, hash)
          values (${organisation}, ${language}, ${ZONE}, ${COUNTRY}, ${head.version}, ${head.hash})`,
    )
    const unregistered = say(unregisteredWords, language)
    refuseSameNames([unregistered, ...founding.areas])
    addArea(tx, unregisteredArea(unregistered))
    const areas = founding.areas.map((name) => addArea(tx, ownArea(name, DEFAULT_ACCEPT_MINUTES)))
    const [first] = areas
    const person = addPerson(tx, {
      name: founding.name,
      active: true,
      language,
      areas: first ? [{ area: first, role: 'manager' }] : [],
      house: ['administrator', 'cxLead'],
    })
    const account = outside.newId()
    addAccount(tx, { account, person, email: founding.email, passwordHash: founding.passwordHash })
    return { organisation, person, account }
  })
}

/** People choose areas by name: capitals alone tell nothing apart. */
function refuseSameNames(names: readonly string[]): void {
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) orThrow(refuse('conflict', 'area-name-taken', {}))
}

/** One at a time, so that two who set up at once do not both win. */
async function refuseSecond(tx: Tx): Promise<void> {
  await row(tx, z.unknown(), sql`select pg_advisory_xact_lock(${LOCK})`)
  if (await row(tx, z.unknown(), sql`select 1 from organisations limit 1`)) orThrow(refuse('conflict', 'set-up-done', {}))
}
