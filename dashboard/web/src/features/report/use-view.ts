import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import { useMemo } from 'react'
import { todayIn } from '../../lib/local-date.ts'
import { usePlace } from '../../lib/place.ts'
import { readFilter, readVersus } from '../filter/filter.ts'
import { readPeriod } from '../period/period.ts'
import type { ListedSite } from '../site/api/sites.ts'
import type { Scope } from './scope.ts'

/** Days and filter of a page of figures, as the address says. */
export function useView(site: ListedSite) {
  const place = usePlace()
  const today = todayIn(site.timeZone, new Date())
  const { firstDay, lastDay, weekStart } = site
  const period = readPeriod(place.params, { today, firstDay, lastDay, weekStart })
  const filter = useMemo(() => readFilter(place.params), [place.params])
  const versus = useMemo(() => readVersus(place.params, filter), [place.params, filter])
  const scope: Scope = {
    site: site.domain,
    of: crowdOfSite(site),
    range: period.range,
    filter,
    versus,
    live: period.includesToday,
  }
  return { place, today, period, scope }
}
