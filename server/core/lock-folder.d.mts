/** Waits until the lock is ours; `onWait` is called once with the pid of whoever has it. Answers a function that gives it back. */
export function takeLock(folder: string, options?: { onWait?: (pid: number) => void }): Promise<() => void>
