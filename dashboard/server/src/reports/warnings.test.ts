import { describe, expect, it } from 'vitest'
import { testSite } from '../testing/cell.ts'
import { planQuery } from './plan.ts'
import { querySchema } from './query-schema.ts'
import { warningsOf } from './warnings.ts'

const plan = (dimensions: readonly string[], to: string) =>
  planQuery(
    querySchema.parse({ site_id: 'shop.example', metrics: ['visitors'], date_range: 'day', dimensions }),
    testSite,
    { from: to, to },
  )

describe('warningsOf()', () => {
  it('warningsOf() says that lists of today move in steps, and nothing of the kind of totals or of days that are over', () => {
    const says = (dimensions: readonly string[], to: string): boolean =>
      warningsOf(plan(dimensions, to), { today: '2026-06-10', retention: {} }).some(warning =>
        warning.includes('in steps'),
      )
    expect(says(['visit:source'], '2026-06-10')).toBe(true)
    expect(says([], '2026-06-10')).toBe(false)
    expect(says(['visit:source'], '2026-06-09')).toBe(false)
  })

  it('warningsOf() says from which day on the kind of data that was asked for is kept', () => {
    const site = { today: '2026-06-10', retention: { attributes: 2, totals: 3 } }
    const says = (dimensions: readonly string[], to: string): string[] =>
      warningsOf(plan(dimensions, to), site).filter(warning => warning.includes('no longer kept'))
    expect(says(['visit:source'], '2026-03-31')[0]).toContain(
      'Lists of days before 2026-04-01 are no longer kept',
    )
    expect(says(['visit:source'], '2026-04-01')).toEqual([])
    expect(says([], '2026-02-28')[0]).toContain('Days before 2026-03-01 are no longer kept')
    expect(says([], '2026-03-01')).toEqual([])
  })
})
