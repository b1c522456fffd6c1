import {
  type CheckState,
  checkStates,
  STATEMENT_CHECKS,
  STATEMENT_FAULTS,
} from '@gatecount/shared/proof/statement-verdicts'
import { type Message, t } from '../../../lib/language.ts'
import { asDay } from '../../../lib/wording.ts'
import type { CheckedStatement } from '../api/check-file.ts'
import { CheckFault } from './check-fault.tsx'
import './statement-check.css'

const MARKS = {
  holds: { mark: '✓', words: 'this is so' },
  fails: { mark: '✗', words: 'this is not so' },
  not_looked_at: { mark: '–', words: 'not looked at' },
} as const satisfies Record<CheckState, { readonly mark: string; readonly words: Message }>

function Summary({ verdict, signed }: CheckedStatement) {
  if (verdict === 'cannot_check') return <CheckFault fault={verdict} />
  if (verdict !== 'valid' || signed === undefined)
    return <CheckFault fault={STATEMENT_FAULTS[verdict === 'valid' ? 'unreadable' : verdict]} />
  const { programme, affiliate, from, to, lines } = signed.statement
  return (
    <p className="statement-check__verdict statement-check__verdict--valid">
      {t(
        'Valid: {n, plural, one {# line} other {# lines}} of {affiliate} in {programme} of {site}, {from} to {to}.',
        {
          n: lines,
          affiliate,
          programme: programme.name,
          site: programme.site,
          from: asDay(from),
          to: asDay(to),
        },
      )}
    </p>
  )
}

/** What a check found, line by line. It was made in this browser. */
export function StatementCheck({ checked }: { readonly checked: CheckedStatement }) {
  const { verdict, signed } = checked
  return (
    <div className="statement-check" role="status">
      <Summary {...checked} />
      {verdict !== 'cannot_check' && (
        <ol className="statement-check__list">
          {checkStates(verdict).map((state, at) => {
            const check = STATEMENT_CHECKS[at]
            const { mark, words } = MARKS[state]
            return (
              check && (
                <li key={check.words} className={`statement-check__one statement-check__one--${state}`}>
                  <span aria-hidden="true">{mark}</span>
                  <span>
                    {t(check.words)}
                    <span className="hidden">: {t(words)}</span>
                  </span>
                </li>
              )
            )
          })}
        </ol>
      )}
      {signed && (
        <p className="statement-check__key">{t('Signed with the key {key}', { key: signed.publicKey })}</p>
      )}
    </div>
  )
}
