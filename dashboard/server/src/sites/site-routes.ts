import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import { type ControlStore, DomainTaken, type SiteSettings } from '@gatecount/shared/adapters/control/port'
import { isThrowAway } from '@gatecount/shared/domain/audit/throw-away-site'
import type { Site } from '@gatecount/shared/domain/identity/site'
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

function view(config: DashboardConfig, call: Call, site: Site, span: DateRange | undefined) {
  const { id: _, excludedNetworks, ...shown } = site
  return {
    ...shown,
    hasData: span !== undefined,
    firstDay: span?.from ?? null,
    lastDay: span?.to ?? null,
    snippet: snippet(collectorUrl(config, call.request), site.domain),
  }
}

/** Sites: list, add, change. */
export function siteRoutes({ config, cells, control, announcer }: SiteDeps): Route[] {
  const viewOne = async (call: Call, site: Site) =>
    view(config, call, site, (await siteSpans(cells, [site.id])).get(site.id))
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/sites',
      may: 'operator',
      async handle({ call }) {
        const sites = (await control.listSites()).filter(site => !isThrowAway(site))
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
      may: 'operator',
      body: newSite,
      async handle({ body, call }) {
        try {
          const site = await control.addSite(body)
          await announcer.announce()
          return { status: 201, body: await viewOne(call, site) }
        } catch (error) {
          if (!(error instanceof DomainTaken)) throw error
          throw domainTaken(error)
        }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain',
      may: 'stats:read',
      siteOf: ({ params }) => params['domain'] ?? '',
      handle: async (site, { call }) => ({ body: await viewOne(call, site) }),
    }),
    defineSiteRoute({
      method: 'patch',
      path: '/api/v1/sites/:domain',
      may: 'sites:write',
      body: settings,
      siteOf: ({ params }) => params['domain'] ?? '',
      async handle(site, { body, call }) {
        const changed = await control.updateSite(site.id, sentSettings(body))
        await announcer.announce()
        return { body: await viewOne(call, changed) }
      },
    }),
  ]
}
