import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { SITE_CHECKS, type SiteCheck } from '@gatecount/shared/domain/identity/site-check'
import type { Outgoing } from '@gatecount/shared/outgoing/outgoing'
import { z } from 'zod'
import type { DashboardConfig } from '../config.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { siteSpans } from '../reports/site-span.ts'
import { collectorUrl } from '../sites/snippet.ts'
import { fault } from '../words/fault.ts'
import { checkSite } from './check-site.ts'

interface VerifyDeps {
  readonly config: DashboardConfig
  readonly cells: CellReader
  readonly control: Pick<ControlStore, 'markVerified'>
  readonly outgoing: Outgoing
}

const asked = z
  .strictObject({
    /** `//host` would be another host. */
    path: z
      .string()
      .regex(/^\/(?![/\\])[^\s\\]*$/, fault('must be a path, such as /toner'))
      .max(300)
      .default('/'),
  })
  .prefault({})

const answer = z.object({
  outcome: z.enum(Object.keys(SITE_CHECKS) as SiteCheck[]),
  words: z.string(),
  page: z.string().nullable(),
  hasData: z.boolean(),
  verified: z.boolean(),
})

/** Looks whether the pages of a site carry the snippet. A hit that was counted is as good a proof. */
export function verifyRoutes({ config, cells, control, outgoing }: VerifyDeps): Route[] {
  return [
    defineSiteRoute({
      method: 'post',
      path: '/api/v1/sites/:domain/verify',
      summary: 'Look at a page of the site: is the snippet there, and may it run?',
      may: 'settings:change',
      records: 'site.verified',
      body: asked,
      answer,
      async handle(site, { body, call }) {
        const collector = new URL(collectorUrl(config, call.request)).origin
        const { outcome, page } = await checkSite(site, body.path, { outgoing, collector })
        const hasData = (await siteSpans(cells, [site.id])).has(site.id)
        const verified = outcome === 'right' || hasData || site.verifiedAt !== null
        if (verified) await control.markVerified(site.id)
        return {
          body: { outcome, words: SITE_CHECKS[outcome], page, hasData, verified },
          noted: { detail: { outcome } },
        }
      },
    }),
  ]
}
