import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { describe, expect, it } from 'vitest'
import { oddsFactor, rightOf100, spreadOf } from './odds.ts'

describe('rightOf100()', () => {
  it('rightOf100() is a coin for nothing and rounds in favour of the visitor', () => {
    expect(rightOf100({ rho: 0, epsilon: 0, delta: 0 })).toBe(50)
    expect(rightOf100(planRelease('public'))).toBe(54)
    expect(rightOf100(planRelease('partner'))).toBe(63)
    expect(rightOf100({ rho: 50, epsilon: 80, delta: 0 })).toBe(100)
  })
})

describe('oddsFactor()', () => {
  it('oddsFactor() grows by e with each ε, and is rounded up', () => {
    expect(oddsFactor({ rho: 0, epsilon: 0, delta: 0 })).toBe(1)
    expect(oddsFactor({ rho: 0, epsilon: 1, delta: 0 })).toBe(2.8)
    expect(oddsFactor(planRelease('public'))).toBe(2.1)
  })
})

describe('spreadOf()', () => {
  it('spreadOf() holds 95 of 100 draws', () => {
    expect([20, 6.32].map(spreadOf)).toEqual([39, 12])
  })
})
