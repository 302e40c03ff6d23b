/** One command of `bin/remo`: a line for the list, a page of help, and what it does; it gives the exit code. */
export type Command = { says: string; help: string; run: (args: string[]) => Promise<number> }
