import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { z } from 'zod'
import { Refused } from '#server/core/refusal.ts'
import { CallError } from './call-error.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads the options of a command against a schema. Anything that is not known or does not fit is a CallError naming it. */
export function readOptions<T>(args: string[], options: Options, shape: z.ZodType<T>): { values: T; positionals: string[] } {
  const { values, positionals } = parsed(args, options)
  const read = shape.safeParse(values)
  if (read.success) return { values: read.data, positionals }
  const [issue] = read.error.issues
  throw new CallError(`--${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}. See --help.`)
}

function parsed(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new CallError(`${error instanceof Error ? error.message.split('. ')[0] : error}. See --help.`)
  }
}

/** Runs what may be refused; a refusal becomes one line and exit code 1. */
export async function orRefusal(run: () => Promise<number>): Promise<number> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { refusalMessage } = await import('#server/core/refusal-words.ts')
    process.stderr.write(`${refusalMessage(error.refusal, 'en')}\n`)
    return 1
  }
}
