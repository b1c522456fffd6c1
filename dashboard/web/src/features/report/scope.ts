import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import type { Range } from '../../lib/local-date.ts'
import type { Filter } from '../filter/filter.ts'

/** What a report is about; everything on the page is asked for with it. */
export interface Scope {
  readonly site: string
  /** What is counted: visitors, or hits where nobody is told apart. */
  readonly of: CrowdOf
  readonly range: Range
  readonly filter: Filter | null
  /** Today is part of the range, so that figures move. */
  readonly live: boolean
}
