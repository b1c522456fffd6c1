import type { ReportShare } from '@gatecount/shared/adapters/control/report-shares'
import type { StoredReport } from '@gatecount/shared/adapters/control/shared-reports'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { notFound, type Problem } from '../../http/problem.ts'
import type { SharingDeps } from '../sharing-deps.ts'

/** A token of 128 bits as base64url. */
const TOKEN = /^[\w-]{22}$/

export interface Shared {
  readonly share: ReportShare
  readonly report: StoredReport
  /** Day of its site. */
  readonly today: string
}

/** One and the same answer for what never was, was revoked, has expired, or is somebody else's. */
export const notShared = (): Problem =>
  notFound('There is no such report here; it may no longer be shared, or its link is not whole')

/** The report of a share, as long as it is shared. */
export async function openShare(
  { control, now }: Pick<SharingDeps, 'control' | 'now'>,
  share: ReportShare | undefined,
): Promise<Shared | undefined> {
  if (share === undefined) return undefined
  const report = await control.sharedReports.find(share.reportId)
  const site = report && (await control.findSite(report.sites[0].domain))
  if (report === undefined || site === undefined || site.childDirected === true) return undefined
  const today = localClock(site.timeZone).at(now()).day
  return share.expiresOn !== null && share.expiresOn < today ? undefined : { share, report, today }
}

export const findByToken = async (deps: SharingDeps, token: string): Promise<Shared | undefined> =>
  TOKEN.test(token)
    ? await openShare(deps, await deps.control.sharedReports.findLink(veil(token)))
    : undefined
