import type { DROP_REASONS, DropReason } from '@gatecount/shared/domain/event/drop-reasons'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../lib/http.ts'
import { todayIn } from '../../../lib/local-date.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'

interface Refused {
  readonly reason: string
  readonly words: (typeof DROP_REASONS)[DropReason]
  readonly count: number
}

/** Hits of today that came and were not counted: whoever waits for the first one wants to know why. */
export const useRefusedHits = (site: ListedSite) =>
  useQuery({
    queryKey: ['refused-hits', site.domain],
    queryFn: async ({ signal }) => {
      const today = todayIn(site.timeZone, new Date())
      const path = `/api/v1/sites/${encodeURIComponent(site.domain)}/drops?date_range=${today},${today}`
      return (await ask<{ drops: Refused[] }>(path, { signal })).drops.filter(({ count }) => count > 0)
    },
    enabled: !site.hasData && siteMay(site, 'stats:read'),
    refetchInterval: 5_000,
  })
