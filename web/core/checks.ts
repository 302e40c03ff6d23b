import type { z } from 'zod'
import { fieldWords } from '#web/core/refusal-words.ts'

/** Checks a field with the contract's own schema before anything is sent: the sentence for what is wrong, else null. */
export function checkWith(schema: z.ZodType) {
  return (value: unknown): string | null => {
    const [issue] = schema.safeParse(value).error?.issues ?? []
    if (!issue) return null
    if (issue.code === 'too_small') return fieldWords({ path: '', code: issue.message, expected: String(issue.minimum) })
    if (issue.code === 'too_big') return fieldWords({ path: '', code: issue.message, expected: String(issue.maximum) })
    return fieldWords({ path: '', code: issue.message })
  }
}
