import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import {
  type ControlledSite,
  type ControlStore,
  DomainTaken,
  type SiteSettings,
} from '@gatecount/shared/adapters/control/port'
import { isThrowAway } from '@gatecount/shared/domain/audit/throw-away-site'
import { mayDo } from '@gatecount/shared/domain/identity/principal'
import { z } from 'zod'
import type { DashboardConfig } from '../config.ts'
import { found } from '../http/found.ts'
import { notFound, Problem } from '../http/problem.ts'
import { type Call, defineRoute, defineSiteRoute, type Route } from '../http/route.ts'
import { viewPosted } from '../policy/posted-answer.ts'
import { siteSpans } from '../reports/site-span.ts'
import { domain } from './host-fields.ts'
import type { SiteAnnouncer } from './site-announcer.ts'
import { sentSettings, siteSettings, timeZone } from './site-settings.ts'
import { siteAnswer, viewSite } from './site-view.ts'

interface SiteDeps {
  readonly config: DashboardConfig
  readonly cells: CellReader
  readonly control: ControlStore
  readonly announcer: SiteAnnouncer
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const newSite = z.strictObject({
  domain,
  timeZone: timeZone.default('UTC'),
  childDirected: z.boolean().default(false),
})
const domainTaken = (cause: DomainTaken): Problem => new Problem(409, 'Domain taken', cause.words, { cause })

/** @throws Problem 409 when a domain counts for another site */
async function unlessTaken<T>(change: Promise<T>): Promise<T> {
  try {
    return await change
  } catch (error) {
    if (!(error instanceof DomainTaken)) throw error
    throw domainTaken(error)
  }
}

/** @throws Problem 409 when a site for children would be open to all */
function refuseOpenChildren({ childDirected }: ControlledSite, settings: SiteSettings): void {
  if (settings.public === true && (settings.childDirected ?? childDirected) === true)
    throw new Problem(409, 'Not made public', 'A site that is directed at children cannot be public')
}

/** Sites: list, add, change. */
export function siteRoutes({ config, cells, control, announcer, now }: SiteDeps): Route[] {
  const viewOne = async (call: Call, site: ControlledSite) =>
    viewSite(config, call, site, (await siteSpans(cells, [site.id])).get(site.id))
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/sites',
      summary: 'The sites that the caller may see',
      answer: z.object({ sites: z.array(siteAnswer) }),
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
        return { body: { sites: sites.map(site => viewSite(config, call, site, spans.get(site.id))) } }
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/v1/sites',
      summary: 'Add a site',
      answer: siteAnswer,
      may: 'installation:manage',
      records: 'site.added',
      body: newSite,
      async handle({ body, call }) {
        const site = await unlessTaken(control.addSite(body))
        await announcer.announce()
        return { status: 201, body: await viewOne(call, site), noted: { siteId: site.id } }
      },
    }),
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain',
      summary: 'One site',
      answer: siteAnswer,
      may: 'site:see',
      handle: async (site, { call }) => ({ body: await viewOne(call, site) }),
    }),
    defineSiteRoute({
      method: 'patch',
      path: '/api/v1/sites/:domain',
      summary: 'Change the settings of a site',
      answer: siteAnswer,
      may: 'settings:change',
      records: 'site.changed',
      body: siteSettings,
      async handle(site, { body, call }) {
        const settings = sentSettings(body)
        refuseOpenChildren(site, settings)
        const changes = await unlessTaken(control.policies.change(site.id, { settings }, now()))
        const changed = found(await control.findSite(site.domain), () => notFound('There is no such site'))
        await announcer.announce()
        return {
          body: { ...(await viewOne(call, changed)), ...viewPosted(call, changes) },
          noted: { detail: { settings: Object.keys(settings) } },
        }
      },
    }),
  ]
}
