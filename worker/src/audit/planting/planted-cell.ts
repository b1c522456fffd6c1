import type { CellRow } from '@gatecount/shared/domain/report/cell-row'

/** A row like those of `cells`, for a scratch copy of the table. */
export const plantedCell = (given: Partial<CellRow>): CellRow => ({
  site: 1,
  cut: 'total',
  period: 'day',
  start: '2026-06-01',
  first: '',
  second: '',
  visitors: 0,
  visits: 0,
  pageviews: 0,
  bounces: 0,
  seconds: 0,
  events: 0,
  amount: 0,
  batch: 0,
  ...given,
})
