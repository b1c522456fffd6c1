import { errorName } from '@gatecount/shared/process/log'
import { sendNotices } from '../notices/send-notices.ts'
import { startRounds } from '../rounds/start-rounds.ts'
import { sendChanges } from '../transparency/send-changes.ts'
import { sendAlerts } from './alerts/send-alerts.ts'
import type { MailContext } from './mail-context.ts'
import { sendReports } from './send-reports.ts'

export const MAIL_ROUND_MS = 60_000
const ALERTS_MS = 10 * 60_000

/**
 * Looks again and again for mails that are due, until it is disposed; a mail on its way is let go first.
 * @param more what else is sent in these rounds
 */
export function startMailRounds(
  context: MailContext,
  everyMs: number,
  more: () => Promise<void> = async () => undefined,
): AsyncDisposable {
  let lastLook: number | undefined
  return startRounds({
    everyMs,
    async round() {
      try {
        await sendReports(context)
        await sendNotices(context)
        await sendChanges(context)
        await more()
        const look = Math.floor(context.now() / ALERTS_MS)
        if (look === lastLook) return
        lastLook = look
        await sendAlerts(context)
      } catch (error) {
        context.log.warn('mails not looked for', { error: errorName(error) })
      }
    },
  })
}
