import { describe, expect, it } from 'vitest'
import { dateRangeSchema, resolveDateRange } from './date-range.ts'

describe('resolveDateRange()', () => {
  it.each([
    ['day', '2024-03-31', '2024-03-31'],
    ['7d', '2024-03-25', '2024-03-31'],
    ['28d', '2024-03-04', '2024-03-31'],
    ['30d', '2024-03-02', '2024-03-31'],
    ['91d', '2024-01-01', '2024-03-31'],
    ['month', '2024-03-01', '2024-03-31'],
    ['6mo', '2023-10-01', '2024-03-31'],
    ['12mo', '2023-04-01', '2024-03-31'],
    ['year', '2024-01-01', '2024-03-31'],
    ['all', '2020-02-29', '2024-03-30'],
  ] as const)('%s of the last day of March 2024 begins %s and ends %s', (asked, from, to) => {
    expect(resolveDateRange(asked, '2024-03-31', { from: '2020-02-29', to: '2024-03-30' })).toEqual({
      from,
      to,
    })
  })

  it('is today for the whole of a site without data', () => {
    expect(resolveDateRange('all', '2024-03-31', undefined)).toEqual({ from: '2024-03-31', to: '2024-03-31' })
  })
})

describe('dateRangeSchema', () => {
  it.each([
    [['2024-02-29', '2024-02-29'], true],
    [['2023-02-29', '2023-03-01'], false],
    [['2024-03-02', '2024-03-01'], false],
    [['1900-01-01', '2024-03-01'], false],
    [['2024-03-01'], false],
    ['yesterday', false],
  ])('%j: %s', (asked, fine) => {
    expect(dateRangeSchema.safeParse(asked).success).toBe(fine)
  })
})
