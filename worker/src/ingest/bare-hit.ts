import type { Hit } from '@gatecount/shared/domain/event/hit'
import type { Acquisition } from '../acquisition/acquire.ts'

declare const BARE: unique symbol

/**
 * A hit of a child-directed site as it is counted: it belongs to nobody. No pseudonym was made of it, and nothing is left
 * that one could be made of. Only the pipeline makes it.
 */
export interface BareHit extends Pick<Hit, 'siteId' | 'at' | 'name' | 'path'> {
  readonly [BARE]: true
  readonly hour: number
  /** The link of a click or download, or ''. */
  readonly link: string
  /** Where a page view came from, if from elsewhere: a visit begins. Null for all other hits. */
  readonly landing: Pick<Acquisition, 'source' | 'referrer' | 'channel'> | null
}
