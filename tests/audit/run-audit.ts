import type { AuditCheckName } from '@gatecount/shared/domain/audit/audit-checks'
import type { Audit, CheckResult } from '@gatecount/shared/domain/audit/audit-report'
import type { World } from '../world/world.ts'

/** Asks for an audit of a world, and waits until it is over. */
export async function runAudit(world: World, positiveControl = false): Promise<Audit> {
  const { id } = await world.control.requestAudit(positiveControl)
  const done = await world.eventually(
    () => world.control.findAudit(id),
    found => found?.state === 'done' || found?.state === 'failed',
    100,
  )
  if (done === undefined) throw new Error('The audit is gone')
  return done
}

export const resultOf = ({ report }: Audit, check: AuditCheckName): CheckResult | undefined =>
  report?.results.find(result => result.check === check)
