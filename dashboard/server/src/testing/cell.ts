import type { Site } from '@gatecount/shared/domain/identity/site'
import { type CellRow, NO_COUNTS } from '@gatecount/shared/domain/report/cell-row'

/** A cell of site 1 with nothing in it but what is given. */
export const cell = (given: Partial<CellRow>): CellRow => ({
  site: 1,
  cut: 'total',
  period: 'day',
  start: '2026-03-02',
  first: '',
  second: '',
  ...NO_COUNTS,
  batch: 0,
  ...given,
})

export const testSite: Site = {
  id: 1,
  domain: 'shop.example',
  timeZone: 'Europe/Berlin',
  properties: ['colour'],
  childSections: [],
  excludedPaths: [],
  currency: 'EUR',
}
