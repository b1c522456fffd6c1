/** Chance that can be repeated: the same seed gives the same sequence on every machine. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number
  /** An integer, both ends included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** Around `mean`, with the long tail of times that people take. */
  exponential(mean: number): number
}

/** FNV-1a of a text, for seeds that have names. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

/** Tommy Ettinger's mulberry32: one 32-bit word of state, good enough to invent shoppers with. */
export function createRandom(seed: string): Random {
  let state = seedOf(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let word = Math.imul(state ^ (state >>> 15), 1 | state)
    word = (word + Math.imul(word ^ (word >>> 7), 61 | word)) ^ word
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: probability => next() < probability,
    pick<T>(items: readonly T[]): T {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new RangeError('Nothing to pick from')
      return item
    },
    exponential: mean => -Math.log(1 - next()) * mean,
  }
}

/** Picks by weight; built once, then a binary search each. */
export function weighted<T>(entries: readonly (readonly [item: T, weight: number])[]): (random: Random) => T {
  let total = 0
  const sums = entries.map(([, weight]) => {
    total += weight
    return total
  })
  return random => {
    const wanted = random.next() * total
    let low = 0
    for (let high = sums.length - 1; low < high; ) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? total) > wanted) high = middle
      else low = middle + 1
    }
    const entry = entries[low]
    if (entry === undefined) throw new RangeError('Nothing to pick from')
    return entry[0]
  }
}
