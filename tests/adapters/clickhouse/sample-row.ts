import type { CellRow } from '@gatecount/shared/domain/report/cell-row'

/** Rows of pages in one batch of the crash test. */
export const ROWS_A_BATCH = 2000

/** A row of one page of site 1 on one day, with one of everything. */
export const sampleRow = (change: Partial<CellRow> = {}): CellRow => ({
  site: 1,
  cut: 'page',
  period: 'day',
  start: '2026-03-01',
  first: '/',
  second: '',
  visitors: 1,
  visits: 1,
  pageviews: 1,
  bounces: 1,
  seconds: 1,
  events: 1,
  amount: 1,
  batch: 0,
  ...change,
})
