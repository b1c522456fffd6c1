/**
 * What is remembered of one pseudonym for one day, so that it is counted once in each cell: per visit the attributes
 * (facts, one per visit dimension, 0 where over the limit) and the hit facts and pairs it has been counted for.
 * Lives in volatile memory only and is forgotten when the day closes.
 */
export interface VisitRecord {
  readonly attributes: readonly number[]
  /** Fact ids, and keys of pairs of two hit facts. */
  readonly counted: number[]
  pageviews: number
}

export interface OpenVisit extends VisitRecord {
  /** Milliseconds since the epoch. */
  readonly start: number
  last: number
  /** True once an event other than a page view showed that somebody acted. */
  acted: boolean
  /** Fact of the page seen last; 0 when there is none. */
  page: number
  /** Value of the page seen last, for the exit page and flows. */
  pagePath: string
  /** Indexes of the cells that every page view of the visit adds to; rebuilt after a restart. */
  cells: Int32Array
}

export interface Visitor {
  /** Finished visits of the day. */
  readonly past: VisitRecord[]
  open: OpenVisit | null
}

/** Facts that one visit is remembered for; a visit with more is a robot, and what lies above counts as seen already. */
export const MAX_COUNTED = 400
