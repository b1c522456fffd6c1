import type { StoredAnnotation } from '@gatecount/shared/adapters/control/annotations'
import type { StoredCampaignCost } from '@gatecount/shared/adapters/control/campaign-costs'
import type { ControlledSite, ReleaseSettings, SiteSettings } from '@gatecount/shared/adapters/control/port'
import type { StoredView } from '@gatecount/shared/adapters/control/saved-views'
import type { StoredReport } from '@gatecount/shared/adapters/control/shared-reports'
import type { ImportedSite } from '@gatecount/shared/adapters/control/site-tasks'
import { MOST_ANNOTATIONS } from '@gatecount/shared/domain/report/annotation'
import { MOST_CAMPAIGN_COSTS } from '@gatecount/shared/domain/report/campaign-cost'
import { MOST_SAVED_VIEWS } from '@gatecount/shared/domain/report/saved-view'
import { MOST_REPORTS, reportForm } from '@gatecount/shared/domain/report-sharing/report-form'
import { EXPORT_VERSION } from '@gatecount/shared/domain/site-life/site-export'
import { z } from 'zod'
import { annotation } from '../annotations/annotation-fields.ts'
import { exportedCost } from '../campaigns/cost-fields.ts'
import { savedView } from '../saved-views/view-fields.ts'
import { funnels, goals } from '../sites/goal-fields.ts'
import { domain } from '../sites/host-fields.ts'
import { siteSettings, weekStart } from '../sites/site-settings.ts'

const FORMAT = 'gatecount site'

const texts = z.array(z.string().min(1).max(2000)).max(5000)

/** A later version that has more of a site raises the number. */
const siteJson = z.object({
  format: z.literal(FORMAT),
  version: z.int(),
  domain,
  // What came to be a setting later is not in every file.
  settings: siteSettings.required().extend({
    goals: goals.default([]),
    funnels: funnels.default([]),
    lastFunnel: z.int().nonnegative().default(0),
    weekStart: weekStart.default(1),
  }),
  releases: z.object({
    period: z.enum(['week', 'month']),
    preset: z.enum(['public', 'partner', 'none']),
    declared: z.object({ page: texts, exit_link: texts }),
  }),
  annotations: z.array(annotation).max(MOST_ANNOTATIONS).default([]),
  views: z.array(savedView).max(MOST_SAVED_VIEWS).default([]),
  costs: z.array(exportedCost).max(MOST_CAMPAIGN_COSTS).default([]),
  reports: z.array(reportForm).max(MOST_REPORTS).default([]),
})

const settingsOf = (site: ControlledSite): Required<SiteSettings> => ({
  timeZone: site.timeZone,
  currency: site.currency,
  otherDomains: site.otherDomains ?? [],
  public: site.public,
  properties: site.properties,
  childSections: site.childSections,
  childDirected: site.childDirected ?? false,
  excludedPaths: site.excludedPaths,
  allowedHosts: site.allowedHosts ?? [],
  rules: site.rules ?? [],
  goals: site.goals ?? [],
  funnels: site.funnels ?? [],
  lastFunnel: site.lastFunnel,
  weekStart: site.weekStart,
  retention: site.retention,
})

interface Made {
  readonly site: ControlledSite
  readonly releases: ReleaseSettings
  readonly annotations: readonly StoredAnnotation[]
  /** Those of all who may read the site. */
  readonly views: readonly StoredView[]
  /** What campaigns cost. */
  readonly costs: readonly StoredCampaignCost[]
  /** Those that are composed; with whom they are shared stays here. */
  readonly reports: readonly StoredReport[]
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly program: string
}

/** What a site is, apart from its figures. Excluded networks are hashes with a key of this installation, and stay. */
export const writeSiteJson = ({
  site,
  releases,
  annotations,
  views,
  costs,
  reports,
  now,
  program,
}: Made): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      version: EXPORT_VERSION,
      program,
      madeAt: new Date(now).toISOString(),
      domain: site.domain,
      settings: settingsOf(site),
      releases,
      annotations: annotations.map(({ day, words }) => ({ day, words })),
      views: views.map(({ name, query }) => ({ name, query })),
      // In the smallest unit of the currency, as amounts are in the table of cells.
      costs: costs.map(({ id: _, amount, ...cost }) => ({ ...cost, amount: Number(amount) })),
      reports: reports.map(({ form }) => form),
    },
    undefined,
    2,
  )}\n`

export type SiteJson = ImportedSite & { readonly version: number }

/** Undefined when it is not one of ours, or cannot be read. */
export function readSiteJson(content: string): SiteJson | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(content)
  } catch {
    return undefined
  }
  const read = siteJson.safeParse(parsed)
  return read.success ? (read.data as SiteJson) : undefined
}
