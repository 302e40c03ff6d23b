import { z } from 'zod'
import { Email } from '#contract/people.ts'
import { Id, line } from '#contract/words.ts'
import { scopes } from '#server/core/access.ts'
import { recordKey, revokeKey } from '#server/people/keys.record.ts'
import { accountsByEmail } from '#server/people/queries.ts'
import { CallError } from './call-error.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'
import { withDatabase } from './with-database.ts'

const help = `Usage: remo key create --email ADDRESS --scopes SCOPE,SCOPE… [--name NAME] [--json]
       remo key revoke --id ID

Makes an API key that acts for a person, within scopes, for a year. It is shown once. Send it as "Authorization: Bearer KEY".
Scopes: ${scopes.join(', ')}.`

const Create = z.object({ email: Email, scopes: line(500), name: line(120).default('API'), json: z.boolean().default(false) })
const Revoke = z.object({ id: Id })
const text = { type: 'string' } as const

export const keyCommand: Command = {
  says: 'makes and revokes API keys',
  help,
  run: ([verb, ...args]) => {
    if (verb === 'create') return createKey(args)
    if (verb === 'revoke') return endKey(args)
    throw new CallError('Say "remo key create" or "remo key revoke". See --help.')
  },
}

async function createKey(args: string[]): Promise<number> {
  const { values } = readOptions(args, { email: text, scopes: text, name: text, json: { type: 'boolean' } }, Create)
  const asked = values.scopes.split(',').map((scope) => scope.trim())
  const unknown = asked.find((scope) => !scopes.some((known) => known === scope))
  if (unknown !== undefined) throw new CallError(`--scopes: "${unknown}" is no scope. Scopes: ${scopes.join(', ')}.`)
  return withDatabase(async ({ db }) => {
    const [account] = await accountsByEmail(db, values.email)
    if (!account) throw new CallError(`--email: nobody with ${values.email} can log in.`)
    const made = await recordKey(db, account, { name: values.name, scopes: asked })
    process.stdout.write(values.json ? `${JSON.stringify({ ...made, scopes: asked })}\n` : `${made.key}\n`)
    process.stderr.write('Keep it now: it is not shown again.\n')
    return 0
  })
}

async function endKey(args: string[]): Promise<number> {
  const { values } = readOptions(args, { id: text }, Revoke)
  const ended = await withDatabase(({ db }) => revokeKey(db, values.id))
  process.stdout.write(ended ? 'The key ends now.\n' : 'There is no such key, or it has ended already.\n')
  return ended ? 0 : 1
}
