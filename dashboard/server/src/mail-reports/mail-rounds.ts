import { errorName } from '@gatecount/shared/process/log'
import { sendChanges } from '../transparency/send-changes.ts'
import { sendAlerts } from './alerts/send-alerts.ts'
import type { MailContext } from './mail-context.ts'
import { sendReports } from './send-reports.ts'

export const MAIL_ROUND_MS = 60_000
const ALERTS_MS = 10 * 60_000

/** Looks again and again for mails that are due, until it is disposed; a mail on its way is let go first. */
export function startMailRounds(context: MailContext, everyMs: number): AsyncDisposable {
  let lastLook: number | undefined
  const round = async (): Promise<void> => {
    try {
      await sendReports(context)
      await sendChanges(context)
      const look = Math.floor(context.now() / ALERTS_MS)
      if (look === lastLook) return
      lastLook = look
      await sendAlerts(context)
    } catch (error) {
      context.log.warn('mails not looked for', { error: errorName(error) })
    }
  }
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= round().finally(() => {
      running = undefined
    })
  }, everyMs)
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await running
    },
  }
}
