import { findCut } from '@gatecount/shared/domain/report/cuts'
import { conditionOf, type ValueDimension } from './choose-cut.ts'
import type { Filter } from './filter.ts'
import { type Base, isAim, type MetricName, metric } from './metrics.ts'
import type { Group, Selection } from './plan.ts'

interface SharedGroup {
  /** Its position among the groups of the list. */
  readonly at: number
  readonly group: Group
}

/** Cells whose visitors a rate is measured against; its groups are some of the list's. */
export interface Against {
  readonly base: Base
  readonly selection: Selection
  readonly groups: readonly SharedGroup[]
}

interface Asked {
  readonly metrics: readonly MetricName[]
  readonly groups: readonly Group[]
  /** The dimension of each group; none of time. */
  readonly grouped: readonly (ValueDimension | undefined)[]
  readonly filtered: ValueDimension | undefined
  readonly filter: Filter | undefined
}

function againstOf(base: Base, { groups, grouped, filtered, filter }: Asked): Against {
  const isKept = (value: ValueDimension | undefined): value is ValueDimension =>
    value !== undefined && !isAim(value.dimension)
  // Beside a goal or step there is one dimension at the most, for a cell knows two.
  const listed = base === 'alike' ? grouped.find(isKept) : undefined
  const kept = isKept(filtered) ? filtered : listed
  const cut = kept && findCut(kept.dimension)
  const condition = kept && conditionOf('first', kept, kept === filtered ? filter : undefined)
  return {
    base,
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
export function conversionBases(asked: Asked): Against[] {
  const bases = new Set(asked.metrics.flatMap(name => metric(name).against ?? []))
  return [...bases].map(base => againstOf(base, asked))
}
