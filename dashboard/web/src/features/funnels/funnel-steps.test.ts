import type { Funnel } from '@gatecount/shared/domain/report/funnel'
import { expect, it } from 'vitest'
import { completionOf, coverageOf, stepsOf } from './funnel-steps.ts'

const page = (pattern: string) => ({ kind: 'page', pattern }) as const
const funnel: Funnel = {
  id: 3,
  name: 'Buying',
  steps: [page('/'), page('/cart'), page('/till'), page('/thanks')],
  since: '2026-03-10',
}

it('stepsOf() says of each step how many took it, what share of the first they are, and how many were lost', () => {
  const visits = new Map([
    ['3.1', 200],
    ['3.2', 50],
    ['3.3', 40],
    ['3.4', 10],
    ['30.1', 999],
  ])
  const steps = stepsOf(funnel, visits)
  expect(
    steps.map(({ number, visits: n, ofFirst, lost, lostShare }) => [number, n, ofFirst, lost, lostShare]),
  ).toEqual([
    [1, 200, 1, null, null],
    [2, 50, 0.25, 150, 0.75],
    [3, 40, 0.2, 10, 0.2],
    [4, 10, 0.05, 30, 0.75],
  ])
  expect(completionOf(steps)).toBe(0.05)
})

it('stepsOf() knows nothing of a step that too few took, nor how many were lost on both sides of it', () => {
  const steps = stepsOf(
    funnel,
    new Map([
      ['3.1', 20],
      ['3.2', 22],
      ['3.4', 5],
    ]),
  )
  expect(steps.map(({ visits, ofFirst, lost }) => [visits, ofFirst, lost])).toEqual([
    [20, 1, null],
    [22, 1, 0],
    [null, null, null],
    [5, 0.25, null],
  ])
  const nothing = stepsOf(funnel, new Map())
  expect(completionOf(nothing)).toBeNull()
})

it.each([
  ['2026-03-10', '2026-03-20', 'all'],
  ['2026-03-01', '2026-03-10', 'part'],
  ['2026-03-01', '2026-03-09', 'none'],
] as const)('coverageOf() of %s to %s is %s', (from, to, coverage) => {
  expect(coverageOf(funnel, { from, to })).toBe(coverage)
})
