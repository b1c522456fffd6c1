import { type CellRow, NO_COUNTS } from '@gatecount/shared/domain/report/cell-row'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signedIn } from './signed-in.ts'

let house: DashboardHouse
beforeAll(async () => {
  house = await openDashboardHouse()
  const site = await house.control.addSite({
    domain: 'tales.example',
    timeZone: 'UTC',
    childDirected: true,
  })
  const row = (given: Partial<CellRow>): CellRow => ({
    site: site.id,
    cut: 'total',
    period: 'day',
    start: new Date().toISOString().slice(0, 10),
    first: '',
    second: '',
    ...NO_COUNTS,
    batch: 0,
    ...given,
  })
  await house.cells.append({
    token: 'tales',
    rows: [
      row({ visits: 70, pageviews: 120, events: 120 }),
      row({ cut: 'page', first: '/fox', visits: 40, pageviews: 80, events: 80 }),
      row({ cut: 'source', first: 'Google', visits: 55, pageviews: 55, events: 55 }),
    ],
  })
})
afterAll(() => house?.[Symbol.asyncDispose]())

describe('the report of a child-directed site', () => {
  it('the report says that visitors are not counted, and shows only what is', async () => {
    const { page, complaints } = await signedIn(house)
    await page.goto(`${house.origin}/sites/tales.example`)
    const list = (name: string) => page.getByRole('region', { name, exact: true })
    await list('Pages').getByText('/fox').waitFor()
    await list('Sources').getByText('Google').waitFor()
    expect(await page.getByText('nobody is told apart, so visitors are not counted').count()).toBe(1)
    const figures = (await list('Figures').getByRole('button').allInnerTexts()).map(text =>
      text.replace(/\s+/g, ' ').trim(),
    )
    expect(figures[0]?.toLowerCase()).toContain('visitors not counted')
    expect(figures.some(text => /page views 120/i.test(text))).toBe(true)
    for (const name of ['Gateways', 'Countries', 'Places', 'Devices', 'Goals'])
      expect(await list(name).count()).toBe(0)
    await list('Pages').getByText('/fox').click()
    await list('Sources').getByText('not counted together').waitFor()
    expect(complaints).toEqual([])
  })
})
