import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { LazyWorldMap } from '../../../components/charts/lazy-world-map.tsx'
import { isCountedWith, isTheFilter } from '../api/use-breakdown.ts'
import { useCountries } from '../api/use-countries.ts'
import type { Scope } from '../scope.ts'
import { valueLabel } from '../value-label.ts'

interface Props {
  readonly scope: Scope
  readonly filterBy: (dimension: Dimension, value: string) => void
}

const COUNTRY = { dimension: 'country' } as const

/** Where the crowd is, as a picture. The list beside it says the same in words and is what the keyboard reaches. */
export function PlacesMap({ scope, filterBy }: Props) {
  const { visitors, stale } = useCountries(scope)
  const { filter } = scope
  if (filter !== null && !isTheFilter(scope, COUNTRY) && !isCountedWith(scope, COUNTRY)) return null
  const only = filter?.dimension === 'country' ? filter.value : null
  return (
    <div className={stale ? 'places-map stale' : 'places-map'}>
      <LazyWorldMap
        visitors={visitors}
        only={only}
        nameOf={code => valueLabel('country', code)}
        choose={code => filterBy('country', code)}
      />
    </div>
  )
}
