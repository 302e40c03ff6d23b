import type { Exceptions } from './obeyed.ts'

/*
 * What a law allows although it forbids it, each with its reason. A new line here is a decision: write why nothing else does.
 * The laws fail when a line is no longer needed.
 */

/** Modules of features that are shell by what they do, not by their name. */
export const shells: Exceptions = {
  'server/people/coming-in.ts': 'the steps of a log-in: counting, looking up, comparing, in an order that guards against guessing',
  'server/people/password.ts': 'salts are random, and argon2id belongs to the platform',
  'server/customers/searching.ts': 'asks the database step by step: what was found decides what is looked for next',
  'server/imports/opening-a-log.ts': 'opens a file',
  'server/imports/reading-event-log.ts': 'reads a file piece by piece',
  'server/imports/unpacking.ts': 'unpacks what it reads',
  'server/imports/text-encoding.ts': 'whether bytes are UTF-8 is asked of the platform',
}

/** Where the clock may be asked or dice thrown outside core/outside.ts: where no house is open yet, or nothing of it depends on the answer. */
export const dice: Exceptions = {
  'server/core/http.ts': 'the id of a request, which only the log and the answer know',
  'server/core/secrets.ts': 'the secrets of an installation, made once',
  'server/core/roles.ts': 'the passwords of database roles, made once',
  'server/core/lock-folder.mjs': 'runs before packages are installed; a name nobody else has',
  'server/core/postgres/note.ts': 'starting the database: a password made once',
  'server/core/postgres/open-server.ts': 'starting the database: how long to wait',
  'server/core/postgres/starting.ts': 'starting the database: how long to wait',
  'server/core/postgres/users.ts': 'starting the database: a name nobody else has',
}

export const environmentReaders: Exceptions = {
  'server/commands/start.ts': 'hands the environment to readSettings, and arms the crash test',
  'server/commands/with-database.ts': 'hands the environment to readSettings',
  'server/core/postgres/making.ts': 'what the programs of PostgreSQL inherit',
  'server/core/postgres/starting.ts': 'what the programs of PostgreSQL inherit',
}

export const anys: Exceptions = {
  'server/testing/company.ts': 'a test looks into bodies of every form, and fails when it finds another',
}

/** By file and type. */
export const casts: Exceptions = {
  'server/core/transaction.ts as T': 'the answer of an earlier run of the same command: its endpoint parses it again before it leaves',
  'server/cases/keeping.record.ts as CaseEntry': 'spreading a union and adding the field it has: TypeScript loses the variant',
}

/** Beside core: where a program begins and ends, and a failure becomes one line for whoever started it. */
export const tries: Exceptions = {
  'server/main.ts': 'one line and an exit code instead of a stack',
  'server/starting.ts': 'closes what was opened when a later step fails; says which port is taken',
  'server/commands/options.ts': 'a wrong call or a refusal becomes one line',
  'server/commands/with-database.ts': 'closes the database whatever the command did',
  'web/cases/kept.ts': 'the storage of a browser may be full or switched off, and what lies in it may be anything',
}

export const sqlElsewhere: Exceptions = {}

/** By file and function. */
export const longFunctions: Exceptions = {
  'tests/crash/client.ts clientOf': 'holds what its small functions share; none of them is longer than 20 lines',
}

/** Statements on tables of organisations that bind no organisation. */
export const unbound: Exceptions = {}

/** Words on screen that are the same in every language. */
export const bareWords: Exceptions = {
  'web/ui/brand.tsx Remo': 'a name',
}
