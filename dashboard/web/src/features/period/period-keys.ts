import type { PeriodName } from './period.ts'

/** The key that chooses a period. */
export const PERIOD_KEYS: Readonly<Record<PeriodName, string>> = {
  today: 'd',
  yesterday: 'e',
  '7d': 'w',
  '28d': 'f',
  '30d': 't',
  '91d': 'n',
  week: 'k',
  lastweek: 'j',
  month: 'm',
  lastmonth: 'p',
  year: 'y',
  all: 'a',
  custom: 'c',
}
