type Window = { begun: number; asked: number }

const MOST_PEOPLE = 10_000

/** Counts how often each person asks within a window of time. `asks` gives how long who asked `most` times already must wait, else 0. */
export function limiter(windowMs: number): { asks: (person: string, now: number, most: number) => number } {
  const windows = new Map<string, Window>()
  return {
    asks: (person, now, most) => {
      const known = windows.get(person)
      const current = known && now - known.begun < windowMs ? known : { begun: now, asked: 0 }
      if (current.asked >= most) return windowMs - (now - current.begun)
      if (!known && windows.size >= MOST_PEOPLE) windows.delete(windows.keys().next().value ?? '')
      windows.set(person, { ...current, asked: current.asked + 1 })
      return 0
    },
  }
}
