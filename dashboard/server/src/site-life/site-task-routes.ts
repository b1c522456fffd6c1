import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { type Principal, runsInstallation } from '@gatecount/shared/domain/identity/principal'
import type { SiteTask } from '@gatecount/shared/domain/site-life/site-task'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { badRequest, notFound } from '../http/problem.ts'
import { defineRoute, defineSiteRoute, type Route } from '../http/route.ts'
import type { SiteAnnouncer } from '../sites/site-announcer.ts'
import { siteTaskAnswer, taskAddress, viewSiteTask } from './site-task-view.ts'

interface SiteTaskDeps {
  readonly control: Pick<ControlStore, 'requestDeletion' | 'findSiteTask' | 'listSiteTasks'>
  readonly announcer: SiteAnnouncer
}

/** The site is gone, and with it all roles for it: whoever asked for it may see how it goes. */
const maySee = (principal: Principal | undefined, { askedBy }: SiteTask): boolean =>
  principal !== undefined &&
  (runsInstallation(principal) || (principal.kind === 'person' && principal.id === askedBy))

export const askerOf = (principal: Principal | undefined): string | null =>
  principal?.kind === 'person' ? principal.id : null

/** Deletions of sites, and how far deletions and imports have come. The worker does them, for it reaches every store. */
export function siteTaskRoutes({ control, announcer }: SiteTaskDeps): Route[] {
  return [
    defineSiteRoute({
      method: 'delete',
      path: '/api/v1/sites/:domain',
      summary: 'Delete a site and everything of it',
      may: 'site:delete',
      records: 'site.deleted',
      body: z.strictObject({ confirm: z.string() }),
      answer: siteTaskAnswer,
      async handle(site, { body, call }) {
        if (body.confirm.toLowerCase() !== site.domain)
          throw badRequest('To confirm, send the domain of the site as "confirm"')
        const task = await control.requestDeletion(site.id, askerOf(call.principal))
        await announcer.announce()
        return { status: 202, headers: { Location: taskAddress(task) }, body: viewSiteTask(task) }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/site-tasks',
      summary: 'Deletions and imports of sites: those that go on, and the last ones',
      may: 'installation:manage',
      answer: z.object({ tasks: z.array(siteTaskAnswer) }),
      handle: async () => ({ body: { tasks: (await control.listSiteTasks()).map(viewSiteTask) } }),
    }),
    defineRoute({
      method: 'get',
      path: '/api/v1/site-tasks/:id',
      summary: 'How far the deletion or import of a site has come',
      may: 'known',
      answer: siteTaskAnswer,
      async handle({ params, call }) {
        const id = numberOf(params['id'])
        const task = id === undefined ? undefined : await control.findSiteTask(id)
        if (task === undefined || !maySee(call.principal, task)) throw notFound('There is no such task')
        return { body: viewSiteTask(task) }
      },
    }),
  ]
}
