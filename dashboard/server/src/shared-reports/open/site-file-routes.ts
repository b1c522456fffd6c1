import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import type { StoredReport } from '@gatecount/shared/adapters/control/shared-reports'
import { mayDo, type Principal } from '@gatecount/shared/domain/identity/principal'
import { sharedSchema } from '@gatecount/shared/proof/parse-shared'
import { languageOf } from '../../http/language-of.ts'
import { numberOf } from '../../http/number-of.ts'
import { type Call, defineSiteRoute, type Route } from '../../http/route.ts'
import { refuseChildDirected } from '../../releases/refuse-child-directed.ts'
import type { SharingDeps } from '../sharing-deps.ts'
import { notShared, openShare } from './find-shared.ts'
import { fileAnswer, REPORT_FILES } from './report-answer.ts'

/** A report of a site as files, for programs with a token, and for whoever may read it with their account. */
export function siteFileRoutes(deps: SharingDeps): Route[] {
  const { control } = deps

  async function mayRead(
    principal: Principal | undefined,
    site: ControlledSite,
    report: StoredReport,
  ): Promise<boolean> {
    if (principal === undefined) return false
    if (principal.kind === 'token') return principal.reportId == null || principal.reportId === report.id
    if (mayDo(principal, 'stats:read', site.id)) return true
    // A partner reads what they were given.
    const shares = await control.sharedReports.sharesOfPerson(principal.id)
    return (
      (await openShare(
        deps,
        shares.find(({ reportId }) => reportId === report.id),
      )) !== undefined
    )
  }

  /** @throws Problem 404 for what is not of this site, or not for the caller */
  async function reportFor(
    site: ControlledSite,
    named: string | undefined,
    { principal }: Call,
  ): Promise<StoredReport> {
    refuseChildDirected(site)
    const id = numberOf(named)
    const report = id === undefined ? undefined : await control.sharedReports.find(id)
    if (report === undefined || report.sites[0].id !== site.id || !(await mayRead(principal, site, report)))
      throw notShared()
    return report
  }

  return REPORT_FILES.map(file =>
    defineSiteRoute({
      method: 'get',
      path: `/api/v1/sites/:domain/shared-reports/:report/report.${file}`,
      summary: `A shared report as a file (${file.toUpperCase()}), also for a token of this report`,
      may: 'reports:read',
      ...(file === 'json' && { answer: sharedSchema }),
      async handle(site, { params, call }) {
        const report = await reportFor(site, params['report'], call)
        return await fileAnswer(deps, report, { file, language: languageOf(call.request) })
      },
    }),
  )
}
