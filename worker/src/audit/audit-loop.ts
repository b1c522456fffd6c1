import { setTimeout as sleepFor } from 'node:timers/promises'
import type { AuditStep } from '@gatecount/shared/domain/audit/audit-checks'
import type { Audit } from '@gatecount/shared/domain/audit/audit-report'
import { errorName, type Log } from '@gatecount/shared/process/log'
import type { AuditStores } from './audit-context.ts'
import { runAudit } from './run-audit.ts'

const POLL_MS = 1_000
/** After this long without a word from its worker an audit is taken by another. */
const LEASE_SECONDS = 30
const RENEW_MS = 10_000

async function work(stores: AuditStores, audit: Audit, log: Log): Promise<void> {
  const { control, signal } = stores
  let step: AuditStep = 'preparing'
  const note = (): Promise<void> => control.noteAudit(audit.id, step, LEASE_SECONDS)
  const renewal = setInterval(() => void note().catch(() => {}), RENEW_MS)
  try {
    const report = await runAudit(stores, {
      positiveControl: audit.positiveControl,
      sleep: ms => sleepFor(ms, undefined, { signal }),
      async say(next) {
        signal.throwIfAborted()
        step = next
        await note()
      },
    })
    clearInterval(renewal)
    await control.finishAudit(audit.id, report)
    log.info('audit finished', { status: report.green ? 0 : 1, ms: report.seconds * 1000 })
  } catch (error) {
    if (signal.aborted) {
      // A worker that is stopped leaves the audit to the next, at once.
      await control.noteAudit(audit.id, step, 0)
      return
    }
    log.warn('audit broke off', { step, error: errorName(error) })
    await control.finishAudit(audit.id, undefined)
  } finally {
    clearInterval(renewal)
  }
}

/** Takes audits that were asked for, one at a time, for as long as the worker runs. */
export async function workAudits(stores: AuditStores, log: Log): Promise<void> {
  const { signal } = stores
  while (!signal.aborted) {
    try {
      const audit = await stores.control.takeAudit(LEASE_SECONDS)
      if (audit !== undefined) await work(stores, audit, log)
    } catch (error) {
      log.debug('no audit could be taken', { error: errorName(error) })
    }
    await sleepFor(POLL_MS, undefined, { signal }).catch(() => {})
  }
}
