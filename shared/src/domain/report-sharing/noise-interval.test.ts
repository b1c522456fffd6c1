import { expect, test } from 'vitest'
import { figureOf } from './noise-interval.ts'

test('figureOf() adds up counts and variances, and does not count less than nobody', () => {
  expect(figureOf([{ count: 30, variance: 400 }])).toEqual({
    count: 30,
    spread: 39,
    low: 0,
    high: 69,
    isNoisy: true,
    releases: 1,
  })
  // σ of the sum is 25, which is less than the sum of both.
  expect(figureOf([{ count: 100, variance: 225 }, null, { count: 60, variance: 400 }])).toEqual({
    count: 160,
    spread: 49,
    low: 111,
    high: 209,
    isNoisy: false,
    releases: 2,
  })
  expect(figureOf([null, null])).toBeUndefined()
})
