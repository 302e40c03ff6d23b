/** A lock that is ours. `include`: it stays taken while that helper process lives, even if we die. */
export type Lock = { release: () => void; include: (pid: number) => void }

/** Waits until the lock is ours; `onWait` is called once with the pid of whoever has it. */
export function takeLock(folder: string, options?: { onWait?: (pid: number) => void }): Promise<Lock>
