import type { PrivacyReceipt } from '@gatecount/shared/domain/privacy/receipt'
import { t } from '../../lib/language.ts'
import { asInterval, asRange } from '../../lib/wording.ts'

type Days = Pick<PrivacyReceipt, 'period' | 'start' | 'end'>

/** The days of a release, as its title or within a sentence. */
export function periodWords({ period, start, end }: Days, place: 'title' | 'sentence' = 'title'): string {
  if (period === 'month') return asInterval('month', start, 'long')
  const days = asRange({ from: start, to: end })
  return place === 'title' ? t('Week of {days}', { days }) : t('the week of {days}', { days })
}
