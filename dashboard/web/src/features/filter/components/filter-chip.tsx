import { useEffect, useRef } from 'react'
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
  const name = `${DIMENSION_WORDS[filter.dimension]} is ${valueLabel(filter.dimension, filter.value)}`
  return (
    <button
      ref={chip}
      type="button"
      className="filter-chip"
      aria-label={`${name}: take this filter away`}
      onClick={() => goTo(withParams(place, { filter: null }))}
    >
      <span className="filter-chip__dimension">{DIMENSION_WORDS[filter.dimension]} is</span>{' '}
      <span className="filter-chip__value">{valueLabel(filter.dimension, filter.value)}</span>
      <svg className="filter-chip__cross" viewBox="0 0 10 10" aria-hidden="true">
        <path d="m1.5 1.5 7 7m0-7-7 7" />
      </svg>
    </button>
  )
}
