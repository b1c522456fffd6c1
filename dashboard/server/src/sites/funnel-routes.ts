import type { FunnelRefusal } from '@gatecount/shared/adapters/control/funnels'
import type { ControlledSite, ControlStore } from '@gatecount/shared/adapters/control/port'
import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import { type Funnel, MOST_FUNNELS } from '@gatecount/shared/domain/report/funnel'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { z } from 'zod'
import { found } from '../http/found.ts'
import { numberOf } from '../http/number-of.ts'
import { badField, notFound, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { posted, viewPosted } from '../policy/posted-answer.ts'
import { isCalendarDay } from '../reports/calendar-day.ts'
import { fault } from '../words/fault.ts'
import { deedName, funnel as funnelAnswer, steps } from './goal-fields.ts'
import type { SiteAnnouncer } from './site-announcer.ts'

interface FunnelDeps {
  readonly control: Pick<ControlStore, 'addFunnel' | 'renameFunnel' | 'removeFunnel' | 'policies'>
  readonly announcer: Pick<SiteAnnouncer, 'announce'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const newFunnel = z.strictObject({
  name: deedName,
  steps,
  /** For whoever imports logs of earlier days afterwards: they are counted in it too. */
  since: z.string().refine(isCalendarDay, fault('is not a day')).optional(),
})
const newName = z.strictObject({ name: deedName })

const NAME_TAKEN = fault('is the name of another funnel of the site')
const REFUSALS: Readonly<Record<FunnelRefusal, () => Problem>> = {
  unknown: () => notFound('The site has no funnel of this number'),
  too_many: () =>
    new Problem(409, 'Not declared', 'A site has at most {most} funnels; remove one first', {
      values: { most: MOST_FUNNELS },
    }),
  name_taken: () => badField([{ field: 'name', detail: NAME_TAKEN }]),
}

/** @throws Problem when the store refused */
function unlessRefused(outcome: Funnel | FunnelRefusal): Funnel {
  if (typeof outcome === 'string') throw REFUSALS[outcome]()
  return outcome
}

/** Of what waits nobody says later that it cannot be. @throws Problem as the store would */
function refuseUnlessRoom({ funnels = [] }: ControlledSite, name: string): void {
  if (funnels.length >= MOST_FUNNELS) throw REFUSALS.too_many()
  if (funnels.some(funnel => funnel.name === name)) throw REFUSALS.name_taken()
}

/** @throws Problem 409 when nobody's way through the site is followed */
function refuseWithoutVisits(site: ControlledSite): void {
  if (crowdOfSite(site) === 'hits')
    throw new Problem(
      409,
      'Not declared',
      'On a site that is directed at children nobody is followed from page to page, so it has no funnels',
    )
}

const noted = ({ name }: Funnel) => ({ detail: { label: name } })

/** Funnels: declare, rename, remove. Their steps do not change, for counts of different ways must not mix. */
export function funnelRoutes({ control, announcer, now }: FunnelDeps): Route[] {
  const path = '/api/v1/sites/:domain/funnels'
  return [
    defineSiteRoute({
      method: 'post',
      path,
      summary:
        'Declare a funnel of 2 to 8 steps; where visitors are counted already, it waits for its seven days',
      may: 'settings:change',
      records: 'funnel.declared',
      body: newFunnel,
      answer: z.union([funnelAnswer, z.object(posted).required()]),
      async handle(site, { body, call }) {
        refuseWithoutVisits(site)
        const today = localClock(site.timeZone).at(now()).day
        const { since = today, ...declared } = body
        if (since > today) throw badField([{ field: 'since', detail: fault('is a day to come') }])
        refuseUnlessRoom(site, declared.name)
        const changes = await control.policies.change(site.id, { funnel: declared }, now())
        if (changes.length > 0)
          return { status: 202, body: viewPosted(call, changes), noted: { detail: { label: declared.name } } }
        const funnel = unlessRefused(await control.addFunnel(site.id, { ...declared, since }))
        await control.policies.note(site.id, now())
        await announcer.announce()
        return { status: 201, body: funnel, noted: noted(funnel) }
      },
    }),
    defineSiteRoute({
      method: 'patch',
      path: `${path}/:id`,
      summary: 'Rename a funnel; other steps are another funnel',
      may: 'settings:change',
      records: 'funnel.renamed',
      body: newName,
      answer: funnelAnswer,
      async handle(site, { body, params }) {
        const id = found(numberOf(params['id']), REFUSALS.unknown)
        const funnel = unlessRefused(await control.renameFunnel(site.id, id, body.name))
        await announcer.announce()
        return { body: funnel, noted: noted(funnel) }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${path}/:id`,
      summary: 'Remove a funnel; its number is never used again',
      may: 'settings:change',
      records: 'funnel.removed',
      async handle(site, { params }) {
        const id = found(numberOf(params['id']), REFUSALS.unknown)
        const funnel = unlessRefused(await control.removeFunnel(site.id, id))
        await control.policies.note(site.id, now())
        await announcer.announce()
        return { noted: noted(funnel) }
      },
    }),
  ]
}
