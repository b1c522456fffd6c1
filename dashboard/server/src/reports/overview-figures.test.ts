import { describe, expect, it } from 'vitest'
import { pictureOf, sumsIn, type TotalRow } from './overview-figures.ts'

const row = (start: string, given: Partial<TotalRow> = {}): TotalRow => ({
  site: 1,
  period: 'day',
  start,
  visitors: 10,
  pageviews: 20,
  ...given,
})

describe('sumsIn()', () => {
  it('sumsIn() takes a week only where all of it lies in the range, cut where the month changes', () => {
    const week = [row('2026-03-30', { period: 'week' })]
    expect(sumsIn(week, { from: '2026-03-30', to: '2026-03-31' }).visitors).toBe(10)
    expect(sumsIn(week, { from: '2026-03-30', to: '2026-03-30' }).visitors).toBe(0)
    expect(sumsIn(week, { from: '2026-03-31', to: '2026-04-30' }).visitors).toBe(0)
  })

  it('sumsIn() takes a month only where all of it lies in the range', () => {
    const month = [row('2026-02-01', { period: 'month' })]
    expect(sumsIn(month, { from: '2026-02-01', to: '2026-02-28' }).pageviews).toBe(20)
    expect(sumsIn(month, { from: '2026-02-01', to: '2026-02-27' }).pageviews).toBe(0)
  })
})

describe('pictureOf()', () => {
  it('pictureOf() has a point a day, and nothing of what is counted in weeks alone', () => {
    const rows = [row('2026-03-02'), row('2026-03-04'), row('2026-03-02', { period: 'week' })]
    expect(pictureOf(rows, { from: '2026-03-02', to: '2026-03-04' }, 'visitors')).toEqual([10, 0, 10])
  })

  it('pictureOf() puts several days into a point where there are too many to see', () => {
    const points = pictureOf(
      [row('2025-01-01'), row('2025-12-31')],
      { from: '2025-01-01', to: '2025-12-31' },
      'pageviews',
    )
    expect(points).toHaveLength(92)
    expect([points[0], points.at(-1)]).toEqual([20, 20])
  })
})
