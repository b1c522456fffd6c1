import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testSite } from '../testing/cell.ts'
import { figuresSql, listedSumSql, listSql, sumSql } from './cells-sql.ts'
import { planQuery } from './plan.ts'
import { querySchema } from './query-schema.ts'

const range = { from: '2026-03-01', to: '2026-03-31' }
const plan = (asked: Record<string, unknown>, within = range) =>
  planQuery(
    querySchema.parse({ site_id: 'shop.example', date_range: 'month', metrics: ['visits'], ...asked }),
    testSite,
    within,
  )

describe('listSql()', () => {
  it('sums what the metrics need, and nothing else', () => {
    const { text, params } = listSql(
      plan({ metrics: ['bounce_rate', 'visits'], dimensions: ['visit:gateway'] }),
    )
    expect(text).toContain(
      'SELECT first AS group_0, sum(bounces) AS sum_bounces, sum(visits) AS sum_visits\nFROM cells',
    )
    expect(text).toContain(
      'SELECT *, count() OVER () AS rows_in_list, ' +
        'sum(sum_bounces) OVER () AS listed_bounces, sum(sum_visits) OVER () AS listed_visits\nFROM (',
    )
    expect(text).toContain('ORDER BY if(sum_visits = 0, 0, sum_bounces / sum_visits) desc, group_0 ASC')
    const month = '2026-03-01'
    expect(params).toEqual({
      site: 1,
      cut: 'gateway',
      first_month: month,
      last_month: month,
      limit: 10_000,
      offset: 0,
    })
  })

  it('reads whole months by their sums, days beside them where all pairs are listed, and else days', () => {
    const pieces = (within: typeof range, ...dimensions: string[]) => {
      const { text } = listSql(plan({ dimensions }, within))
      return { months: text.includes('{first_month:Date} AND {last'), days: text.includes('{from:Date}') }
    }
    const odd = { from: '2026-02-27', to: '2026-03-31' }
    expect(pieces(range, 'visit:source')).toEqual({ months: true, days: false })
    expect(pieces(odd, 'visit:source')).toEqual({ months: false, days: true })
    expect(pieces(odd, 'visit:source', 'visit:country')).toEqual({ months: true, days: true })
    expect(pieces(range, 'time:month')).toEqual({ months: true, days: false })
    for (const unit of ['day', 'week', 'hour']) {
      expect(pieces(range, `time:${unit}`)).toEqual({ months: false, days: true })
    }
  })

  it('has no value in its text, and a parameter for every place', () => {
    const value = fc.string({ minLength: 12 })
    const from = fc.constantFrom('2026-03-01', '2026-03-02', '2026-02-27')
    const filtered = fc.constantFrom('visit:source', 'event:goal', 'event:props:colour')
    fc.assert(
      fc.property(
        value,
        filtered,
        fc.constantFrom('is', 'contains'),
        from,
        (secret, dimension, operator, begin) => {
          const asked = { dimensions: [dimension], filters: [[operator, dimension, [secret]]] }
          const list = plan(asked, { ...range, from: begin })
          const rates = plan({
            metrics: ['conversion_rate', 'group_conversion_rate'],
            dimensions: ['time:day', ...asked.dimensions.filter(one => one !== 'event:goal'), 'event:goal'],
            filters: asked.filters,
          })
          const money = plan({
            metrics: ['total_revenue', 'average_revenue'],
            dimensions: ['time:day', 'visit:source'],
            filters: [[operator, 'visit:source', [secret]]],
          })
          const sums = [listedSumSql(list), sumSql(list, list.listed), figuresSql(list)]
          for (const { text, params } of [
            listSql(list),
            ...sums,
            listSql(rates),
            figuresSql(rates),
            listSql(money),
          ]) {
            expect(text).not.toContain(secret)
            const places = [...text.matchAll(/\{(\w+):[\w()]+\}/g)].map(match => match[1])
            expect([...new Set(places)].sort()).toEqual(Object.keys(params).sort())
          }
        },
      ),
    )
  })
})
