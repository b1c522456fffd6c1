/** Chance that can be had again: the same seed gives the same numbers. */
export interface Chance {
  /** An integer from 0 to `end` - 1. */
  below(end: number): number
  /** A number from `from` up to `to`. */
  between(from: number, to: number): number
  shuffled<T>(values: readonly T[]): T[]
}

/** The generator "mulberry32": one word of state, good enough for moments and visitors. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    between: (from, to) => from + next() * (to - from),
    shuffled(values) {
      const left = [...values]
      const out: (typeof left)[number][] = []
      while (left.length > 0) out.push(...left.splice(below(left.length), 1))
      return out
    },
  }
}
