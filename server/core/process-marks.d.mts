/** The mark of a process, "<pid>-<start>", or "<pid>-gone". */
export function markOf(pid: number): string
/** Whether the process of a mark still lives: a recycled pid and a zombie do not count. What follows a second "-" is ignored. */
export function isAlive(mark: string): boolean
