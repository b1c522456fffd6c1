import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { asInterval, asRange } from '../../lib/wording.ts'

type Days = Pick<PrivacyReceipt, 'period' | 'start' | 'end'>

/** The days of a release, as its title or within a sentence. */
export function periodWords({ period, start, end }: Days, place: 'title' | 'sentence' = 'title'): string {
  if (period === 'month') return asInterval('month', start, 'long')
  return `${place === 'title' ? 'Week' : 'the week'} of ${asRange({ from: start, to: end })}`
}
