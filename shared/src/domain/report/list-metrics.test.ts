import { expect, it } from 'vitest'
import { allMetricsOf, metricsOf } from './list-metrics.ts'
import { listsOf } from './report-lists.ts'

it('metricsOf() begins with the figure in which a list adds up', () => {
  expect(metricsOf({ dimension: 'source' }, null, 'visitors')).toEqual(['visitors'])
  expect(metricsOf({ dimension: 'page' }, null, 'visitors')).toEqual(['pageviews', 'visitors'])
  expect(metricsOf({ dimension: 'exit_link', from: 'page' }, null, 'visitors')).toEqual([
    'events',
    'visitors',
  ])
})

it('metricsOf() asks pages that are filtered by a click for visitors: such cells hold no page views', () => {
  expect(metricsOf({ dimension: 'page' }, { dimension: 'goal' }, 'visitors')).toEqual(['visitors'])
})

it('allMetricsOf() begins like the card, and has each figure once', () => {
  for (const cut of listsOf('visitors')) {
    const all = allMetricsOf(cut, null, 'visitors')
    expect(all.slice(0, 1)).toEqual(metricsOf(cut, null, 'visitors').slice(0, 1))
    expect(new Set(all).size).toBe(all.length)
  }
})

it('allMetricsOf() takes the figures of visits away where a filter is about what happens in them', () => {
  expect(allMetricsOf({ dimension: 'source' }, null, 'visitors')).toContain('bounce_rate')
  expect(allMetricsOf({ dimension: 'source' }, { dimension: 'page' }, 'visitors')).not.toContain(
    'bounce_rate',
  )
})

it('metricsOf() asks for no visitors where nobody is told apart, and such a site has no pairs', () => {
  const cuts = listsOf('hits')
  expect(cuts.flatMap(cut => metricsOf(cut, null, 'hits'))).not.toContain('visitors')
  expect(cuts.filter(({ from }) => from !== undefined)).toEqual([])
  expect(cuts.map(({ dimension }) => dimension)).not.toContain('gateway')
})
