import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { z } from 'zod'
import { badField } from '../http/problem.ts'
import { type Call, defineRoute, defineSiteRoute, type Route } from '../http/route.ts'
import { ownAffiliate } from '../portal/own-programme.ts'
import { fault } from '../words/fault.ts'
import { type EndpointDeps, endpointVerbs } from './endpoint-verbs.ts'
import {
  deliveriesAsked,
  deliveryAnswer,
  endpointAnswer,
  endpointChange,
  newEndpoint,
  newSiteEndpoint,
  secretAnswer,
} from './webhook-fields.ts'

interface WebhookDeps extends EndpointDeps {
  readonly control: Pick<ControlStore, 'webhooks' | 'programmes' | 'portal'>
}

const listed = z.object({ webhooks: z.array(endpointAnswer) })
const deliveriesListed = z.object({ deliveries: z.array(deliveryAnswer) })

/** Webhooks of a merchant: of a site or one of its programmes. */
function siteWebhookRoutes(deps: WebhookDeps): Route[] {
  const { programmes } = deps.control
  const verbs = endpointVerbs(deps)
  const path = '/api/v1/sites/:domain/webhooks'
  const may = 'programmes:manage'
  const of = (site: { readonly id: number }) => ({ siteId: site.id, programmeId: null })
  return [
    defineSiteRoute({
      method: 'get',
      path,
      summary: 'Where events of affiliate programmes are sent to, without the secrets',
      may,
      answer: listed,
      handle: site => verbs.list(of(site)),
    }),
    defineSiteRoute({
      method: 'post',
      path,
      summary: 'Have events sent to an address, signed as Standard Webhooks; the secret is shown this once',
      may,
      records: 'webhook.added',
      body: newSiteEndpoint,
      answer: secretAnswer,
      async handle(site, { body: { programme, ...endpoint } }) {
        const known = programme === null ? undefined : await programmes.findProgramme(programme)
        if (programme !== null && known?.siteId !== site.id)
          throw badField([{ field: 'programme', detail: fault('is no programme of this site') }])
        return await verbs.add({ siteId: site.id, programmeId: programme }, endpoint)
      },
    }),
    defineSiteRoute({
      method: 'patch',
      path: `${path}/:id`,
      summary: 'Change a webhook, or switch it off and on; it goes on where it stopped',
      may,
      records: 'webhook.changed',
      body: endpointChange,
      answer: endpointAnswer,
      handle: (site, { params, body }) => verbs.change(of(site), params['id'], body),
    }),
    defineSiteRoute({
      method: 'post',
      path: `${path}/:id/secret`,
      summary: 'Make a new secret, shown this once; the one before signs beside it for a day',
      may,
      records: 'webhook.secret_changed',
      answer: secretAnswer,
      handle: (site, { params }) => verbs.rotate(of(site), params['id']),
    }),
    defineSiteRoute({
      method: 'delete',
      path: `${path}/:id`,
      summary: 'Remove a webhook and the list of what was sent',
      may,
      records: 'webhook.removed',
      handle: (site, { params }) => verbs.remove(of(site), params['id']),
    }),
    defineSiteRoute({
      method: 'post',
      path: `${path}/:id/test`,
      summary: 'Send a test; the list of deliveries says what came of it',
      may,
      answer: deliveryAnswer,
      handle: (site, { params }) => verbs.test(of(site), params['id']),
    }),
    defineSiteRoute({
      method: 'get',
      path: `${path}/:id/deliveries`,
      summary: 'What was sent within 30 days or waits, and what was answered; the latest first',
      may,
      query: deliveriesAsked,
      answer: deliveriesListed,
      handle: (site, { params, query }) => verbs.deliveries(of(site), params['id'], query),
    }),
    defineSiteRoute({
      method: 'post',
      path: `${path}/:id/deliveries/:number/resend`,
      summary: 'Send it again, under the same id',
      may,
      records: 'webhook.resent',
      handle: (site, { params }) => verbs.resend(of(site), params['id'], params['number']),
    }),
  ]
}

/** Webhooks of an affiliate: their own lines and nothing else. Who that is comes from the session alone. */
function ownWebhookRoutes(deps: WebhookDeps): Route[] {
  const verbs = endpointVerbs(deps)
  const path = '/api/v1/affiliate/webhooks'
  const may = 'earnings:tell-own'
  const of = async (call: Call) => ({ affiliate: await ownAffiliate(deps, call) })
  return [
    defineRoute({
      method: 'get',
      path,
      summary: 'Where events about you as an affiliate are sent to, without the secrets',
      may,
      answer: listed,
      handle: async ({ call }) => await verbs.list(await of(call)),
    }),
    defineRoute({
      method: 'post',
      path,
      summary:
        'Have events about you sent to an address, signed as Standard Webhooks; the secret is shown this once',
      may,
      body: newEndpoint,
      answer: secretAnswer,
      handle: async ({ call, body }) => await verbs.add(await of(call), body),
    }),
    defineRoute({
      method: 'patch',
      path: `${path}/:id`,
      summary: 'Change a webhook of yours, or switch it off and on; it goes on where it stopped',
      may,
      body: endpointChange,
      answer: endpointAnswer,
      handle: async ({ call, params, body }) => await verbs.change(await of(call), params['id'], body),
    }),
    defineRoute({
      method: 'post',
      path: `${path}/:id/secret`,
      summary: 'Make a new secret of a webhook of yours; the one before signs beside it for a day',
      may,
      answer: secretAnswer,
      handle: async ({ call, params }) => await verbs.rotate(await of(call), params['id']),
    }),
    defineRoute({
      method: 'delete',
      path: `${path}/:id`,
      summary: 'Remove a webhook of yours and the list of what was sent',
      may,
      handle: async ({ call, params }) => await verbs.remove(await of(call), params['id']),
    }),
    defineRoute({
      method: 'post',
      path: `${path}/:id/test`,
      summary: 'Send a test to a webhook of yours',
      may,
      answer: deliveryAnswer,
      handle: async ({ call, params }) => await verbs.test(await of(call), params['id']),
    }),
    defineRoute({
      method: 'get',
      path: `${path}/:id/deliveries`,
      summary: 'What was sent to a webhook of yours within 30 days or waits; the latest first',
      may,
      query: deliveriesAsked,
      answer: deliveriesListed,
      handle: async ({ call, params, query }) => await verbs.deliveries(await of(call), params['id'], query),
    }),
    defineRoute({
      method: 'post',
      path: `${path}/:id/deliveries/:number/resend`,
      summary: 'Send it to a webhook of yours again, under the same id',
      may,
      handle: async ({ call, params }) => await verbs.resend(await of(call), params['id'], params['number']),
    }),
  ]
}

export const webhookRoutes = (deps: WebhookDeps): Route[] => [
  ...siteWebhookRoutes(deps),
  ...ownWebhookRoutes(deps),
]
