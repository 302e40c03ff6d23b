/**
 * What `work` returns, or `undefined` if it throws: for the few functions of the platform that answer a question by throwing
 * (`JSON.parse`, `Intl` with an unknown zone). Only for work without side effects: the reason is dropped.
 */
export function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
