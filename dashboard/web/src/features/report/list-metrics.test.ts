import { expect, it } from 'vitest'
import { CARDS } from './cards.ts'
import { allMetricsOf, metricsOf } from './list-metrics.ts'

it('metricsOf() begins with the figure in which a list adds up', () => {
  expect(metricsOf({ dimension: 'source' }, null)).toEqual(['visitors'])
  expect(metricsOf({ dimension: 'page' }, null)).toEqual(['pageviews', 'visitors'])
  expect(metricsOf({ dimension: 'exit_link', from: 'page' }, null)).toEqual(['events', 'visitors'])
})

it('metricsOf() asks pages that are filtered by a click for visitors: such cells hold no page views', () => {
  expect(metricsOf({ dimension: 'page' }, { dimension: 'goal', value: 'Signup' })).toEqual(['visitors'])
})

it('allMetricsOf() begins like the card, and has each figure once', () => {
  for (const cut of CARDS.flatMap(({ tabs }) => tabs)) {
    const all = allMetricsOf(cut, null)
    expect(all.slice(0, 1)).toEqual(metricsOf(cut, null).slice(0, 1))
    expect(new Set(all).size).toBe(all.length)
  }
})

it('allMetricsOf() takes the figures of visits away where a filter is about what happens in them', () => {
  expect(allMetricsOf({ dimension: 'source' }, null)).toContain('bounce_rate')
  expect(allMetricsOf({ dimension: 'source' }, { dimension: 'page', value: '/' })).not.toContain(
    'bounce_rate',
  )
})
