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
      warningsOf(plan(dimensions, to), '2026-06-10').some(warning => warning.includes('in steps'))
    expect(says(['visit:source'], '2026-06-10')).toBe(true)
    expect(says([], '2026-06-10')).toBe(false)
    expect(says(['visit:source'], '2026-06-09')).toBe(false)
  })
})
