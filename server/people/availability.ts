import type { AreaAvailability } from '#contract/duty.ts'
import type { Id, Instant } from '#contract/words.ts'
import type { WeekHours } from '#contract/working-time.ts'
import { isOpen, nextOpening, type WorkingTime } from './working-hours.ts'

/** Somebody who is not off duty, with hours of their own or those of the area. */
export type Worker = { id: Id; areas: readonly Id[]; hours: WeekHours | null }

/** Whether each area works at an instant, when it next does, and who of its people is there. Hours that it does not say are those of the house. */
export function availabilityAt(
  now: Instant,
  { house, areas, workers }: { house: WorkingTime; areas: readonly { id: Id; hours: WeekHours | null }[]; workers: readonly Worker[] },
): AreaAvailability[] {
  return areas.map(({ id, hours }) => {
    const time = { ...house, hours: hours ?? house.hours }
    const opensAt = nextOpening(time, now)
    const isHere = (one: Worker) => isOpen({ ...house, hours: one.hours ?? time.hours }, now)
    const onDuty = workers.filter((one) => one.areas.includes(id) && isHere(one)).map((one) => one.id)
    return { area: id, open: opensAt === now, opensAt, onDuty }
  })
}
