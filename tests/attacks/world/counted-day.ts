import type { Hit } from '@gatecount/shared/domain/event/hit'
import type { CellRow, Counts } from '@gatecount/shared/domain/report/cell-row'
import type { SiteDay } from '@gatecount/worker/cells/site-day'
import { gate } from '@gatecount/worker/gate/gate'
import { PartitionState } from '@gatecount/worker/partition/partition-state'
import { SiteDays } from '@gatecount/worker/partition/site-days'
import { countBatch, endAllVisits, heldIn } from '../../laws/counting-core.ts'
import { SHOP, shopResolver } from './shop.ts'

/** The counting core for the shop, with everything in memory. */
export const shopState = (): PartitionState =>
  new PartitionState({
    days: new SiteDays([], []),
    resolver: shopResolver,
    sites: id => (id === SHOP.id ? SHOP : undefined),
    now: () => Date.parse('2030-01-01'),
    origins: new Map(),
    checkpoints: new Set(),
  })

/** The only day that is open. */
export function onlyDay(state: PartitionState): SiteDay {
  const [day] = state.days.all()
  if (day === undefined) throw new Error('No day is open')
  return day
}

/** `cut|first|second`. */
export const labelOfRow = ({ cut, first, second }: Pick<CellRow, 'cut' | 'first' | 'second'>): string =>
  `${cut}|${first}|${second}`

export interface CountedDay {
  /** What was written when the day closed: what an owner can see, by `cut|first|second`. */
  readonly shown: ReadonlyMap<string, Counts>
  /** What every cell holds, which nobody can see. */
  readonly truth: ReadonlyMap<string, Counts>
}

/** Counts hits of one day with the real core and closes the day. */
export function countDay(hits: readonly Hit[]): CountedDay {
  const state = shopState()
  countBatch(state, hits)
  endAllVisits(state)
  const day = onlyDay(state)
  const truth = new Map<string, Counts>()
  for (const [key, counts] of heldIn(day)) truth.set(key.split('|').slice(2).join('|'), counts)
  const shown = new Map<string, Counts>(gate(day, 'closing').rows.map(row => [labelOfRow(row), row]))
  return { shown, truth }
}
