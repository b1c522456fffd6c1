import type { Range } from '../../lib/local-date.ts'
import type { Filter } from '../filter/filter.ts'

/** What a report is about; everything on the page is asked for with it. */
export interface Scope {
  readonly site: string
  readonly range: Range
  readonly filter: Filter | null
  /** Today is part of the range, so that figures move. */
  readonly live: boolean
}
