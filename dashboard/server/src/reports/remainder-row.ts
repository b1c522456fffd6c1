import { ALL_SUMS, type Sum, type Sums } from './metrics.ts'

/** A row of sums as ClickHouse gives it: 64-bit integers can come as text. Counts that were not asked for are null. */
export function readSums(
  row: Readonly<Record<string, unknown>> | undefined,
  column: (sum: Sum) => string,
): Sums {
  const sums = {} as Record<Sum, number | null>
  for (const sum of ALL_SUMS) {
    const value = row?.[column(sum)]
    sums[sum] = value === undefined ? null : Number(value)
  }
  return sums
}

/**
 * What the gate holds back: the whole less what is listed, and never below zero. Null for sums in which a list does not
 * add up to its whole.
 */
export function remainderOf(whole: Sums, listed: Sums, additive: readonly Sum[]): Sums {
  const sums = {} as Record<Sum, number | null>
  for (const sum of ALL_SUMS) {
    const [a, b] = [whole[sum], listed[sum]]
    sums[sum] = additive.includes(sum) && a !== null && b !== null ? Math.max(0, a - b) : null
  }
  return sums
}
