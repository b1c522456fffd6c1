import type { Count } from '../../domain/report/cell-row.ts'
import { HIT_CUTS } from '../../domain/report/hit-cuts.ts'

const cutsBy = (count: Count): string[] =>
  Object.entries(HIT_CUTS).flatMap(([cut, of]) => (of === count ? [cut] : []))

/** The cuts that a cell without visitors can be of, by the count in which it tells its crowd. */
export const HITS_PARAMS = {
  by_views: cutsBy('pageviews'),
  by_visits: cutsBy('visits'),
  by_events: cutsBy('events'),
}

/** How many hits are behind a row that tells no visitors; 0 where its cut is none of a child-directed site. */
export const hitsSql = (column: (count: Count) => string): string =>
  `multiIf(has({by_views:Array(String)}, cut), ${column('pageviews')},
        has({by_visits:Array(String)}, cut), ${column('visits')}, has({by_events:Array(String)}, cut), ${column('events')}, 0)`
