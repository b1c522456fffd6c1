import type { AuditStep } from '@gatecount/shared/domain/audit/audit-checks'
import type {
  AuditReport,
  CheckOutcome,
  CheckResult,
  ControlResult,
} from '@gatecount/shared/domain/audit/audit-report'
import { errorName } from '@gatecount/shared/process/log'
import type { AuditCheck, AuditContext, AuditStores } from './audit-context.ts'
import { AUDIT_LAWS } from './laws/audit-laws.ts'
import { runExperiment } from './traffic/run-experiment.ts'
import { removeThrowAwaySites } from './traffic/throw-away-site.ts'

export interface AuditRun {
  readonly positiveControl: boolean
  readonly say: (step: AuditStep) => Promise<void>
  readonly sleep: (ms: number) => Promise<void>
}

/** A check that breaks off has checked nothing; the others go on. */
async function outcomeOf({ check }: AuditCheck, context: AuditContext): Promise<CheckOutcome> {
  try {
    return await check(context)
  } catch (error) {
    const notes = [`The check broke off (${errorName(error)}).`]
    return { verdict: 'not_checked', looked: [], notes, findings: [] }
  }
}

async function controlOf({ name, control }: AuditCheck, stores: AuditStores): Promise<ControlResult> {
  const planted = await control(stores)
  const missed = planted.filter(({ found }) => !found)
  return {
    check: name,
    planted: planted.length,
    found: planted.length - missed.length,
    missed: missed.map(({ what, where }) => ({ what, where })),
  }
}

const isGreen = (results: readonly CheckResult[], controls: readonly ControlResult[] | null): boolean =>
  results.every(({ verdict }) => verdict === 'holds' || verdict === 'warning') &&
  (controls ?? []).every(({ missed }) => missed.length === 0)

/** Sends synthetic visits, checks every law, removes what it made, and then sees whether planted leaks are found. */
export async function runAudit(
  stores: AuditStores,
  { positiveControl, say, sleep }: AuditRun,
): Promise<AuditReport> {
  const began = performance.now()
  await stores.auditor.removePlanted()
  await removeThrowAwaySites(stores, sleep)
  const results: CheckResult[] = []
  try {
    const experiment = await runExperiment(stores, { sleep, say })
    for (const law of AUDIT_LAWS) {
      await say(law.name)
      results.push({ check: law.name, ...(await outcomeOf(law, { ...stores, experiment })) })
    }
  } finally {
    await say('cleaning')
    await removeThrowAwaySites(stores, sleep)
  }
  let controls: ControlResult[] | null = null
  if (positiveControl) {
    await say('planting')
    controls = []
    for (const law of AUDIT_LAWS) controls.push(await controlOf(law, stores))
  }
  return {
    green: isGreen(results, controls),
    seconds: Math.round((performance.now() - began) / 100) / 10,
    results,
    controls,
  }
}
