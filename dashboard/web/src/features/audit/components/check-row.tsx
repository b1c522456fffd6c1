import { AUDIT_CHECKS } from '@gatecount/shared/domain/audit/audit-checks'
import type { CheckResult, ControlResult, Verdict } from '@gatecount/shared/domain/audit/audit-report'
import { inFull } from '../../../lib/wording.ts'

const WORDS: Readonly<Record<Verdict, string>> = {
  holds: 'holds',
  broken: 'broken',
  not_checked: 'not checked',
  warning: 'warning',
}
const MOST_FINDINGS = 8

interface Props {
  readonly result: CheckResult
  readonly control: ControlResult | undefined
}

/** One law: its verdict, the figures behind it, and what was found. */
export function CheckRow({ result, control }: Props) {
  const { law, title } = AUDIT_CHECKS[result.check]
  const { findings } = result
  const more = findings.length - MOST_FINDINGS
  return (
    <tr>
      <th scope="row">
        {law !== null && <span className="audit__number">{law}</span>}
        {title}
      </th>
      <td>
        <span className={`verdict verdict--${result.verdict}`}>{WORDS[result.verdict]}</span>
      </td>
      <td>
        {result.looked.length > 0 && (
          <ul className="audit__looked">
            {result.looked.map(({ what, figure }) => (
              <li key={what}>
                <b>{inFull(figure)}</b> {what}
              </li>
            ))}
          </ul>
        )}
        {result.notes.map(note => (
          <p key={note} className="audit__note">
            {note}
          </p>
        ))}
        {findings.length > 0 && (
          <ul className="audit__findings">
            {findings.slice(0, MOST_FINDINGS).map(({ what, where }) => (
              <li key={`${what} ${where}`}>
                {what}, in <code>{where}</code>
              </li>
            ))}
            {more > 0 && <li>and {inFull(more)} more; the command line shows all</li>}
          </ul>
        )}
        {control && (
          <p className="audit__note">
            {inFull(control.found)} of {inFull(control.planted)} planted leaks found
          </p>
        )}
      </td>
    </tr>
  )
}
