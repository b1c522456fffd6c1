import type { ReleasePeriod } from '@gatecount/shared/domain/privacy/receipt'
import { type Message, t } from '../../../lib/language.ts'
import './period-choice.css'

const WORDS: Readonly<Record<ReleasePeriod, Message>> = { week: 'Every week', month: 'Every month' }
const PERIODS = Object.keys(WORDS) as ReleasePeriod[]

interface Props {
  readonly period: ReleasePeriod
  readonly choose: (period: ReleasePeriod) => void
}

/** How many days share one release. */
export function PeriodChoice({ period, choose }: Props) {
  return (
    <fieldset className="period-choice">
      <legend className="hidden">{t('How often')}</legend>
      <div className="period-choice__row">
        {PERIODS.map(name => (
          <label key={name} className="period-choice__choice">
            <input
              type="radio"
              name="release-period"
              className="hidden"
              checked={period === name}
              onChange={() => choose(name)}
            />
            <span>{t(WORDS[name])}</span>
          </label>
        ))}
      </div>
      <p className="releases__note">
        {t(
          'The noise is of the same size for a month as for a week, so the figures of a month are more exact for their size.',
        )}
      </p>
    </fieldset>
  )
}
