/** Why Remo cannot start, as one clear line that names the remedy. `main` prints the message, without a stack, and exits 1. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
