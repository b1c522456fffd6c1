import { describe, expect, it } from 'vitest'
import { testSite } from '../testing/cell.ts'
import { planQuery } from './plan.ts'
import { querySchema } from './query-schema.ts'
import { warningsOf } from './warnings.ts'

const plan = (dimensions: readonly string[], to: string, site = testSite) =>
  planQuery(
    querySchema.parse({ site_id: 'shop.example', metrics: ['visitors'], date_range: 'day', dimensions }),
    site,
    { from: to, to },
  )

const controlled = { ...testSite, retention: {} }

describe('warningsOf()', () => {
  it('warningsOf() says that lists of today move in steps, and nothing of the kind of totals or of days that are over', () => {
    const says = (dimensions: readonly string[], to: string): boolean =>
      warningsOf(plan(dimensions, to), controlled, '2026-06-10').some(warning => warning.includes('in steps'))
    expect(says(['visit:source'], '2026-06-10')).toBe(true)
    expect(says([], '2026-06-10')).toBe(false)
    expect(says(['visit:source'], '2026-06-09')).toBe(false)
  })

  it('warningsOf() says of a child-directed site, and of no other, why there are no visitors', () => {
    const says = (childDirected: boolean): boolean => {
      const site = { ...controlled, childDirected }
      const warnings = warningsOf(plan([], '2026-06-09', site), site, '2026-06-10')
      return warnings.some(warning => warning.includes('nobody is told apart'))
    }
    expect([says(true), says(false)]).toEqual([true, false])
  })

  it('warningsOf() says that weeks begin on Monday only where the site begins them on another day and a list or filter is asked for', () => {
    const says = (dimensions: readonly string[], weekStart: number): boolean => {
      const site = { ...controlled, weekStart }
      const warnings = warningsOf(plan(dimensions, '2026-06-09', site), site, '2026-06-10')
      return warnings.some(warning => warning.startsWith('Weeks begin on Monday'))
    }
    expect(says(['time:week', 'visit:source'], 7)).toBe(true)
    expect(says(['time:week', 'visit:source'], 1)).toBe(false)
    expect(says(['time:week'], 7)).toBe(false)
    expect(says(['visit:source'], 7)).toBe(false)
  })

  it('warningsOf() says of rates, and of nothing else, that who was too few to be shown is missing', () => {
    const says = (metric: string): boolean => {
      const asked = {
        site_id: 'shop.example',
        date_range: 'day',
        metrics: [metric],
        dimensions: ['event:goal'],
      }
      const day = { from: '2026-06-09', to: '2026-06-09' }
      const warnings = warningsOf(
        planQuery(querySchema.parse(asked), testSite, day),
        controlled,
        '2026-06-10',
      )
      return warnings.some(warning => warning.startsWith('A rate is too low'))
    }
    expect([says('conversion_rate'), says('visitors')]).toEqual([true, false])
  })

  it('warningsOf() says from which day on the kind of data that was asked for is kept', () => {
    const site = { ...controlled, retention: { attributes: 2, totals: 3 } }
    const says = (dimensions: readonly string[], to: string): string[] =>
      warningsOf(plan(dimensions, to), site, '2026-06-10').filter(warning =>
        warning.includes('no longer kept'),
      )
    expect(says(['visit:source'], '2026-03-31')[0]).toContain(
      'Lists of days before 2026-04-01 are no longer kept',
    )
    expect(says(['visit:source'], '2026-04-01')).toEqual([])
    expect(says([], '2026-02-28')[0]).toContain('Days before 2026-03-01 are no longer kept')
    expect(says([], '2026-03-01')).toEqual([])
  })
})
