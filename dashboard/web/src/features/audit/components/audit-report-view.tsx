import { AUDIT_CHECKS } from '@gatecount/shared/domain/audit/audit-checks'
import type {
  Audit,
  AuditReport,
  CheckResult,
  ControlResult,
} from '@gatecount/shared/domain/audit/audit-report'
import { concluded } from '@gatecount/shared/domain/audit/concluded'
import { t } from '../../../lib/language.ts'
import { asMoment } from '../../../lib/wording.ts'
import { CheckRow } from './check-row.tsx'

const sumOf = (controls: readonly ControlResult[], of: 'planted' | 'found'): number =>
  controls.reduce((sum, control) => sum + control[of], 0)

const controlOf = (controls: AuditReport['controls'], { check }: CheckResult): ControlResult | undefined =>
  controls?.find(control => control.check === check && control.planted > 0)

/** The report as a table: a line for each law. */
export function AuditReportView({ audit, report }: { readonly audit: Audit; readonly report: AuditReport }) {
  const { green, results, controls, seconds } = report
  const { message, broken } = concluded(report)
  return (
    <section aria-label={t('Last audit')}>
      <p className={green ? 'audit__result' : 'audit__result audit__result--bad'}>{t(message, { broken })}</p>
      <p className="audit__words">
        {audit.finishedAt &&
          t('{moment}, in {seconds, plural, one {# second} other {# seconds}}.', {
            moment: asMoment(audit.finishedAt),
            seconds: Math.round(seconds),
          })}{' '}
        {controls &&
          t('{found, number} of {planted, number} planted leaks were found.', {
            found: sumOf(controls, 'found'),
            planted: sumOf(controls, 'planted'),
          })}
      </p>
      <table className="audit__laws">
        <thead>
          <tr>
            <th scope="col">{t('Law')}</th>
            <th scope="col">{t('Result')}</th>
            <th scope="col">{t('What was looked at')}</th>
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
