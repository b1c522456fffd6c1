import { AUDIT_CHECKS } from '@gatecount/shared/domain/audit/audit-checks'
import type {
  AuditFinding,
  AuditReport,
  CheckResult,
  ControlResult,
  Looked,
  Verdict,
} from '@gatecount/shared/domain/audit/audit-report'
import { conclusion } from './conclusion.ts'

const WORDS: Readonly<Record<Verdict, string>> = {
  holds: 'holds',
  broken: 'BROKEN',
  not_checked: 'not checked',
  warning: 'warning',
}
const MOST_FINDINGS = 20
const figures = new Intl.NumberFormat('en')

const lookedAt = ({ what, figure }: Looked): string => `${figures.format(figure)} ${what}`
const found = ({ what, where }: AuditFinding): string => `      ! ${what} in ${where}`

function listed(findings: readonly AuditFinding[]): string[] {
  const more = findings.length - MOST_FINDINGS
  return [
    ...findings.slice(0, MOST_FINDINGS).map(found),
    ...(more > 0 ? [`      ! and ${figures.format(more)} more (--json shows all)`] : []),
  ]
}

function describeResult({ check, verdict, looked, notes, findings }: CheckResult): string[] {
  const { law, title } = AUDIT_CHECKS[check]
  const number = law === null ? '   ' : `${law}. `.padEnd(3)
  return [
    `  ${WORDS[verdict].padEnd(12)}${number}${title}`,
    ...looked.map(one => `      ${lookedAt(one)}`),
    ...notes.map(note => `      ${note}`),
    ...listed(findings),
  ]
}

function describeControls(controls: readonly ControlResult[]): string[] {
  const planted = controls.reduce((sum, control) => sum + control.planted, 0)
  const hits = controls.reduce((sum, control) => sum + control.found, 0)
  return [
    '',
    `Positive control: ${figures.format(hits)} of ${figures.format(planted)} planted leaks were found.`,
    ...controls
      .filter(control => control.planted > 0)
      .flatMap(({ check, planted: all, found: some, missed }) => [
        `  ${`${figures.format(some)} of ${figures.format(all)}`.padEnd(18)}${AUDIT_CHECKS[check].title}`,
        ...listed(missed.map(({ what, where }) => ({ what: `missed: ${what}`, where }))),
      ]),
  ]
}

/** The report for people. */
export function describeAudit(report: AuditReport): string {
  return [
    ...report.results.flatMap(describeResult),
    ...(report.controls === null ? [] : describeControls(report.controls)),
    '',
    `${conclusion(report)} (${report.seconds} s)`,
  ].join('\n')
}
