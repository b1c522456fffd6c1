import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import type { ChartPoint } from '../../components/charts/time-chart.tsx'
import { perLocale } from '../../lib/language.ts'
import { asInterval, asPercent } from '../../lib/wording.ts'
import type { OwnClicks } from './api/clicks.ts'

/** Said where a figure is not known. */
const UNKNOWN = '–'

const formats = new Map<string, () => Intl.NumberFormat>()

/** What one click earns, finer than the currency is: often it is less than a cent. */
export function perClick(amount: string | null, currency: string): string {
  if (amount === null) return UNKNOWN
  const digits = currencyDigits(currency)
  const format =
    formats.get(currency) ??
    perLocale(
      locale =>
        new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits + 2,
        }),
    )
  formats.set(currency, format)
  return format().format(Number(amount))
}

export const conversion = (rate: number | null): string => (rate === null ? UNKNOWN : asPercent(rate))

/** Clicks of each day. A day of which too few are shown is a gap, not a zero. */
export const clickCourse = ({ days }: Pick<OwnClicks, 'days'>): ChartPoint[] =>
  days.map(({ day, clicks }) => ({
    axis: asInterval('day', day, 'short'),
    title: asInterval('day', day, 'long'),
    beforeTitle: null,
    value: clicks,
    before: null,
    open: false,
  }))
