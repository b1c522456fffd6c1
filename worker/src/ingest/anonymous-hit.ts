import type { Hit } from '@gatecount/shared/domain/event/hit'
import type { Site } from '@gatecount/shared/domain/identity/site'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import type { VisitAttributes } from '../cells/count-visit.ts'

declare const ANONYMOUS: unique symbol

/** The day's pseudonym: a keyed hash under a random salt of this site and day. 8 bytes as Latin-1 text. */
export type Pseudonym = Veiled<string>

/**
 * A hit without address and user agent: what the visit station takes. Only the anonymise step makes it.
 * `on(day)` gives the pseudonym under the salt of a day that has one.
 */
export interface AnonymousHit
  extends Omit<
    Hit,
    'address' | 'userAgent' | 'referrer' | 'campaign' | 'clickIds' | 'via' | 'signals' | 'host'
  > {
  readonly [ANONYMOUS]: true
  readonly site: Site
  readonly day: string
  readonly hour: number
  readonly pseudonym: Pseudonym
  /** Pseudonym under the salt of the day before, while visits of that day are open. */
  readonly earlier: Pseudonym | null
  /** For a visit that begins with this hit. */
  readonly attributes: VisitAttributes
}
