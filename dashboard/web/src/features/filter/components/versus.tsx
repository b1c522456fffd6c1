import { t } from '../../../lib/language.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import type { Scope } from '../../report/scope.ts'
import { valueLabel } from '../../report/value-label.ts'
import { canCompareValues } from '../api/use-values.ts'
import { Chip } from './chip.tsx'
import { VersusMenu } from './versus-menu.tsx'

/** The value beside the filtered one, and the way to take it away; without one, the way to choose it. */
export function Versus({ scope }: { readonly scope: Scope }) {
  const place = usePlace()
  const { filter, versus } = scope
  if (!filter || !canCompareValues(filter.dimension)) return null
  if (!versus) return <VersusMenu scope={scope} filter={filter} />
  const words = { value: valueLabel(versus.dimension, versus.value) }
  return (
    <Chip
      look="other"
      name={t('versus {value}: take this comparison away', words)}
      message="<of>versus</of> <is>{value}</is>"
      words={words}
      remove={() => goTo(withParams(place, { versus: null }))}
    />
  )
}
