import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'
import type { Range } from '../../../lib/local-date.ts'

export interface Sums {
  readonly visitors: number
  readonly pageviews: number
}

/** What the page of all sites shows of one. */
export interface SiteFigures {
  readonly domain: string
  /** Where nobody is told apart there are no visitors. */
  readonly counts: keyof Sums
  readonly total: Sums
  /** Days that are over, and as many before; null where there is nothing to compare. */
  readonly compared: { readonly now: Sums; readonly before: Sums } | null
  /** In the order of time. */
  readonly points: readonly number[]
  /** The step that visitors now have reached; null when nobody knows. */
  readonly live: number | null
}

/** Figures that move are looked at again from time to time. */
const LOOK_MS = 30_000

/** All sites in the same days. While others load, the figures before stay on show. */
export const useOverview = (range: Range, before: Range | null) =>
  useQuery({
    queryKey: ['overview', range, before],
    queryFn: async ({ signal }) => {
      const compare = before === null ? '' : `&compare=${before.from},${before.to}`
      const path = `/api/v1/overview?date_range=${range.from},${range.to}${compare}`
      return (await ask<{ sites: SiteFigures[] }>(path, { signal })).sites
    },
    refetchInterval: LOOK_MS,
    placeholderData: keepPreviousData,
  })
