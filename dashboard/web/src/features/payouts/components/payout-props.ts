import type { Of } from '../../programmes/api/programmes.ts'

/** What every part of the page of payouts is given. */
export interface PayoutProps {
  readonly of: Of
  /** ISO 4217. */
  readonly currency: string
  readonly mayPay: boolean
}
