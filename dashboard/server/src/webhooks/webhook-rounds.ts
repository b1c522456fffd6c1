import { errorName } from '@gatecount/shared/process/log'
import { startRounds } from '../rounds/start-rounds.ts'
import { sendWebhooks, type WebhookContext } from './send-webhooks.ts'

const ROUND_MS = 3_000
const DAY_MS = 24 * 3_600_000
/** How long it can be looked up what came of a webhook, and be sent again. */
const KEPT_DAYS = 30

/** Sends webhooks as long as the dashboard runs. */
export function startWebhookRounds(context: WebhookContext, everyMs = ROUND_MS): AsyncDisposable {
  let tidied = ''
  return startRounds({
    everyMs,
    async round(stopped) {
      try {
        await sendWebhooks(context, stopped)
        const today = new Date(context.now()).toISOString().slice(0, 10)
        if (tidied === today) return
        await context.control.webhooks.forgetDeliveries(new Date(context.now() - KEPT_DAYS * DAY_MS))
        tidied = today
      } catch (error) {
        context.log.warn('webhooks not looked for', { error: errorName(error) })
      }
    },
  })
}
