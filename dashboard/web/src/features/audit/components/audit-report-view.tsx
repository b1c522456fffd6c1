import { AUDIT_CHECKS } from '@gatecount/shared/domain/audit/audit-checks'
import type {
  Audit,
  AuditReport,
  CheckResult,
  ControlResult,
} from '@gatecount/shared/domain/audit/audit-report'
import { conclusion } from '@gatecount/shared/domain/audit/conclusion'
import { asMoment, inFull } from '../../../lib/wording.ts'
import { CheckRow } from './check-row.tsx'

const sumOf = (controls: readonly ControlResult[], of: 'planted' | 'found'): number =>
  controls.reduce((sum, control) => sum + control[of], 0)

const controlOf = (controls: AuditReport['controls'], { check }: CheckResult): ControlResult | undefined =>
  controls?.find(control => control.check === check && control.planted > 0)

/** The report as a table: a line for each law. */
export function AuditReportView({ audit, report }: { readonly audit: Audit; readonly report: AuditReport }) {
  const { green, results, controls, seconds } = report
  return (
    <section aria-label="Last audit">
      <p className={green ? 'audit__result' : 'audit__result audit__result--bad'}>{conclusion(report)}</p>
      <p className="audit__words">
        {audit.finishedAt && asMoment(audit.finishedAt)}, in {inFull(Math.round(seconds))} seconds.{' '}
        {controls &&
          `${inFull(sumOf(controls, 'found'))} of ${inFull(sumOf(controls, 'planted'))} planted leaks were found.`}
      </p>
      <table className="audit__laws">
        <thead>
          <tr>
            <th scope="col">Law</th>
            <th scope="col">Result</th>
            <th scope="col">What was looked at</th>
          </tr>
        </thead>
        <tbody>
          {results
            .filter(result => result.check in AUDIT_CHECKS)
            .map(result => (
              <CheckRow key={result.check} result={result} control={controlOf(controls, result)} />
            ))}
        </tbody>
      </table>
    </section>
  )
}
