import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { type CampaignCost, MOST_CAMPAIGN_COSTS } from '@gatecount/shared/domain/report/campaign-cost'
import { z } from 'zod'
import { found } from '../http/found.ts'
import { numberOf } from '../http/number-of.ts'
import { badField, badRequest, notFound, Problem } from '../http/problem.ts'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { twoDaysInQuery } from '../reports/range-in-query.ts'
import { costAnswer, importAnswer, listedCost, totalOf, viewCost, viewListed } from './cost-answers.ts'
import { readCost, type WrittenCost, writtenCost } from './cost-fields.ts'
import { decodeText } from './decode-text.ts'
import { readCostFile } from './read-cost-file.ts'

type Control = Pick<
  ControlStore,
  | 'listCampaignCosts'
  | 'addCampaignCost'
  | 'addCampaignCosts'
  | 'tryCampaignCosts'
  | 'changeCampaignCost'
  | 'removeCampaignCost'
>

const MOST_BYTES = 1024 * 1024
/** Of a file, as many are shown as somebody looks through. */
const SHOWN = 100

const noneSuch = (): Problem => notFound('The site has no cost of this number')
const tooMany = (): Problem =>
  new Problem(409, 'Not added', 'A site has at most {most} costs; remove some first', {
    values: { most: MOST_CAMPAIGN_COSTS },
  })

/** @throws Problem 400 that names every field that is not right */
function costOf(body: WrittenCost, currency: string): CampaignCost {
  const read = readCost(body, currency)
  if ('amount' in read) return read
  throw badField(read)
}

/** @throws Problem 400 that names every line that is not right */
function costsOf(body: unknown, currency: string) {
  if (!Buffer.isBuffer(body)) throw badRequest('The body must be a table, sent as text/csv')
  const file = readCostFile(decodeText(body), currency)
  if ('costs' in file) return file
  const lines = new Set(file.map(({ field }) => field.split('.')[1])).size
  throw badRequest('{n, plural, one {# line is} other {# lines are}} not right; nothing was taken', {
    values: { n: lines },
    errors: file,
  })
}

const noted = ({ campaign }: CampaignCost) => ({ detail: { campaign } })

/** What campaigns cost, entered by hand or from a file. */
export function costRoutes(control: Control): Route[] {
  const path = '/api/v1/sites/:domain/campaign-costs'
  return [
    defineSiteRoute({
      method: 'get',
      path,
      summary: 'Costs of campaigns, by first day, and what of each falls into a range',
      may: 'stats:read',
      query: z.strictObject({ date_range: twoDaysInQuery.optional() }),
      answer: z.object({ costs: z.array(listedCost) }),
      async handle(site, { query }) {
        const costs = await control.listCampaignCosts(site.id, query.date_range)
        return { body: { costs: costs.map(cost => viewListed(cost, query.date_range)) } }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path,
      summary: 'Enter what a campaign cost over some days, in the currency of the site',
      may: 'settings:change',
      records: 'cost.added',
      body: writtenCost,
      answer: costAnswer,
      async handle(site, { body }) {
        const added = await control.addCampaignCost(site.id, costOf(body, site.currency))
        if (added === 'too_many') throw tooMany()
        return { status: 201, body: viewCost(added), noted: noted(added) }
      },
    }),
    defineSiteRoute({
      method: 'post',
      path: `${path}/import`,
      summary: 'Take costs from a table, all of its lines or none',
      may: 'settings:change',
      records: 'cost.imported',
      bytes: MOST_BYTES,
      bodyType: 'text/csv',
      query: z.strictObject({ preview: z.enum(['true', 'false']).default('false') }),
      answer: importAnswer,
      async handle(site, { query, call }) {
        const { costs, ignored } = costsOf(call.request.body, site.currency)
        const isPreview = query.preview === 'true'
        const outcome = isPreview
          ? await control.tryCampaignCosts(site.id, costs)
          : await control.addCampaignCosts(site.id, costs)
        if (outcome === 'too_many') throw tooMany()
        const body = {
          ...outcome,
          ignored,
          total: totalOf(costs, site.currency),
          costs: costs.slice(0, SHOWN).map(viewCost),
        }
        const unfinished = isPreview || outcome.added === 0
        return { body, unfinished, noted: { detail: { lines: outcome.added } } }
      },
    }),
    defineSiteRoute({
      method: 'patch',
      path: `${path}/:id`,
      summary: 'Change a cost, as a whole',
      may: 'settings:change',
      records: 'cost.changed',
      body: writtenCost,
      answer: costAnswer,
      async handle(site, { body, params }) {
        const cost = costOf(body, site.currency)
        const id = found(numberOf(params['id']), noneSuch)
        const changed = found(await control.changeCampaignCost(site.id, id, cost), noneSuch)
        return { body: viewCost(changed), noted: noted(changed) }
      },
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${path}/:id`,
      summary: 'Remove a cost',
      may: 'settings:change',
      records: 'cost.removed',
      async handle(site, { params }) {
        const id = found(numberOf(params['id']), noneSuch)
        const removed = found(await control.removeCampaignCost(site.id, id), noneSuch)
        return { status: 204, noted: noted(removed) }
      },
    }),
  ]
}
