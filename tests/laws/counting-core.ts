import type { Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { type CellRow, COUNTS, type Counts } from '@gatecount/shared/domain/report/cell-row'
import { labelOf } from '@gatecount/worker/cells/cut-of-key'
import type { SiteDay } from '@gatecount/worker/cells/site-day'
import type { GatewayResolver } from '@gatecount/worker/gateway/gateway-resolver'
import { PartitionState } from '@gatecount/worker/partition/partition-state'
import { SiteDays } from '@gatecount/worker/partition/site-days'
import { dayCounts } from '@gatecount/worker/release/day-counts'
import { endSilentVisits } from '@gatecount/worker/visit/follow-visit'
import { personAt } from './expected-attributes.ts'
import { heardAtOnce } from './follow-all.ts'
import { SITES } from './hit-streams.ts'
import { cellKey, oracle, type Truth } from './oracle.ts'

/** Knows where the invented people live. */
export const streamResolver: GatewayResolver = {
  dataDate: '2026-01-01',
  attribution: [],
  names: () => ({ gateway: [], country: [] }),
  resolve: address => personAt(unveil(address)).network,
}

export const siteOf = (id: number): Site | undefined => SITES.find(site => site.id === id)

export const newState = (days = new SiteDays([], []), sites = siteOf): PartitionState =>
  new PartitionState({
    days,
    resolver: streamResolver,
    sites,
    now: () => Date.parse('2030-01-01'),
    origins: new Map(),
    checkpoints: new Set(),
    imports: new Map(),
  })

/** Counts one batch of hits, as the session does when everybody is in memory. */
export const countBatch = (state: PartitionState, hits: readonly Hit[]): void =>
  state.follow(state.anonymise({ hits, drops: [] }))

export const endAllVisits = (state: PartitionState): void => {
  for (const day of state.days.all()) endSilentVisits(day, Number.POSITIVE_INFINITY)
}

const isEmpty = (counts: Counts): boolean => COUNTS.every(count => counts[count] === 0)

const addCounts = (sums: Map<string, Counts>, key: string, more: Counts): void => {
  if (isEmpty(more)) return
  const known = sums.get(key)
  sums.set(key, Object.fromEntries(COUNTS.map(c => [c, (known?.[c] ?? 0) + more[c]])) as Counts)
}

/** What the cells of a day hold in memory: all of it, or after a gate what has not been written. */
export function heldIn(day: SiteDay, sums = new Map<string, Counts>()): Map<string, Counts> {
  const { cells, facts } = day
  for (let index = 0; index < cells.size; index++) {
    const { cut, first, second } = labelOf(cells.keyAt(index), facts)
    const counts = Object.fromEntries(COUNTS.map(count => [count, cells[count][index] ?? 0])) as Counts
    addCounts(sums, cellKey(day.site.id, day.day, cut, first, second), counts)
  }
  return sums
}

/** What the oracle says of hits that are read when they happen. */
export const truthOf = (hits: readonly Hit[]): Truth => oracle(SITES, heardAtOnce(hits))

/** What should be in the cells of the days of these hits. */
export const trueCells = (hits: readonly Hit[]): Map<string, Counts> =>
  new Map(
    truthOf(hits).cells.map(({ site, start, cut, first, second, counts }) => [
      cellKey(site, start, cut, first, second),
      counts,
    ]),
  )

/** What the days of a state have given to their releases, as `site|day|family|first|second`. */
export function givenIn(state: PartitionState): Map<string, number> {
  const given = new Map<string, number>()
  for (const day of state.days.all()) {
    for (const { family, first, second, count } of dayCounts(day).counts)
      given.set([day.site.id, day.day, family, first, second].join('|'), count)
  }
  return given
}

/** What a stream of batches gives. */
export function givenBy(batches: readonly (readonly Hit[])[]): Map<string, number> {
  const state = newState()
  for (const batch of batches) countBatch(state, batch)
  endAllVisits(state)
  return givenIn(state)
}

const rowCounts = (row: CellRow): Counts =>
  Object.fromEntries(COUNTS.map(count => [count, row[count]])) as Counts

/** Sums of rows of days, by cell. */
export function sumRows(rows: readonly CellRow[], sums = new Map<string, Counts>()): Map<string, Counts> {
  for (const row of rows)
    addCounts(sums, cellKey(row.site, row.start, row.cut, row.first, row.second), rowCounts(row))
  return sums
}

const text = (counts: Counts | undefined): string => COUNTS.map(count => counts?.[count] ?? 0).join(' ')

/** Cells in which two counts differ, as `cell: one | other`; visitors, visits, page views, bounces, seconds, events, amount. */
export const differences = (one: ReadonlyMap<string, Counts>, other: ReadonlyMap<string, Counts>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])]
    .filter(key => text(one.get(key)) !== text(other.get(key)))
    .map(key => `${key}: ${text(one.get(key))} | ${text(other.get(key))}`)
