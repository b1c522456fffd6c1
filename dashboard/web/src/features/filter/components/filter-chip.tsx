import { useEffect, useRef } from 'react'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { DIMENSION_WORDS, valueLabel } from '../../report/value-label.ts'
import type { Filter } from '../filter.ts'
import { Chip } from './chip.tsx'

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
    <Chip
      chip={chip}
      name={t('{dimension} is {value}: take this filter away', words)}
      message="<of>{dimension} is</of> <is>{value}</is>"
      words={words}
      remove={() => goTo(withParams(place, { filter: null, versus: null }))}
    />
  )
}
