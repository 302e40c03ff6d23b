import { timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { acceptInvitation, logIn, setUp } from '#contract/people.ts'
import type { Id } from '#contract/words.ts'
import type { Database } from '#server/core/database.ts'
import type { Exchange } from '#server/core/exchange.ts'
import { outside } from '#server/core/outside.ts'
import { Refused, refuse } from '#server/core/refusal.ts'
import { tokenHash } from '#server/core/secrets.ts'
import type { House } from '#server/core/serve.ts'
import { beginSession } from '#server/core/session.ts'
import { refuseCommon } from './common-passwords.ts'
import { recordFounding } from './founding.record.ts'
import { countAttempt, endAllOf, forgetAttempts, setPassword, spendInvitation } from './logging-in.record.ts'
import { fitsPassword, hashPassword } from './password.ts'
import { type AccountRow, accountsByEmail, invitedAccount } from './queries.ts'

/** The file whose words a set-up from beyond this machine must bring; made when Remo starts on such an address. */
export const SET_UP_CODE_FILE = 'set-up-code'

/** Log-in by mail address and password. The same answer and the same work whether or not the address is known. */
export async function comeIn(db: Database, { email, password }: z.infer<typeof logIn.input>, exchange: Exchange): Promise<{ person: Id }> {
  await countAttempt(db, { email, address: exchange.address })
  const accounts = await accountsByEmail(db, email)
  for (const account of accounts.length > 0 ? accounts : [undefined]) {
    if (!(await fitsPassword(password, account?.passwordHash)) || !account) continue
    await forgetAttempts(db, { email, address: exchange.address })
    return enter(db, account, exchange)
  }
  throw new Refused(refuse('unknown', 'credentials-wrong', {}))
}

/** A link is used once, by choosing a password; a wrong password leaves it unused. What was open by the old password ends. */
export async function comeInByInvitation(
  db: Database,
  { token, password }: z.infer<typeof acceptInvitation.input>,
  exchange: Exchange,
): Promise<{ person: Id }> {
  await countAttempt(db, { address: exchange.address })
  refuseCommon(password)
  const hash = tokenHash(token)
  const account = await invitedAccount(db, hash, outside.now())
  if (!account || !(await spendInvitation(db, hash))) throw new Refused(refuse('shell', 'link-gone', {}), 410)
  await setPassword(db, account.id, await hashPassword(password))
  await endAllOf(db, account.id)
  await forgetAttempts(db, { address: exchange.address })
  return enter(db, account, exchange)
}

/** Founds the first organisation from the page. From beyond this machine it takes the code of the link that the start printed. */
export async function foundFirst(house: House, input: z.infer<typeof setUp.input>, exchange: Exchange): Promise<{ person: Id }> {
  await countAttempt(house.database, { address: exchange.address })
  refuseWrongCode(house.settings.dataFolder, input.code)
  refuseCommon(input.password)
  const { organisation, name, email, language, areas } = input
  const passwordHash = await hashPassword(input.password)
  const founded = await recordFounding(house.database, { organisation, name, email, passwordHash, language, areas, onlyFirst: true })
  return enter(house.database, { id: founded.account, organisation: founded.organisation, person: founded.person }, exchange)
}

async function enter(
  db: Database,
  account: Pick<AccountRow, 'id' | 'organisation' | 'person'>,
  exchange: Exchange,
): Promise<{ person: Id }> {
  exchange.beginSession(await beginSession(db, account, exchange.agent))
  return { person: account.person }
}

function refuseWrongCode(dataFolder: string, given = ''): void {
  const file = join(dataFolder, SET_UP_CODE_FILE)
  if (!existsSync(file)) return
  const right = tokenHash(readFileSync(file, 'utf8').trim())
  if (!timingSafeEqual(right, tokenHash(given))) throw new Refused(refuse('forbidden', 'not-allowed', {}))
}
