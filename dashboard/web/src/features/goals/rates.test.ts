import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { expect, it } from 'vitest'
import { ratesOf } from './rates.ts'

const answer = (rows: readonly (readonly [string, readonly (number | null)[]])[], total = rows.length) => ({
  results: rows.map(([value, metrics]) => ({ dimensions: [value], metrics })),
  meta: { total_rows: total, remainder: { dimensions: [TOO_FEW], metrics: [7, 9] } },
})

it('ratesOf() divides those who did it by all with the same value, and says nothing where that is not known', () => {
  const part = answer([
    ['Google', [30, 33]],
    ['Bing', [12, 12]],
    ['Odd', [10, 10]],
  ])
  const whole = answer([
    ['Bing', [48]],
    ['Google', [120]],
    ['None', [0]],
  ])
  const { metrics, rows, count, remainder } = ratesOf(part, whole, { dimension: 'source' })
  expect(metrics).toEqual(['visitors', 'group_conversion_rate', 'events'])
  expect(rows.map(({ value, figures }) => [value, figures])).toEqual([
    ['Google', [30, 25, 33]],
    ['Bing', [12, 25, 12]],
    ['Odd', [10, null, 10]],
  ])
  expect([count, remainder?.figures]).toEqual([3, [7, null, 9]])
})

it('ratesOf() is never more than all of them, when the whole is a step behind', () => {
  const { rows } = ratesOf(answer([['A', [12, 12]]]), answer([['A', [10]]]), { dimension: 'source' })
  expect(rows[0]?.figures[1]).toBe(100)
})
