import type { ACTIVITIES, ActivityKind } from '@gatecount/shared/domain/identity/activity'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'

export interface Activity {
  readonly id: number
  /** ISO 8601. */
  readonly at: string
  readonly actor: string
  /** How it reads after the name. */
  readonly words: (typeof ACTIVITIES)[ActivityKind]
  /** Null when it was about none, or about one that is deleted. */
  readonly site: string | null
  readonly detail: Readonly<Record<string, string | number | boolean | readonly string[]>>
}

const PAGE = 50

const pathOf = (site: string | null): string =>
  site === null ? '/api/v1/activity' : `/api/v1/sites/${encodeURIComponent(site)}/activity`

/** What people did, the newest first, a page at a time. Without a site: in the whole installation. */
export const useActivity = (site: string | null) =>
  useInfiniteQuery({
    queryKey: ['activity', site],
    queryFn: async ({ pageParam, signal }) => {
      const before = pageParam === null ? '' : `&before=${pageParam}`
      const path = `${pathOf(site)}?limit=${PAGE}${before}`
      return (await ask<{ activity: Activity[] }>(path, { signal })).activity
    },
    initialPageParam: null as number | null,
    getNextPageParam: page => (page.length < PAGE ? null : (page.at(-1)?.id ?? null)),
    staleTime: 0,
  })
