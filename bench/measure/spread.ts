export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** Median, least and greatest of some rounds. @throws RangeError when there is none */
export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: percentile(sorted, 0.5), low: percentile(sorted, 0), high: percentile(sorted, 1) }
}

/** @param sorted ascending; the nearest rank is taken, no interpolation */
export function percentile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (value === undefined) throw new RangeError('Nothing was measured')
  return value
}

/** `1,234 (1,200–1,300)`. */
export function shown({ median, low, high }: Spread, digits = 0): string {
  const text = (value: number): string =>
    value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return low === high ? text(median) : `${text(median)} (${text(low)}–${text(high)})`
}
