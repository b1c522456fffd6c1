import { findCut } from '@gatecount/shared/domain/report/cuts'
import { SALE } from '@gatecount/shared/domain/report/dimensions'
import { type Condition, conditionOf, type ValueDimension } from './choose-cut.ts'
import type { AskedBeside, Beside } from './conversion.ts'
import type { Filter } from './filter.ts'
import { sideOf } from './metrics.ts'
import type { Selection } from './plan.ts'

interface Asked extends AskedBeside {
  /** The cells of the whole site in the same groups of time; undefined where a value is asked for. */
  readonly totals: Selection | undefined
}

/** The cells of sales beside one dimension, or alone: the kind of event comes last in each. */
function salesBy(values: readonly ValueDimension[], filtered: ValueDimension | undefined, filter?: Filter) {
  const other = values.find(({ dimension }) => dimension !== 'event_kind')
  const cut = other === undefined ? findCut('event_kind') : findCut(other.dimension, 'event_kind')
  if (cut === undefined) throw new RangeError('Sales are not counted by this')
  const columnOf = (value: Pick<ValueDimension, 'dimension'>): Condition['column'] =>
    cut.dimensions[0] === value.dimension ? 'first' : 'second'
  const isSale: Condition = {
    column: columnOf({ dimension: 'event_kind' }),
    prefix: '',
    test: 'is',
    values: [SALE],
  }
  const conditions =
    filtered === undefined ? [isSale] : [isSale, conditionOf(columnOf(filtered), filtered, filter)]
  return { selection: { cut: cut.name, conditions } satisfies Selection, columnOf }
}

/**
 * Where the money of a query is read. Of the whole site it is known to the last cent; of anything else only what a crowd
 * of buyers brought, so it stands in cells of its own, beside those of the list.
 */
export function moneyBeside({ metrics, groups, grouped, filtered, filter, totals }: Asked): Beside[] {
  const sides = new Set(metrics.flatMap(name => sideOf(name) ?? []))
  if (!(sides.has('revenue') || sides.has('sales'))) return []
  const values = [...grouped, filtered].filter(value => value !== undefined)
  const { selection, columnOf } = salesBy(values, filtered, filter)
  const shared = groups.map((group, at) => {
    const value = grouped[at]
    return { at, group: group.kind === 'time' || !value ? group : { ...group, column: columnOf(value) } }
  })
  return (['revenue', 'sales'] as const)
    .filter(side => sides.has(side))
    .map(side => ({
      side,
      selection: side === 'revenue' && totals !== undefined ? totals : selection,
      groups: shared,
    }))
}

/** The money that a list and its remainder share out: of the site, or of the filter. */
export const wholeRevenue = (filtered: ValueDimension | undefined, filter: Filter | undefined): Selection =>
  filtered === undefined ? { cut: 'total', conditions: [] } : salesBy([filtered], filtered, filter).selection
