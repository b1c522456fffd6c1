import { errorName, type Log } from '@gatecount/shared/process/log'
import { type DeliveryDeps, tryDelivery } from './try-delivery.ts'

export interface WebhookContext extends DeliveryDeps {
  readonly log: Log
}

/** Longer than any try takes; whoever took an endpoint and goes away keeps it for so long. */
const LEASE_MS = 60_000
/** After so many failures one after another the endpoint has its rest. */
const MOST_FAILURES = 3
const REST_MS = 60_000
const AT_ONCE = 8

/**
 * Sends what is due to one endpoint, one after another, as long as nobody else is at it. What was sent and not written down,
 * because the process died, is sent again under the same id.
 */
async function serveEndpoint(context: WebhookContext, id: number, stopped: () => boolean): Promise<void> {
  const { control, now, log } = context
  const { webhooks } = control
  const at = (later = 0): Date => new Date(now() + later)
  const endpoint = await webhooks.takeEndpoint(id, at(), at(LEASE_MS))
  if (endpoint === undefined) return
  let failures = 0
  let worked = false
  while (failures < MOST_FAILURES && !stopped()) {
    const delivery = await webhooks.nextDelivery(id, at())
    if (delivery === undefined) {
      if ((await webhooks.fillDeliveries(id, at())) === 0) break
      worked = true
      continue
    }
    worked = true
    await webhooks.restEndpoint(id, at(LEASE_MS))
    const tried = await tryDelivery(context, endpoint, delivery)
    failures = tried.delivered || !tried.sent ? 0 : failures + 1
    if (await webhooks.settleDelivery(id, delivery.number, tried)) {
      log.warn('webhook switched off', { count: id })
      break
    }
  }
  await webhooks.restEndpoint(id, failures >= MOST_FAILURES || !worked ? at(REST_MS) : null)
}

/** Sends webhooks that are due, to several endpoints at a time; one that is slow or away holds up no other. */
export async function sendWebhooks(
  context: WebhookContext,
  stopped: () => boolean = () => false,
): Promise<void> {
  const waiting = await context.control.webhooks.endpointsAtRest(new Date(context.now()))
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined && !stopped(); id = waiting.shift()) {
      try {
        await serveEndpoint(context, id, stopped)
      } catch (error) {
        context.log.error('webhook not sent', { error: errorName(error) })
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}
