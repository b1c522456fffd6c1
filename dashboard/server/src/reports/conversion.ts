import { findCut } from '@gatecount/shared/domain/report/cuts'
import { conditionOf, type ValueDimension } from './choose-cut.ts'
import type { Filter } from './filter.ts'
import { isAim, isOfRates, type MetricName, type Side, sideOf } from './metrics.ts'
import type { Group, Selection } from './plan.ts'

interface SharedGroup {
  /** Its position among the groups of the list. */
  readonly at: number
  readonly group: Group
}

/** Cells that are read beside the list; their groups are some of the list's. */
export interface Beside {
  readonly side: Side
  readonly selection: Selection
  readonly groups: readonly SharedGroup[]
}

/** What of a query decides which cells are read beside its list. */
export interface AskedBeside {
  readonly metrics: readonly MetricName[]
  readonly groups: readonly Group[]
  /** The dimension of each group; none of time. */
  readonly grouped: readonly (ValueDimension | undefined)[]
  readonly filtered: ValueDimension | undefined
  readonly filter: Filter | undefined
}

function baseOf(side: Side, { groups, grouped, filtered, filter }: AskedBeside): Beside {
  const isKept = (value: ValueDimension | undefined): value is ValueDimension =>
    value !== undefined && !isAim(value.dimension)
  // Beside a goal or step there is one dimension at the most, for a cell knows two.
  const listed = side === 'alike' ? grouped.find(isKept) : undefined
  const kept = isKept(filtered) ? filtered : listed
  const cut = kept && findCut(kept.dimension)
  const condition = kept && conditionOf('first', kept, kept === filtered ? filter : undefined)
  return {
    side,
    selection:
      cut === undefined || condition === undefined
        ? { cut: 'total', conditions: [] }
        : { cut: cut.name, conditions: [condition] },
    groups: groups.flatMap((group, at): SharedGroup[] => {
      if (group.kind === 'time') return [{ at, group }]
      return listed !== undefined && grouped[at] === listed
        ? [{ at, group: { ...group, column: 'first' } }]
        : []
    }),
  }
}

/**
 * What the conversion rates of a query are measured against: all visitors of the period and of the filter that is not the
 * goal's (`everyone`), or those of them who have the row's other value (`alike`).
 */
export function conversionBases(asked: AskedBeside): Beside[] {
  const sides = new Set(asked.metrics.flatMap(name => sideOf(name) ?? []))
  return [...sides].filter(isOfRates).map(side => baseOf(side, asked))
}
