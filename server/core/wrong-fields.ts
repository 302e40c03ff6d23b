import type { z } from 'zod'
import type { WrongField } from '#contract/refusals.ts'
import { type Refusal, refuse } from './refusal.ts'

/** What a schema found wrong, as a list of fields with codes: the path of each, and what would be right. */
export function wrongFields(error: z.ZodError, input: unknown): Refusal<'fields-wrong' | 'version-missing'> {
  const fields = error.issues.flatMap((issue) => fieldsOf(issue, input))
  const only = fields.length === 1 ? fields[0] : undefined
  if (only?.path === 'version' && only.code === 'required') return refuse('shell', 'version-missing', {})
  return refuse('invalid', 'fields-wrong', { fields })
}

function fieldsOf(issue: z.core.$ZodIssue, input: unknown): WrongField[] {
  const path = issue.path.map(String).join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, code: 'unknown' }))
    case 'invalid_type':
      return [
        valueAt(input, issue.path) === undefined ? { path, code: 'required' } : { path, code: 'wrong-type', expected: issue.expected },
      ]
    case 'invalid_value':
      return [{ path, code: 'not-one-of', expected: issue.values.map(String).join(', ') }]
    case 'too_small':
      return [
        {
          path,
          code: issue.origin === 'string' ? (issue.minimum === 1 ? 'empty' : 'too-short') : 'too-small',
          expected: String(issue.minimum),
        },
      ]
    case 'too_big':
      return [{ path, code: issue.origin === 'string' ? 'too-long' : 'too-big', expected: String(issue.maximum) }]
    case 'custom':
      return [{ path, code: issue.message }]
    case 'invalid_format':
      // Formats of ours carry their own code as message; the others are named by what they expect.
      return [/^[a-z-]+$/.test(issue.message) ? { path, code: issue.message } : { path, code: 'wrong', expected: issue.format }]
    default:
      return [{ path, code: 'wrong', expected: issue.message }]
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
