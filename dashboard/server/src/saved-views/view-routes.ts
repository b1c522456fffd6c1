import type { ControlledSite, ControlStore } from '@gatecount/shared/adapters/control/port'
import type { StoredView, ViewRefusal } from '@gatecount/shared/adapters/control/saved-views'
import { mayDo, type Principal } from '@gatecount/shared/domain/identity/principal'
import { MOST_SAVED_VIEWS } from '@gatecount/shared/domain/report/saved-view'
import { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { badField, forbidden, notFound, Problem } from '../http/problem.ts'
import { type Call, defineSiteRoute, type Route } from '../http/route.ts'
import { fault } from '../words/fault.ts'
import { words } from '../words/in-language.ts'
import { savedView, viewName } from './view-fields.ts'

type Control = Pick<ControlStore, 'listViews' | 'findView' | 'addView' | 'renameView' | 'removeView'>

const viewAnswer = z.object({
  id: z.int(),
  name: z.string(),
  query: z.string(),
  shared: z.boolean().describe('of all who may read the site'),
})
const newView = savedView.extend({ shared: z.boolean().default(false) })

const NAME_TAKEN = fault('is the name of another view')
const REFUSALS: Readonly<Record<ViewRefusal, () => Problem>> = {
  unknown: () => notFound('There is no view of this number'),
  too_many: () =>
    new Problem(409, 'Not saved', 'There can be {most} views; remove some first', {
      values: { most: MOST_SAVED_VIEWS },
    }),
  name_taken: () => badField([{ field: 'name', detail: NAME_TAKEN }]),
}

/** @throws Problem when the store refused */
function unlessRefused(outcome: StoredView | ViewRefusal): StoredView {
  if (typeof outcome === 'string') throw REFUSALS[outcome]()
  return outcome
}

const personOf = (principal: Principal | undefined): string | null =>
  principal?.kind === 'person' ? principal.id : null

/** @throws Problem 403 when it is for all to see and the caller may not change what all see */
function refuseForAll({ principal }: Call, site: ControlledSite, personId: string | null): void {
  if (personId !== null) return
  if (principal === undefined || !mayDo(principal, 'settings:change', site.id))
    throw forbidden('Your role does not allow you to {doing}', { doing: words('change views that all see') })
}

const viewed = ({ id, name, query, personId }: StoredView) => ({ id, name, query, shared: personId === null })

/** The activity log says what all see; what somebody keeps for themselves is theirs. */
const told = ({ name, personId }: StoredView) =>
  personId === null ? { noted: { detail: { label: name } } } : { unfinished: true }

/** Views of the report under names, of one person or of all who may read the site. */
export function viewRoutes(control: Control): Route[] {
  const path = '/api/v1/sites/:domain/views'
  /** A view that the caller may change. @throws Problem 404, 403 */
  const reach = async (site: ControlledSite, call: Call, text: string | undefined): Promise<StoredView> => {
    const id = numberOf(text)
    const view = id && (await control.findView(site.id, id, personOf(call.principal)))
    if (!view) throw REFUSALS.unknown()
    refuseForAll(call, site, view.personId)
    return view
  }
  return [
    defineSiteRoute({
      method: 'get',
      path,
      summary: 'Saved views: those of all, and one’s own',
      may: 'stats:read',
      answer: z.object({ views: z.array(viewAnswer) }),
      handle: async (site, { call }) => ({
        body: { views: (await control.listViews(site.id, personOf(call.principal))).map(viewed) },
      }),
    }),
    defineSiteRoute({
      method: 'post',
      path,
      summary: 'Save a view for oneself, or with settings:change for all',
      may: 'stats:read',
      records: 'view.saved',
      body: newView,
      answer: viewAnswer,
      async handle(site, { body: { name, query, shared }, call }) {
        const personId = shared ? null : personOf(call.principal)
        refuseForAll(call, site, personId)
        const view = unlessRefused(await control.addView(site.id, { personId, name, query }))
        return { status: 201, body: viewed(view), ...told(view) }
      },
    }),
    defineSiteRoute({
      method: 'patch',
      path: `${path}/:id`,
      summary: 'Rename a view: one’s own, or with settings:change one of all',
      may: 'stats:read',
      records: 'view.renamed',
      body: z.strictObject({ name: viewName }),
      answer: viewAnswer,
      async handle(site, { body, params, call }) {
        const { id } = await reach(site, call, params['id'])
        const view = unlessRefused(await control.renameView(id, body.name))
        return { body: viewed(view), ...told(view) }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${path}/:id`,
      summary: 'Remove a view: one’s own, or with settings:change one of all',
      may: 'stats:read',
      records: 'view.removed',
      async handle(site, { params, call }) {
        const view = await reach(site, call, params['id'])
        await control.removeView(view.id)
        return { status: 204, ...told(view) }
      },
    }),
  ]
}
