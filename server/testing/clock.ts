import type { Instant } from '#contract/words.ts'
import { later, outside } from '#server/core/outside.ts'

const { now } = outside

/** The clock of the house in the hands of a test, which sets it right again when it is done. */
export const clock = {
  setRight: (): void => {
    outside.now = now
  },
  stopAt: (instant: Instant): void => {
    outside.now = () => instant
  },
  /** It goes on, so much ahead of the true time; negative: behind it. */
  moveByMinutes: (minutes: number): void => {
    outside.now = () => later.byMinutes(now(), minutes)
  },
  moveByDays: (days: number): void => {
    outside.now = () => later.byDays(now(), days)
  },
  /** Does something as if it were that instant. */
  at: async <T>(instant: Instant, act: () => Promise<T>): Promise<T> => {
    outside.now = () => instant
    try {
      return await act()
    } finally {
      outside.now = now
    }
  },
}
