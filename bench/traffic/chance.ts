/** Repeatable chance: numbers in [0, 1) from a seed (a 32-bit mixing generator; good enough for traffic). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000
  }
}

/** Ranks 0 … size−1, where rank r comes up in proportion to 1 / (r + 1)^exponent (Zipf's law). */
export function zipf(size: number, exponent: number, chance: () => number): () => number {
  const sums = new Float64Array(size)
  let total = 0
  for (let rank = 0; rank < size; rank++) {
    total += (rank + 1) ** -exponent
    sums[rank] = total
  }
  return () => {
    const wanted = chance() * total
    let low = 0
    let high = size - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

export function pick<T>(from: readonly T[], chance: () => number): T {
  const one = from[Math.floor(chance() * from.length)]
  if (one === undefined) throw new RangeError('Nothing to pick from')
  return one
}
