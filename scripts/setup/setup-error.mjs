/** What stops the set-up, as one clear line; `details` is what the failed program said. */
export class SetupError extends Error {
  /** @param {string} line @param {string} [details] */
  constructor(line, details = '') {
    super(line)
    this.details = details
  }
}
