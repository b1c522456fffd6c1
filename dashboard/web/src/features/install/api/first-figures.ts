import { useQuery } from '@tanstack/react-query'
import { todayIn } from '../../../lib/local-date.ts'
import { runQuery } from '../../report/api/run-query.ts'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'

/** Page views of today, once there are any. */
export const useFirstPageViews = (site: ListedSite) =>
  useQuery({
    queryKey: ['first-page-views', site.domain],
    queryFn: async ({ signal }) => {
      const today = todayIn(site.timeZone, new Date())
      const answer = await runQuery(
        { site: site.domain, range: { from: today, to: today }, metrics: ['pageviews'] },
        signal,
      )
      return answer.results[0]?.metrics[0] ?? 0
    },
    enabled: site.hasData && siteMay(site, 'stats:read'),
    refetchInterval: 5_000,
  })
