import { expect, it } from 'vitest'
import type { Answer } from './api/answer.ts'
import { hourChanges } from './hour-changes.ts'

const METRICS = ['visitors', 'visits', 'pageviews', 'views_per_visit', 'bounce_rate'] as const
const hours = (...visits: number[]): Answer => ({
  results: visits.map((count, hour) => ({
    dimensions: [`2026-03-10 0${hour}:00:00`],
    metrics: [count, count, count * 3, 3, null],
  })),
  meta: {},
})

it('hourChanges() compares the hours that are over with the same hours of the other day', () => {
  const changes = hourChanges(hours(4, 8, 1), hours(4, 4, 100, 100), METRICS)
  expect(changes).toEqual({ visitors: 0.5, visits: 0.5, pageviews: 0.5, views_per_visit: 0 })
})

it('hourChanges() compares nothing before the first hour is over, nor with a day without visits', () => {
  const nothing = { visitors: null, visits: null, pageviews: null, views_per_visit: null }
  expect(hourChanges(hours(4), hours(4, 4), METRICS)).toEqual(nothing)
  expect(hourChanges(hours(4, 4), hours(0, 0), METRICS)).toEqual(nothing)
})
