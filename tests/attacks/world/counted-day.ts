import type { Hit } from '@gatecount/shared/domain/event/hit'
import type { CellRow, Counts } from '@gatecount/shared/domain/report/cell-row'
import type { SiteDay } from '@gatecount/worker/cells/site-day'
import { addCounts, gateSpan, type LabelledCounts, leftoversOf } from '@gatecount/worker/closing/leftovers'
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
    imports: new Map(),
  })

/** The only day that is open. */
export function onlyDay(state: PartitionState): SiteDay {
  const [day] = state.days.all()
  if (day === undefined) throw new Error('No day is open')
  return day
}

/** Cells by `cut|first|second`. */
export type Cells = ReadonlyMap<string, Counts>

export const labelOfRow = ({ cut, first, second }: Pick<CellRow, 'cut' | 'first' | 'second'>): string =>
  `${cut}|${first}|${second}`

/** What every cell holds that has not been written. */
const heldCells = (day: SiteDay): Map<string, Counts> =>
  new Map([...heldIn(day)].map(([key, counts]) => [key.split('|').slice(2).join('|'), counts]))

function ended(hits: readonly Hit[]): SiteDay {
  const state = shopState()
  countBatch(state, hits)
  endAllVisits(state)
  return onlyDay(state)
}

const close = (day: SiteDay): Cells => new Map(gate(day, 'closing').rows.map(row => [labelOfRow(row), row]))

/** Counts hits of one day with the real core, closes it, and gives what an owner can see. */
export const shownOf = (hits: readonly Hit[]): Cells => close(ended(hits))

/** The same beside what every cell holds, which nobody can see. */
export function countDay(hits: readonly Hit[]): { readonly shown: Cells; readonly truth: Cells } {
  const day = ended(hits)
  const truth = heldCells(day)
  return { shown: close(day), truth }
}

/** What each day of a week left over, and what the week let through when it closed. */
export function countWeek(
  start: string,
  days: readonly (readonly Hit[])[],
): { readonly left: readonly Cells[]; readonly shown: Cells } {
  const sums: LabelledCounts = new Map()
  const left = days.map(hits => {
    const day = ended(hits)
    gate(day, 'closing')
    const leftovers = leftoversOf(day)
    for (const [label, counts] of leftovers) {
      const known = sums.get(label)
      if (known === undefined) sums.set(label, { ...counts })
      else addCounts(known, counts)
    }
    return new Map([...leftovers].map(([label, counts]) => [JSON.parse(label).join('|'), counts]))
  })
  const { rows } = gateSpan({ site: SHOP.id, period: 'week', start }, sums)
  return { left, shown: new Map(rows.map(row => [labelOfRow(row), row])) }
}
