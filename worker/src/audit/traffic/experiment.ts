import type { InventedVisitor } from '../canaries/canary.ts'
import type { DaySecrets } from '../canaries/needles-of.ts'

/** What became of the visits that an audit sent. */
export interface Experiment {
  readonly visitors: readonly InventedVisitor[]
  readonly secrets: DaySecrets
  /** Page views that were answered 202. */
  readonly acknowledged: number
  /** Page views and visitors of the throw-away site that ClickHouse has. */
  readonly countedPageviews: number
  readonly countedVisitors: number
  /** Batches that still waited in the queue when we stopped waiting. */
  readonly backlog: number
  /** Why there are no visits, or not all; undefined when all were sent. */
  readonly problem: string | undefined
}

/** Nothing was sent. */
export const noExperiment = (problem: string): Experiment => ({
  visitors: [],
  secrets: { salts: [], pseudonyms: [] },
  acknowledged: 0,
  countedPageviews: 0,
  countedVisitors: 0,
  backlog: 0,
  problem,
})
