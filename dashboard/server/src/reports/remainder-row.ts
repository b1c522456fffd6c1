import { COUNTS, type Count } from '@gatecount/shared/domain/report/cell-row'
import { BASES, type Base, type Sums } from './metrics.ts'

/** A row of sums as ClickHouse gives it: 64-bit integers can come as text. Counts that were not asked for are null. */
export function readSums(
  row: Readonly<Record<string, unknown>> | undefined,
  column: (sum: Count | Base) => string,
): Sums {
  const sums = {} as Record<Count | Base, number | null>
  for (const sum of [...COUNTS, ...BASES]) {
    const value = row?.[column(sum)]
    sums[sum] = value === undefined ? null : Number(value)
  }
  return sums
}

/**
 * What the gate holds back: the whole less what is listed, and never below zero. Null for counts in which a list does not
 * add up to its whole.
 */
export function remainderOf(whole: Sums, listed: Sums, additive: readonly Count[]): Sums {
  const sums = { everyone: null, alike: null } as Record<Count | Base, number | null>
  for (const count of COUNTS) {
    const [a, b] = [whole[count], listed[count]]
    sums[count] = additive.includes(count) && a !== null && b !== null ? Math.max(0, a - b) : null
  }
  return sums
}
