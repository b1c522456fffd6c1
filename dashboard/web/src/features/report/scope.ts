import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import type { Range } from '../../lib/local-date.ts'
import type { Filter } from '../filter/filter.ts'
import { valueLabel } from './value-label.ts'

/** What a report is about; everything on the page is asked for with it. */
export interface Scope {
  readonly site: string
  /** What is counted: visitors, or hits where nobody is told apart. */
  readonly of: CrowdOf
  readonly range: Range
  readonly filter: Filter | null
  /** Another value of the filter's dimension, whose figures are shown beside. */
  readonly versus?: Filter | null
  /** Today is part of the range, so that figures move. */
  readonly live: boolean
}

/** What the two values are called that are compared; null where one is on show. */
export function comparedValues({ filter, versus }: Scope) {
  if (!filter || !versus) return null
  return {
    value: valueLabel(filter.dimension, filter.value),
    other: valueLabel(versus.dimension, versus.value),
  }
}
