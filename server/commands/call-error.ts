/** A command was called wrongly: one sentence says what would be right, and the exit code is 2. */
export class CallError extends Error {
  override readonly name = 'CallError'
}
