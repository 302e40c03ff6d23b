import type { RefusalCode, RefusalFacts, WrongField } from '#contract/refusals.ts'

/** A code with the facts that belong to it. */
export type Refusal<Code extends RefusalCode = RefusalCode> = { [One in Code]: { code: One; facts: RefusalFacts[One] } }[Code]

/** The server's expected no. `refusal` tells what, `core/refusal-words.ts` says it in the reader's language. */
export class RefusalError extends Error {
  readonly kind: string
  readonly refusal: Refusal
  readonly status: number
  constructor(kind: string, refusal: Refusal, status: number) {
    super(refusal.code)
    this.name = 'RefusalError'
    this.kind = kind
    this.refusal = refusal
    this.status = status
  }

  get code(): RefusalCode {
    return this.refusal.code
  }

  /** The wrong fields of an input; empty for every other refusal. */
  get fields(): WrongField[] {
    return this.refusal.code === 'fields-wrong' ? this.refusal.facts.fields : []
  }
}

/** A fault of ours: nothing to explain, a reference to quote. */
export class BugError extends Error {
  readonly reference: string
  readonly status: number
  constructor(reference: string, status: number) {
    super(`bug ${reference}`)
    this.name = 'BugError'
    this.reference = reference
    this.status = status
  }
}

/** No answer came: the network or the server is away. What was asked may or may not have happened; asking again with the same key is safe. */
export class OfflineError extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause })
    this.name = 'OfflineError'
  }
}
