import { randomBytes } from 'node:crypto'
import type { ListenerScope } from '@gatecount/shared/adapters/control/events/listeners'
import {
  MOST_ENDPOINTS,
  type NewEndpoint,
  type WebhookEndpoint,
} from '@gatecount/shared/adapters/control/events/webhook-endpoints'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { z } from 'zod'
import { numberOf } from '../http/number-of.ts'
import { notFound, Problem } from '../http/problem.ts'
import type { Answer } from '../http/route.ts'
import type { deliveriesAsked, endpointChange } from './webhook-fields.ts'
import { viewDelivery, viewEndpoint, viewSecret } from './webhook-fields.ts'

export interface EndpointDeps {
  readonly control: Pick<ControlStore, 'webhooks'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const DAY_MS = 24 * 3_600_000
const BETWEEN_TESTS_MS = 10_000

/** What is done with endpoints, whoever has them: of anybody else's nothing is found. */
export function endpointVerbs({ control: { webhooks }, now }: EndpointDeps) {
  const today = (): Date => new Date(now())
  const notThere = () => notFound('There is no such webhook')
  const noted = ({ label, url }: WebhookEndpoint) => ({ detail: { label: label || new URL(url).host } })

  /** @throws Problem 404 */
  async function find(scope: ListenerScope, id: string | undefined): Promise<WebhookEndpoint> {
    const number = numberOf(id)
    const endpoint = (await webhooks.listEndpoints(scope)).find(one => one.id === number)
    if (endpoint === undefined) throw notThere()
    return endpoint
  }

  return {
    list: async (scope: ListenerScope): Promise<Answer> => ({
      body: { webhooks: (await webhooks.listEndpoints(scope)).map(viewEndpoint) },
    }),

    async add(scope: ListenerScope, endpoint: NewEndpoint): Promise<Answer> {
      const added = await webhooks.addEndpoint(scope, endpoint, today())
      if (added === 'too_many')
        throw new Problem(409, 'Not made', 'There are at most {most} webhooks; remove one first', {
          values: { most: MOST_ENDPOINTS },
        })
      return { status: 201, body: viewSecret(added), noted: noted(added.endpoint) }
    },

    async change(
      scope: ListenerScope,
      id: string | undefined,
      change: z.output<typeof endpointChange>,
    ): Promise<Answer> {
      const { id: number } = await find(scope, id)
      const changed = await webhooks.changeEndpoint(scope, number, change, today())
      if (changed === undefined) throw notThere()
      return { body: viewEndpoint(changed), noted: noted(changed) }
    },

    async rotate(scope: ListenerScope, id: string | undefined): Promise<Answer> {
      const { id: number } = await find(scope, id)
      const rotated = await webhooks.rotateSecret(scope, number, new Date(now() + DAY_MS))
      if (rotated === undefined) throw notThere()
      return { body: viewSecret(rotated), noted: noted(rotated.endpoint) }
    },

    async remove(scope: ListenerScope, id: string | undefined): Promise<Answer> {
      const endpoint = await find(scope, id)
      if (!(await webhooks.removeEndpoint(scope, endpoint.id))) throw notThere()
      return { status: 204, noted: noted(endpoint) }
    },

    async test(scope: ListenerScope, id: string | undefined): Promise<Answer> {
      const endpoint = await find(scope, id)
      if (endpoint.disabledAt !== null)
        throw new Problem(409, 'Switched off', 'Nothing is sent to this webhook; switch it on first')
      const latest = (await webhooks.listDeliveries(endpoint.id, 20)).find(
        ({ kind }) => kind === 'webhook.test',
      )
      if (latest !== undefined && latest.createdAt.getTime() > now() - BETWEEN_TESTS_MS)
        throw new Problem(429, 'Too many', 'A test was sent just now; wait ten seconds', {
          headers: { 'Retry-After': '10' },
        })
      const added = await webhooks.addTest(
        endpoint.id,
        `test_${randomBytes(12).toString('base64url')}`,
        today(),
      )
      return { status: 202, body: viewDelivery(added) }
    },

    async deliveries(
      scope: ListenerScope,
      id: string | undefined,
      { limit, before }: z.output<typeof deliveriesAsked>,
    ): Promise<Answer> {
      const endpoint = await find(scope, id)
      const deliveries = await webhooks.listDeliveries(endpoint.id, limit, before)
      return { body: { deliveries: deliveries.map(viewDelivery) } }
    },

    async resend(
      scope: ListenerScope,
      id: string | undefined,
      delivery: string | undefined,
    ): Promise<Answer> {
      const endpoint = await find(scope, id)
      const number = numberOf(delivery)
      if (number === undefined || !(await webhooks.resendDelivery(endpoint.id, String(number), today())))
        throw notFound('There is no such delivery; they are kept for 30 days')
      return { status: 202, noted: noted(endpoint) }
    },
  }
}
