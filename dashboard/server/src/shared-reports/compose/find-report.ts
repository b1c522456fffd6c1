import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import type { StoredReport } from '@gatecount/shared/adapters/control/shared-reports'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { numberOf } from '../../http/number-of.ts'
import { notFound } from '../../http/problem.ts'
import type { SharingDeps } from '../sharing-deps.ts'

/** The report of a site that a path names. @throws Problem 404 */
export async function findReport(
  { control }: Pick<SharingDeps, 'control'>,
  site: ControlledSite,
  named: string | undefined,
): Promise<StoredReport> {
  const id = numberOf(named)
  const report = id === undefined ? undefined : await control.sharedReports.find(id)
  if (report === undefined || report.sites[0].id !== site.id) throw notFound('The site has no such report')
  return report
}

export const todayOf = ({ now }: Pick<SharingDeps, 'now'>, { timeZone }: ControlledSite): string =>
  localClock(timeZone).at(now()).day
