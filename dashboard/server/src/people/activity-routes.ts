import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { ACTIVITIES, type Activity } from '@gatecount/shared/domain/identity/activity'
import { z } from 'zod'
import { defineRoute, defineSiteRoute, type Route } from '../http/route.ts'

const MOST = 200

/** A page of the log: the newest, or what came before a number. */
const page = z.strictObject({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(MOST).default(50),
})

const answer = z.object({
  activity: z.array(
    z.object({
      id: z.int(),
      at: z.date(),
      actor: z.string(),
      action: z.string(),
      /** How it reads after the name. */
      words: z.string(),
      site: z.string().nullable(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
})

/** What people did: for owners. It is only added to. */
export function activityRoutes(control: Pick<ControlStore, 'listActivity' | 'listSites'>): Route[] {
  const view = async (rows: readonly Activity[]) => {
    const domains = new Map((await control.listSites()).map(({ id, domain }) => [id, domain]))
    return {
      body: {
        activity: rows.map(({ id, at, actor, action, siteId, detail }) => ({
          id,
          at,
          actor,
          action,
          words: ACTIVITIES[action],
          site: siteId === null ? null : (domains.get(siteId) ?? null),
          detail,
        })),
      },
    }
  }
  return [
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/activity',
      summary: 'What people did on the site, the newest first',
      may: 'activity:read',
      query: page,
      answer,
      handle: async (site, { query }) =>
        await view(await control.listActivity(site.id, query.limit, query.before)),
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/activity',
      summary: 'What people did in the whole installation, the newest first',
      may: 'installation:manage',
      query: page,
      answer,
      handle: async ({ query }) => await view(await control.listActivity(null, query.limit, query.before)),
    }),
  ]
}
