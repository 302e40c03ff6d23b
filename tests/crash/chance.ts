/** Dice that fall the same for the same seed (mulberry32). */
export type Chance = {
  /** 0 ≤ x < 1. */
  number: () => number
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number
  oneOf: <T>(many: readonly T[]) => T | undefined
  is: (probability: number) => boolean
  /** The place of one of the weights, the heavier the more often. */
  weighted: (weights: readonly number[]) => number
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(number() * (most - least + 1))
  const weighted = (weights: readonly number[]) => {
    let fell = number() * weights.reduce((sum, weight) => sum + weight, 0)
    return weights.findIndex((weight) => {
      fell -= weight
      return fell < 0
    })
  }
  return {
    number,
    weighted,
    between,
    oneOf: (many) => many[Math.floor(number() * many.length)],
    is: (probability) => number() < probability,
  }
}
