import { writeFilter } from '../filter/filter.ts'
import type { Period } from '../period/period.ts'
import type { Scope } from '../report/scope.ts'

/** Where the server gives all of a report as a file. Hours are counted of the whole site only. */
export function reportZip({ site, range, filter }: Scope, { interval }: Period): string {
  const query = new URLSearchParams({
    from: range.from,
    to: range.to,
    interval: interval === 'hour' && filter !== null ? 'day' : interval,
    ...(filter && { filter: writeFilter(filter) }),
  })
  return `/api/v1/sites/${encodeURIComponent(site)}/report.zip?${query}`
}
