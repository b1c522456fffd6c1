import {
  RELEASE_FAMILIES,
  RELEASE_FAMILY_NAMES,
  type ReleaseCount,
  type ReleaseFamilyName,
} from '@gatecount/shared/domain/privacy/release-families'
import type { CutName } from '@gatecount/shared/domain/report/cuts'
import { labelOf } from '../cells/cut-of-key.ts'
import { dimensionCode } from '../cells/fact-dictionary.ts'
import type { SiteDay } from '../cells/site-day.ts'

const cutOf = (family: ReleaseFamilyName): CutName => {
  if (family === 'visitors') return 'total'
  if (family === 'pageviews') return 'hour'
  return RELEASE_FAMILIES[family].of.join(':') as CutName
}
const FAMILY_OF_CUT = new Map<CutName, ReleaseFamilyName>(RELEASE_FAMILY_NAMES.map(f => [cutOf(f), f]))

/** What a closing day adds to the release of its period. */
export interface DayCounts {
  readonly counts: readonly ReleaseCount[]
  /**
   * Families in which a limit on different values may have turned something away. Whose value was refused depends on
   * everybody, so the bound of a visitor-day does not hold there, and the family is withheld for the period.
   */
  readonly withheld: readonly ReleaseFamilyName[]
}

export function dayCounts(day: SiteDay): DayCounts {
  const { cells, facts } = day
  const counts: ReleaseCount[] = []
  let pageviews = 0
  for (let index = 0; index < cells.size; index++) {
    const count = cells.given[index] ?? 0
    if (count === 0) continue
    const { cut, first, second } = labelOf(cells.keyAt(index), facts)
    const family = FAMILY_OF_CUT.get(cut)
    if (family === undefined) throw new RangeError('Given to a cut that is not released')
    if (family === 'pageviews') pageviews += count
    else counts.push({ family, first, second, count })
  }
  if (pageviews > 0) counts.push({ family: 'pageviews', first: '', second: '', count: pageviews })
  const withheld = RELEASE_FAMILY_NAMES.filter(
    family =>
      cells.isFull || RELEASE_FAMILIES[family].of.some(dimension => facts.isFull(dimensionCode(dimension))),
  )
  return { counts, withheld }
}
