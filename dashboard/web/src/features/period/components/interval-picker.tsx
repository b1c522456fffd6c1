import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import type { Period } from '../period.ts'

/** Hours, days, weeks or months: what fits the period. */
export function IntervalPicker({ period }: { readonly period: Period }) {
  const place = usePlace()
  if (period.intervals.length < 2) return null
  return (
    <fieldset className="intervals">
      <legend className="hidden">{t('Draw by')}</legend>
      {period.intervals.map(interval => (
        <button
          key={interval}
          type="button"
          className="intervals__choice"
          aria-pressed={interval === period.interval}
          onClick={() => goTo(withParams(place, { interval }), 'replace')}
        >
          {t(interval)}
        </button>
      ))}
    </fieldset>
  )
}
