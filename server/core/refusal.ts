import type { RefusalCode, RefusalFacts, RefusalKind } from '#contract/refusals.ts'

/** The expected no: who asked is told why. It is a value while deciding, and is thrown only to leave a transaction. */
export type Refusal<Code extends RefusalCode = RefusalCode> = { refused: true; kind: RefusalKind; code: Code; facts: RefusalFacts[Code] }

/** Says no: one of six kinds (the status follows from it), a code and the facts that its words need. */
export function refuse<Code extends RefusalCode>(kind: RefusalKind, code: Code, facts: RefusalFacts[Code]): Refusal<Code> {
  return { refused: true, kind, code, facts }
}

/** What does not exist and what may not be seen are the same no. */
export const notFound = () => refuse('missing', 'not-found', {})

export class Refused extends Error {
  readonly refusal: Refusal
  /** Only for the shell's own refusals, whose status no kind tells. */
  readonly status: number | undefined
  constructor(refusal: Refusal, status?: number) {
    super(refusal.code)
    this.refusal = refusal
    this.status = status
  }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && value.refused === true
}

/** Gives back what was decided, or leaves the transaction with the refusal. */
export function orThrow<T>(decided: T | Refusal): T {
  if (isRefusal(decided)) throw new Refused(decided)
  return decided
}

/** Gives back what was found, or leaves with "not found". */
export function orMissing<T>(found: T | undefined | null): T {
  if (found === undefined || found === null) throw new Refused(notFound())
  return found
}

export const statusOf: Record<Exclude<RefusalKind, 'shell'>, number> = {
  invalid: 400,
  unknown: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
}
