import { AUDIT_CHECKS } from '@gatecount/shared/domain/audit/audit-checks'
import type { CheckResult, ControlResult, Verdict } from '@gatecount/shared/domain/audit/audit-report'
import { type Message, rich, t } from '../../../lib/language.ts'
import { inFull } from '../../../lib/wording.ts'
import { auditWords } from '../audit-words.ts'

const WORDS: Readonly<Record<Verdict, Message>> = {
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
        {t(title)}
      </th>
      <td>
        <span className={`verdict verdict--${result.verdict}`}>{t(WORDS[result.verdict])}</span>
      </td>
      <td>
        {result.looked.length > 0 && (
          <ul className="audit__looked">
            {result.looked.map(({ what, figure }) => (
              <li key={what}>
                <b>{inFull(figure)}</b> {auditWords(what)}
              </li>
            ))}
          </ul>
        )}
        {result.notes.map(note => (
          <p key={note} className="audit__note">
            {auditWords(note)}
          </p>
        ))}
        {findings.length > 0 && (
          <ul className="audit__findings">
            {findings.slice(0, MOST_FINDINGS).map(({ what, where }) => (
              <li key={`${what} ${where}`}>
                {rich(
                  '{what}, in <code>{where}</code>',
                  { code: words => <code>{words}</code> },
                  { what: auditWords(what), where },
                )}
              </li>
            ))}
            {more > 0 && <li>{t('and {more, number} more; the command line shows all', { more })}</li>}
          </ul>
        )}
        {control && (
          <p className="audit__note">
            {t('{found, number} of {planted, number} planted leaks found', {
              found: control.found,
              planted: control.planted,
            })}
          </p>
        )}
      </td>
    </tr>
  )
}
