import { CUTS, PAIR_CUTS } from '@gatecount/shared/domain/report/cuts'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { describe, expect, it } from 'vitest'
import { testSite } from '../testing/cell.ts'
import { apiName } from './dimension-name.ts'
import { metricsFor } from './metrics.ts'
import { planQuery } from './plan.ts'
import { querySchema } from './query-schema.ts'

const range = { from: '2026-03-01', to: '2026-03-31' }
const plan = (asked: Record<string, unknown>) =>
  planQuery(
    querySchema.parse({ site_id: 'shop.example', date_range: 'month', metrics: ['visitors'], ...asked }),
    testSite,
    range,
  )
const name = (dimension: Dimension) => apiName(dimension).replace('<name>', 'colour')

describe('planQuery()', () => {
  it.each(CUTS.filter(cut => cut.dimensions.length === 1).map(cut => cut.dimensions[0]))(
    'lists %s with all the metrics it has',
    dimension => {
      const metrics = metricsFor([dimension])
      expect(plan({ dimensions: [name(dimension)], metrics }).listed.cut).toBe(dimension)
    },
  )

  it.each(PAIR_CUTS.map(cut => [cut.name, cut.dimensions] as const))(
    'answers %s both ways round',
    (cut, [a, b]) => {
      if (b === undefined) throw new Error('A pair has two')
      const list = plan({ dimensions: [name(a)], filters: [['is', name(b), ['x']]] })
      expect(list.listed).toMatchObject({ cut, conditions: [{ column: 'second' }] })
      expect(list.groups).toMatchObject([{ column: 'first' }])
      const turned = plan({ dimensions: [name(b)], filters: [['is', name(a), ['x']]] })
      expect(turned.groups).toMatchObject([{ column: 'second' }])
      expect(plan({ dimensions: [name(b), name(a)] }).listed.cut).toBe(cut)
    },
  )

  it('measures a list against the totals, or against the cells of its filter', () => {
    expect(plan({ dimensions: ['visit:source'] }).whole).toEqual({ cut: 'total', conditions: [] })
    const filtered = plan({ dimensions: ['event:page'], filters: [['is', 'visit:source', ['Google']]] })
    expect(filtered.whole).toMatchObject({
      cut: 'source',
      conditions: [{ column: 'first', values: ['Google'] }],
    })
    expect(filtered.additive).toEqual(['pageviews', 'revenue'])
  })

  it.each([
    [{ dimensions: ['visit:city'] }, 'dimensions.0: not a dimension; known are time, time:hour'],
    [{ dimensions: ['visit:source', 'visit:source'] }, 'listed twice'],
    [{ dimensions: ['time:day', 'time:week'] }, 'only one time dimension'],
    [
      { dimensions: ['visit:language', 'visit:browser'] },
      'visit:language can be combined with visit:country',
    ],
    [
      { dimensions: ['event:missing_page', 'visit:browser'] },
      'event:missing_page can be combined with nothing',
    ],
    [{ dimensions: ['event:next_page'] }, 'event:next_page exists only together with another dimension'],
    [
      { dimensions: ['visit:source', 'event:page'], filters: [['is', 'visit:country', ['DE']]] },
      'at most two dimensions',
    ],
    [
      { dimensions: ['time:hour'], filters: [['is', 'visit:source', ['x']]] },
      'time:hour exists for the totals only',
    ],
    [
      { dimensions: ['event:page'], metrics: ['bounce_rate', 'visitors'] },
      'bounce_rate does not exist for pages',
    ],
    [{ metrics: ['time_on_page'] }, 'time_on_page does not exist for visits'],
    [
      { dimensions: ['event:goal'], metrics: ['pageviews', 'bounce_rate'] },
      'pageviews, bounce_rate do not exist for',
    ],
    [
      { dimensions: ['event:goal'], metrics: ['pageviews'] },
      'pageviews does not exist for event:goal; there are visitors, visits, events, conversion_rate',
    ],
    [{ metrics: ['conversion_rate'] }, 'conversion_rate does not exist for visits'],
    [
      { dimensions: ['visit:exit_page'], metrics: ['total_revenue'] },
      'by one of visit:source, visit:channel, visit:utm_campaign, visit:country, visit:gateway, visit:device, event:page, event:goal',
    ],
    [
      {
        dimensions: ['visit:source'],
        filters: [['is', 'event:goal', ['x']]],
        metrics: ['visitors', 'average_revenue'],
      },
      'average_revenue: sales are counted for the whole site and by one of visit:source',
    ],
    [{ metrics: ['visits', 'visits'] }, 'the same metric is listed twice'],
    [
      { dimensions: ['event:props:size'] },
      'not declared this property, so it is not counted (declared: colour)',
    ],
    [{ order_by: [['pageviews', 'desc']] }, 'order_by.0: must be one of the metrics or dimensions'],
    [{ filters: [['is_not', 'visit:source', ['x']]] }, 'filters.0.0: the operator must be is or contains'],
    [{ filters: [['and', []]] }, 'filters.0.0'],
    [{ filters: [['is', 'time:day', ['x']]] }, 'filters.0.1: time is chosen by date_range'],
    [{ filters: [['is', 'visit:source', []]] }, 'filters.0.2'],
    [{ filters: [['is', 'visit:source', ['x'], { case_sensitive: false }]] }, 'filters.0.3'],
    [
      {
        filters: [
          ['is', 'visit:source', ['x']],
          ['is', 'visit:country', ['DE']],
        ],
      },
      'only one filter at a time',
    ],
  ])('refuses %j', (asked, reason) => {
    expect(() => plan(asked)).toThrow(reason)
  })

  it('orders series by time and lists by the first metric', () => {
    expect(plan({ dimensions: ['visit:source', 'time:day'] }).order).toEqual([
      { by: { group: 1 }, direction: 'asc' },
      { by: { metric: 'visitors' }, direction: 'desc' },
    ])
    expect(plan({ dimensions: ['visit:source'] }).order).toEqual([
      { by: { metric: 'visitors' }, direction: 'desc' },
    ])
  })

  it('knows no bounces and durations of an hour: they are known when a visit is over', () => {
    expect(plan({ dimensions: ['time:hour'] }).uncounted).toEqual(['bounces', 'seconds', 'sold', 'sales'])
    expect(plan({ dimensions: ['time:day'] }).uncounted).toEqual([])
  })
})
