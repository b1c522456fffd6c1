import type { AuditStep } from '@gatecount/shared/domain/audit/audit-checks'
import type { Audit } from '@gatecount/shared/domain/audit/audit-report'
import type { Log } from '@gatecount/shared/process/log'
import { workLeased } from '../tasks/work-leased.ts'
import type { AuditStores } from './audit-context.ts'
import { runAudit } from './run-audit.ts'

/** Takes audits that were asked for, one at a time, for as long as the worker runs. */
export async function workAudits(stores: AuditStores, log: Log): Promise<void> {
  const { control, signal } = stores
  await workLeased<Audit, AuditStep>(
    {
      name: 'audit',
      take: control.takeAudit,
      note: ({ id }, step, leaseSeconds) => control.noteAudit(id, step, leaseSeconds),
      begins: () => 'preparing',
      async work({ id, positiveControl }, { say, sleep }) {
        const report = await runAudit(stores, { positiveControl, say, sleep })
        await control.finishAudit(id, report)
        log.info('audit finished', { status: report.green ? 0 : 1, ms: report.seconds * 1000 })
      },
      brokeOff: ({ id }) => control.finishAudit(id, undefined),
    },
    signal,
    log,
  )
}
