import { useEffect, useRef } from 'react'
import { rich, t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { DIMENSION_WORDS, valueLabel } from '../../report/value-label.ts'
import type { Filter } from '../filter.ts'
import './filter-chip.css'

interface Props {
  readonly filter: Filter
  /** The row that was chosen is no longer there; the chip is what became of it. */
  readonly takesFocus: boolean
}

/** The value that narrows the report, and the way to take it away. */
export function FilterChip({ filter, takesFocus }: Props) {
  const place = usePlace()
  const chip = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus) chip.current?.focus({ preventScroll: true })
  }, [takesFocus])
  const words = {
    dimension: t(DIMENSION_WORDS[filter.dimension]),
    value: valueLabel(filter.dimension, filter.value),
  }
  return (
    <button
      ref={chip}
      type="button"
      className="filter-chip"
      aria-label={t('{dimension} is {value}: take this filter away', words)}
      onClick={() => goTo(withParams(place, { filter: null, versus: null }))}
    >
      {rich(
        '<of>{dimension} is</of> <is>{value}</is>',
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
