import { compareValues } from '../domain/privacy/exact-counts.ts'
import type { ReleasedCount } from '../domain/privacy/tidy-release.ts'

const compareRows = (a: ReleasedCount, b: ReleasedCount): number =>
  a.family < b.family ? -1 : a.family > b.family ? 1 : compareValues(a, b) || a.count - b.count

/** What the snapshot of a release is the hash of: `[family, first, second, count]`, sorted by code units. */
export const snapshotRows = (rows: readonly ReleasedCount[]): (string | number)[][] =>
  rows.toSorted(compareRows).map(({ family, first, second, count }) => [family, first, second, count])
