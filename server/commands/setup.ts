import { z } from 'zod'
import { Email, Password } from '#contract/people.ts'
import { Language, line } from '#contract/words.ts'
import { isCommonPassword } from '#server/people/common-passwords.ts'
import { recordFounding } from '#server/people/founding.record.ts'
import { hashPassword } from '#server/people/password.ts'
import { CallError } from './call-error.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'
import { withDatabase } from './with-database.ts'

const help = `Usage: remo setup --organisation NAME --email ADDRESS --password-stdin [--name NAME] [--language es|en] [--area NAME …] [--json]

Founds an organisation with its areas and its first person, who administers it. The password is read from standard input.
Without --area it gets two: customer care and back office. May be called again for a further organisation.`

const defaultAreas = { es: ['Atención al cliente', 'Gestión'], en: ['Customer care', 'Back office'] }

const Options = z.object({
  organisation: line(120),
  email: Email,
  name: line(120).optional(),
  language: Language.default('es'),
  area: z.array(line(80)).optional(),
  'password-stdin': z.literal(true, 'is needed: the password never stands on the command line'),
  json: z.boolean().default(false),
})

export const setupCommand: Command = {
  says: 'founds an organisation and its first person',
  help,
  run: async (args) => {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    const options = {
      organisation: text,
      email: text,
      name: text,
      language: text,
      area: { ...text, multiple: true },
      'password-stdin': flag,
      json: flag,
    }
    const { values } = readOptions(args, options, Options)
    const password = Password.safeParse((await readStandardInput()).replace(/\r?\n$/, ''))
    if (!password.success || isCommonPassword(password.data))
      throw new CallError('The password needs 12 to 128 characters and must not be one that everybody knows.')
    const { organisation, email, language } = values
    const areas = values.area ?? defaultAreas[language]
    const founded = await withDatabase(async ({ db }) =>
      recordFounding(db, {
        organisation,
        email,
        name: values.name ?? email,
        language,
        areas,
        passwordHash: await hashPassword(password.data),
        onlyFirst: false,
      }),
    )
    process.stdout.write(values.json ? `${JSON.stringify(founded)}\n` : `${organisation} is set up. ${email} can log in now.\n`)
    return 0
  },
}

async function readStandardInput(): Promise<string> {
  let text = ''
  for await (const piece of process.stdin.setEncoding('utf8')) text += piece
  return text
}
