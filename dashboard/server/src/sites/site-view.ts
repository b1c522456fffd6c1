import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import { PERMISSIONS, type Permission } from '@gatecount/shared/domain/identity/permissions'
import { mayDo } from '@gatecount/shared/domain/identity/principal'
import { z } from 'zod'
import type { DashboardConfig } from '../config.ts'
import type { Call } from '../http/route.ts'
import { posted } from '../policy/posted-answer.ts'
import type { DateRange } from '../reports/date-range.ts'
import { funnels, goals } from './goal-fields.ts'
import { retention } from './retention-field.ts'
import { rules } from './rule-fields.ts'
import { collectorUrl, snippet } from './snippet.ts'

const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as [Permission, ...Permission[]]

const texts = z.array(z.string())
const settings = z.object({
  otherDomains: texts,
  public: z.boolean(),
  properties: texts,
  childSections: texts,
  excludedPaths: texts,
  allowedHosts: texts,
  rules,
  goals,
  funnels,
  retention,
  verifiedAt: z.date().nullable(),
  releases: z.enum(['week', 'month']).nullable(),
})
const figures = z.object({
  hasData: z.boolean(),
  verified: z.boolean(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  snippet: z.string(),
})

/** A site as the caller may see it: with `settings:read` its settings, with `stats:read` what comes from figures. */
export const siteAnswer = z.object({
  domain: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  weekStart: z.int(),
  childDirected: z.boolean(),
  may: z.array(z.enum(ALL_PERMISSIONS)),
  ...settings.partial().shape,
  ...figures.partial().shape,
  ...posted,
})

export function viewSite(
  config: DashboardConfig,
  { principal, request }: Call,
  site: ControlledSite,
  span: DateRange | undefined,
) {
  const may = ALL_PERMISSIONS.filter(name => principal !== undefined && mayDo(principal, name, site.id))
  const { id: _, excludedNetworks: __, lastFunnel: ___, cutsFrom: ____, ...all } = site
  const { domain, timeZone, currency, weekStart, childDirected } = site
  return {
    ...(may.includes('settings:read') ? all : { domain, timeZone, currency, weekStart, childDirected }),
    may,
    // What comes from cells is not for partners and affiliates, not even since when there is any.
    ...(may.includes('stats:read') && {
      hasData: span !== undefined,
      verified: site.verifiedAt !== null || span !== undefined,
      firstDay: span?.from ?? null,
      lastDay: span?.to ?? null,
      snippet: snippet(collectorUrl(config, request), domain),
    }),
  }
}
