import { t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { asDay } from '../../../lib/wording.ts'
import type { OwnDispute } from '../api/trust.ts'
import { actWords, SIDES } from '../trust-words.ts'

interface Props {
  readonly dispute: OwnDispute
  readonly currency: string
}

/** What each side said, and what came of it. It is only added to. */
export function DisputeHistory({ dispute: { events, state }, currency }: Props) {
  return (
    <ol className="trust-history" aria-label={t('History')}>
      {events.map(({ day, side, act, words, amount }) => (
        <li key={`${day} ${act}`}>
          <b>{t(SIDES[side])}</b> {actWords(act, state)}{' '}
          <span className="trust-card__note">{asDay(day)}</span>
          {words !== '' && <span className="trust-history__words">{words}</span>}
          {amount !== null && (
            <span className="trust-history__words">
              {t('{amount} was credited.', { amount: moneyOf(amount, currency) })}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
