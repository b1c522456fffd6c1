import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import {
  type ControlledSite,
  type ControlStore,
  DomainTaken,
  type SiteSettings,
} from '@gatecount/shared/adapters/control/port'
import { isThrowAway } from '@gatecount/shared/domain/audit/throw-away-site'
import { PERMISSIONS, type Permission } from '@gatecount/shared/domain/identity/permissions'
import { mayDo } from '@gatecount/shared/domain/identity/principal'
import { z } from 'zod'
import type { DashboardConfig } from '../config.ts'
import { Problem } from '../http/problem.ts'
import { type Call, defineRoute, defineSiteRoute, type Route } from '../http/route.ts'
import type { DateRange } from '../reports/date-range.ts'
import { siteSpans } from '../reports/site-span.ts'
import { parseDomain } from './domain-name.ts'
import type { SiteAnnouncer } from './site-announcer.ts'
import { collectorUrl, snippet } from './snippet.ts'
import { isTimeZone } from './time-zone.ts'

interface SiteDeps {
  readonly config: DashboardConfig
  readonly cells: CellReader
  readonly control: ControlStore
  readonly announcer: SiteAnnouncer
}

const domain = z.string().transform((text, context) => {
  const parsed = parseDomain(text)
  if ('domain' in parsed) return parsed.domain
  context.addIssue({ code: 'custom', message: parsed.problem })
  return z.NEVER
})
const timeZone = z
  .string()
  .refine(isTimeZone, 'is not a time zone of the IANA database, such as Europe/Berlin')
const pathPrefixes = z
  .array(
    z
      .string()
      .regex(/^\/\S*$/, 'must begin with / and hold no spaces')
      .max(300),
  )
  .max(100)

const newSite = z.strictObject({ domain, timeZone: timeZone.default('UTC') })
const settings = z
  .strictObject({
    timeZone,
    properties: z
      .array(z.string().regex(/^[\w .-]{1,64}$/, 'must be 1 to 64 letters, digits, spaces, . _ -'))
      .max(30),
    childSections: pathPrefixes,
    excludedPaths: pathPrefixes,
  })
  .partial()

const domainTaken = (cause: DomainTaken): Problem =>
  new Problem(409, 'Domain taken', cause.message, { cause })

/** Only what was sent; a key that is not there leaves the setting as it is. */
const sentSettings = (sent: z.infer<typeof settings>): SiteSettings =>
  Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined))

const ALL_PERMISSIONS = Object.keys(PERMISSIONS) as readonly Permission[]

/** A site as the caller may see it: its settings only where they may read them. */
function view(config: DashboardConfig, call: Call, site: ControlledSite, span: DateRange | undefined) {
  const { principal } = call
  const may = ALL_PERMISSIONS.filter(name => principal !== undefined && mayDo(principal, name, site.id))
  const { id: _, excludedNetworks: __, ...settings } = site
  const { domain, timeZone, currency, childDirected } = site
  return {
    ...(may.includes('settings:read') ? settings : { domain, timeZone, currency, childDirected }),
    may,
    // What comes from cells is not for partners and affiliates, not even since when there is any.
    ...(may.includes('stats:read') && {
      hasData: span !== undefined,
      firstDay: span?.from ?? null,
      lastDay: span?.to ?? null,
      snippet: snippet(collectorUrl(config, call.request), domain),
    }),
  }
}

/** Sites: list, add, change. */
export function siteRoutes({ config, cells, control, announcer }: SiteDeps): Route[] {
  const viewOne = async (call: Call, site: ControlledSite) =>
    view(config, call, site, (await siteSpans(cells, [site.id])).get(site.id))
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/sites',
      summary: 'The sites that the caller may see',
      may: 'known',
      async handle({ call }) {
        const { principal } = call
        const sites = (await control.listSites()).filter(
          site => !isThrowAway(site) && principal !== undefined && mayDo(principal, 'site:see', site.id),
        )
        const spans = await siteSpans(
          cells,
          sites.map(site => site.id),
        )
        return { body: { sites: sites.map(site => view(config, call, site, spans.get(site.id))) } }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/sites',
      summary: 'Add a site',
      may: 'installation:manage',
      records: 'site.added',
      body: newSite,
      async handle({ body, call }) {
        try {
          const site = await control.addSite(body)
          await announcer.announce()
          return { status: 201, body: await viewOne(call, site), noted: { siteId: site.id } }
        } catch (error) {
          if (!(error instanceof DomainTaken)) throw error
          throw domainTaken(error)
        }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain',
      summary: 'One site',
      may: 'site:see',
      handle: async (site, { call }) => ({ body: await viewOne(call, site) }),
    }),
    defineSiteRoute({
      method: 'patch',
      path: '/api/v1/sites/:domain',
      summary: 'Change the settings of a site',
      may: 'settings:change',
      records: 'site.changed',
      body: settings,
      async handle(site, { body, call }) {
        const changed = await control.updateSite(site.id, sentSettings(body))
        await announcer.announce()
        return {
          body: await viewOne(call, changed),
          noted: { detail: { settings: Object.keys(sentSettings(body)) } },
        }
      },
    }),
  ]
}
