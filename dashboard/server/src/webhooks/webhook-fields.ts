import type { Delivery } from '@gatecount/shared/adapters/control/events/webhook-deliveries'
import type {
  EndpointSecret,
  WebhookEndpoint,
} from '@gatecount/shared/adapters/control/events/webhook-endpoints'
import { EVENT_NAMES, type EventKind } from '@gatecount/shared/domain/events/event-kinds'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { z } from 'zod'
import { fault } from '../words/fault.ts'

const kind = z.enum(EVENT_NAMES as [EventKind, ...EventKind[]])
const kinds = z.array(kind).min(1).max(EVENT_NAMES.length)
const label = z.string().trim().max(100)
const url = z
  .string()
  .trim()
  .max(2000)
  .refine(text => {
    if (!URL.canParse(text)) return false
    const { protocol, port, username, password } = new URL(text)
    return /^https?:$/.test(protocol) && ['', '80', '443'].includes(port) && username + password === ''
  }, fault('is not an address of the web, https://…, without a password and with the usual port'))

export const newEndpoint = z.strictObject({ label: label.default(''), url, kinds })
export const newSiteEndpoint = newEndpoint.extend({
  /** Without one, events of all programmes of the site. */
  programme: z.int().positive().nullable().default(null),
})
export const endpointChange = z.strictObject({
  label: label.optional(),
  url: url.optional(),
  kinds: kinds.optional(),
  on: z.boolean().optional(),
})
export const deliveriesAsked = z.strictObject({
  limit: z.coerce.number<string>().int().pipe(z.int().min(1).max(200)).default(50),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
})

export const endpointAnswer = z.object({
  id: z.int(),
  programme: z.int().nullable(),
  label: z.string(),
  url: z.string(),
  kinds: z.array(kind),
  createdAt: z.date(),
  previousUntil: z.date().nullable().describe('until when the secret before signs too'),
  failingSince: z.date().nullable(),
  disabledAt: z.date().nullable(),
  disabledWhy: z.enum(['owner', 'failing', 'gone']).nullable(),
})
export const secretAnswer = endpointAnswer.extend({ secret: z.string() })
export const deliveryAnswer = z.object({
  number: z.string(),
  id: z.string().describe('the webhook-id: the same whenever this event is sent'),
  kind: z.enum(['webhook.test', ...EVENT_NAMES]),
  programme: z.int().nullable(),
  state: z.enum(['waiting', 'delivered', 'failed']),
  tries: z.int(),
  status: z.int().nullable(),
  fault: z.string().nullable(),
  createdAt: z.date(),
  triedAt: z.date().nullable(),
  nextAt: z.date().nullable(),
})

export const viewEndpoint = ({
  programmeId,
  ...endpoint
}: WebhookEndpoint): z.infer<typeof endpointAnswer> => ({
  ...endpoint,
  kinds: [...endpoint.kinds],
  programme: programmeId,
})
export const viewSecret = ({ endpoint, secret }: EndpointSecret): z.infer<typeof secretAnswer> => ({
  ...viewEndpoint(endpoint),
  secret: `whsec_${unveil(secret).toString('base64')}`,
})
export const viewDelivery = ({
  eventId,
  programmeId,
  ...delivery
}: Delivery): z.infer<typeof deliveryAnswer> => ({
  ...delivery,
  id: eventId,
  programme: programmeId,
})
