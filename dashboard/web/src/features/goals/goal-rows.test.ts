import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { expect, it } from 'vitest'
import { type GoalAnswer, goalRows } from './goal-rows.ts'

const answer = (
  visitors: number,
  rows: Readonly<Record<string, readonly (number | null)[]>>,
): GoalAnswer => ({
  visitors,
  list: {
    results: Object.entries(rows).map(([name, metrics]) => ({ dimensions: [name], metrics })),
    meta: {},
  },
})
const signup = { name: 'Signup', kind: 'event', pattern: 'Signup' } as const
const thanks = { name: 'Thanks', kind: 'page', pattern: '/thanks' } as const

it('goalRows() lists what was reached, the remainder not, and what is declared and not reached last', () => {
  const whole = answer(200, { Signup: [50, 60, null], Purchase: [10, 12, 99.5], [TOO_FEW]: [null, 3, null] })
  expect(goalRows([thanks, signup], { whole, compared: null })).toEqual([
    {
      name: 'Signup',
      declared: signup,
      figures: { visitors: 50, times: 60, rate: 0.25, revenue: null },
      changes: null,
    },
    {
      name: 'Purchase',
      declared: null,
      figures: { visitors: 10, times: 12, rate: 0.05, revenue: 99.5 },
      changes: null,
    },
    { name: 'Thanks', declared: thanks, figures: null, changes: null },
  ])
})

it('goalRows() compares the days that are over, rates in points, and nothing with what is not known', () => {
  const whole = answer(300, { Signup: [60, 70, 0], Other: [6, 6, 0] })
  const compared = {
    current: answer(200, { Signup: [50, 60, 0], Other: [5, 5, 0] }),
    previous: answer(100, { Signup: [20, 30, 0] }),
  }
  const [first, second] = goalRows([], { whole, compared })
  expect(first?.figures?.rate).toBe(0.2)
  expect(first?.changes).toEqual({ visitors: 1.5, times: 1, rate: expect.closeTo(5), revenue: null })
  expect(second?.changes).toBeNull()
})

it('goalRows() has no rate where nobody came, and none above all', () => {
  const rate = (all: number) =>
    goalRows([], { whole: answer(all, { A: [5, 5, 0] }), compared: null })[0]?.figures?.rate
  expect([rate(0), rate(4), rate(5)]).toEqual([null, 1, 1])
})
