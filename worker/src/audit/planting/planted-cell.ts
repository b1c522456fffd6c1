import { type CellRow, NO_COUNTS } from '@gatecount/shared/domain/report/cell-row'

/** A row like those of `cells`, for a scratch copy of the table. */
export const plantedCell = (given: Partial<CellRow>): CellRow => ({
  site: 1,
  cut: 'total',
  period: 'day',
  start: '2026-06-01',
  first: '',
  second: '',
  ...NO_COUNTS,
  batch: 0,
  ...given,
})
