import { setTimeout as sleep } from 'node:timers/promises'
import type { Audit, AuditReport } from '@gatecount/shared/domain/audit/audit-report'
import type { Command } from 'commander'
import type { ApiClient } from '../api/api-client.ts'
import { conclusion } from '../audit/conclusion.ts'
import { describeAudit } from '../audit/describe-audit.ts'
import { CannotStart } from '../launch/cannot-start.ts'
import type { CommandContext } from './command-context.ts'

interface Flags {
  readonly positiveControl?: true
  readonly json?: true
}

const LOOK_MS = 400
const TAKEN_WITHIN_MS = 60_000

/** Waits for the report, and says on standard error what is being done. */
async function reportOf(api: ApiClient, asked: Audit, signal: AbortSignal): Promise<AuditReport> {
  const began = performance.now()
  let said = ''
  for (;;) {
    const audit = await api.get<Audit>(`/api/v1/audits/${asked.id}`)
    if (audit.report !== null) return audit.report
    if (audit.state === 'failed')
      throw new CannotStart('The audit broke off; the log of the worker says where.')
    if (audit.state === 'waiting' && performance.now() - began > TAKEN_WITHIN_MS)
      throw new CannotStart('No worker takes the audit; is one running?')
    if (audit.progress !== said) process.stderr.write(`  ${audit.progress} …\n`)
    said = audit.progress
    await sleep(LOOK_MS, undefined, { signal })
  }
}

/** `audit`: exit code 1 unless every law holds. */
export function addAuditCommand(program: Command, context: CommandContext): void {
  program
    .command('audit')
    .description('check the running installation against every privacy law, and show what was looked at')
    .option('--positive-control', 'plant a leak of each kind in scratch copies, too: every one must be found')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
Sends visits of invented visitors to a throw-away site, waits until they are counted, and looks for them in every byte
that is kept: as they are, encoded, and hashed. Then it checks crowds, sums, keys and settings. Exit code 1 when a law does not hold
or could not be checked. It takes from ten seconds to a few minutes, and removes what it made.`,
    )
    .action(async ({ positiveControl, json }: Flags) => {
      const report = await context.withRunningApi(async api => {
        const asked = { positiveControl: positiveControl ?? false }
        return await reportOf(api, await api.post<Audit>('/api/v1/audits', asked), context.signal)
      })
      context.print(json, report, describeAudit(report))
      if (!report.green) throw new CannotStart(conclusion(report))
    })
}
