import { PressedChoices } from '../../../components/ui/pressed-choices.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import type { Period } from '../period.ts'

/** Hours, days, weeks or months: what fits the period. */
export function IntervalPicker({ period }: { readonly period: Period }) {
  const place = usePlace()
  if (period.intervals.length < 2) return null
  return (
    <PressedChoices
      legend={t('Draw by')}
      choices={period.intervals.map(name => ({ name, label: t(name) }))}
      chosen={period.interval}
      choose={interval => goTo(withParams(place, { interval }), 'replace')}
    />
  )
}
