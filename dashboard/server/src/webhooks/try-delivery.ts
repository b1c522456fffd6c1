import type {
  DueDelivery,
  TakenEndpoint,
  Tried,
} from '@gatecount/shared/adapters/control/events/webhook-deliveries'
import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { type EventPayload, payloadOf } from '@gatecount/shared/domain/events/event-payload'
import { waitAfter } from '@gatecount/shared/domain/events/retry-schedule'
import type { Outgoing, PostAnswer } from '@gatecount/shared/outgoing/outgoing'
import { signedHeaders } from './sign-payload.ts'

export interface DeliveryDeps {
  readonly control: Pick<ControlStore, 'webhooks'>
  readonly outgoing: Pick<Outgoing, 'post'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** From 0 up to 1. */
  readonly chance: () => number
}

/** Gone: the receiver wants no more. */
const GONE = 410
const isSuccess = (status: number): boolean => status >= 200 && status < 300

const testPayload = (day: string): EventPayload => ({
  type: 'webhook.test',
  timestamp: `${day}T00:00:00Z`,
  data: {},
})

/** Seconds; a date, which is allowed too, is left aside. */
const askedMs = (answer: PostAnswer): number =>
  answer.kind === 'answered'
    ? Number(/^\d{1,6}$/.exec(answer.headers['retry-after'] ?? '')?.[0] ?? 0) * 1000
    : 0

/** Sends one and says what came of it; nothing of the answer is looked at but its status and when to come again. */
export async function tryDelivery(
  { control: { webhooks }, outgoing, now, chance }: DeliveryDeps,
  { id, url }: TakenEndpoint,
  delivery: DueDelivery,
): Promise<Tried> {
  const at = new Date(now())
  const event = delivery.log === null ? undefined : await webhooks.eventOf(id, delivery)
  if (delivery.log !== null && event === undefined)
    return { status: null, fault: 'not_there', at, nextAt: null, delivered: false, sent: false }
  const body = JSON.stringify(
    event === undefined ? testPayload(at.toISOString().slice(0, 10)) : payloadOf(event),
  )
  const headers = signedHeaders(await webhooks.endpointSecrets(id, at), { id: delivery.eventId, at, body })
  const answer = await outgoing.post(new URL(url), { headers, body: Buffer.from(body) })
  const status = answer.kind === 'answered' ? answer.status : null
  const fault = answer.kind === 'answered' ? null : answer.why
  const ended = { status, fault, at, nextAt: null, sent: true }
  if (status !== null && isSuccess(status)) return { ...ended, delivered: true }
  if (status === GONE) return { ...ended, delivered: false, gone: true }
  const wait = delivery.log === null ? undefined : waitAfter(delivery.tries + 1, chance(), askedMs(answer))
  return { ...ended, delivered: false, nextAt: wait === undefined ? null : new Date(now() + wait) }
}
