import { rich, t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import type { Scope } from '../../report/scope.ts'
import { valueLabel } from '../../report/value-label.ts'
import { canCompareValues } from '../api/use-values.ts'
import { VersusMenu } from './versus-menu.tsx'
import './filter-chip.css'

/** The value beside the filtered one, and the way to take it away; without one, the way to choose it. */
export function Versus({ scope }: { readonly scope: Scope }) {
  const place = usePlace()
  const { filter, versus } = scope
  if (!filter || !canCompareValues(filter.dimension)) return null
  if (!versus) return <VersusMenu scope={scope} filter={filter} />
  const words = { value: valueLabel(versus.dimension, versus.value) }
  return (
    <button
      type="button"
      className="filter-chip filter-chip--other"
      aria-label={t('versus {value}: take this comparison away', words)}
      onClick={() => goTo(withParams(place, { versus: null }))}
    >
      {rich(
        '<of>versus</of> <is>{value}</is>',
        {
          of: said => <span className="filter-chip__dimension">{said}</span>,
          is: said => <span className="filter-chip__value">{said}</span>,
        },
        words,
      )}
      <svg className="filter-chip__cross" viewBox="0 0 10 10" aria-hidden="true">
        <path d="m1.5 1.5 7 7m0-7-7 7" />
      </svg>
    </button>
  )
}
