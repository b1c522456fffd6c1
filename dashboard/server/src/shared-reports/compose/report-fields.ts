import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import type { StoredReport } from '@gatecount/shared/adapters/control/shared-reports'
import { mayDo, type Principal } from '@gatecount/shared/domain/identity/principal'
import { MOST_OTHER_SITES, reportForm } from '@gatecount/shared/domain/report-sharing/report-form'
import { z } from 'zod'
import { badField } from '../../http/problem.ts'
import { fault } from '../../words/fault.ts'
import type { SharingDeps } from '../sharing-deps.ts'

/** What a composer sends: the form, and the domains of sites that stand beside. */
export const reportBody = z.strictObject({
  form: reportForm,
  otherSites: z.array(z.string().max(253)).max(MOST_OTHER_SITES).default([]),
})

export const reportAnswer = z.object({
  id: z.int(),
  form: reportForm,
  otherSites: z.array(z.string()),
  hasLogo: z.boolean(),
  /** How often it is shared, tokens included. */
  shares: z.int(),
  /** Of links, embeds and people, of days that are over. */
  openings: z.int(),
})

/**
 * The numbers of sites that are to stand beside. Who shares figures of a site must be allowed to on that one as well.
 * @throws Problem 400 that names the field
 */
export async function otherSitesOf(
  { control }: Pick<SharingDeps, 'control'>,
  {
    site,
    domains,
    principal,
  }: {
    readonly site: ControlledSite
    readonly domains: readonly string[]
    readonly principal: Principal | undefined
  },
): Promise<ControlledSite[]> {
  const known = await control.listSites()
  return [...new Set(domains)].map((domain, at) => {
    const other = known.find(one => one.domain === domain)
    const may = principal !== undefined && other !== undefined && mayDo(principal, 'reports:share', other.id)
    if (other !== undefined && may && other.id !== site.id && other.childDirected !== true) return other
    throw badField([
      { field: `otherSites.${at}`, detail: fault('must be another site whose reports you may share') },
    ])
  })
}

/** What the composer knows of a report. */
export async function viewReport(
  { control }: Pick<SharingDeps, 'control'>,
  {
    report,
    siteId,
    today,
  }: { readonly report: StoredReport; readonly siteId: number; readonly today: string },
): Promise<z.infer<typeof reportAnswer>> {
  const [shares, tokens] = await Promise.all([
    control.sharedReports.listShares(report.id, today),
    control.listTokens(siteId),
  ])
  return {
    id: report.id,
    form: report.form,
    otherSites: report.sites.slice(1).map(({ domain }) => domain),
    hasLogo: report.hasLogo,
    shares: shares.length + tokens.filter(({ reportId }) => reportId === report.id).length,
    openings: shares.reduce((sum, { openings }) => sum + openings, 0),
  }
}
