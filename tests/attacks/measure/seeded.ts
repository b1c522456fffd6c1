/** Chance that repeats itself: numbers in [0, 1) from a seed (mulberry32, public domain). */
export type Chance = () => number

export function seeded(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

/** A whole number from 0 to `below` - 1. */
export const below = (chance: Chance, end: number): number => Math.floor(chance() * end)

/** Draws from 0 to `length` - 1, where the n-th is taken as often as 1/(n + 1) of the first. */
export function zipf(length: number): (chance: Chance) => number {
  const sums: number[] = []
  let sum = 0
  for (let n = 1; n <= length; n++) {
    sum += 1 / n
    sums.push(sum)
  }
  return chance => {
    const drawn = chance() * sum
    const found = sums.findIndex(limit => drawn < limit)
    return found < 0 ? length - 1 : found
  }
}
