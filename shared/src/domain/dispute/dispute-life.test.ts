import { describe, expect, it } from 'vitest'
import {
  actsOf,
  DISPUTE_ACTS,
  DISPUTE_STATES,
  type DisputeAct,
  type DisputeState,
  hasDeadline,
  nextState,
} from './dispute-life.ts'
import { reasonsFor } from './dispute-reasons.ts'

const ACTS = Object.keys(DISPUTE_ACTS) as DisputeAct[]
const path = (...acts: readonly DisputeAct[]): DisputeState | undefined =>
  acts.reduce<DisputeState | undefined>((state, act) => state && nextState(state, act), 'with_merchant')

describe('nextState()', () => {
  it('nextState() decides for the affiliate when the merchant is silent, and closes when the affiliate is', () => {
    expect(path('lapsed')).toBe('accepted')
    expect(path('refused', 'lapsed')).toBe('refused')
    expect(path('refused', 'replied', 'lapsed')).toBe('accepted')
  })

  it('nextState() lets the affiliate answer once, and the merchant decide then', () => {
    expect(path('refused', 'replied', 'refused')).toBe('refused')
    expect(path('refused', 'replied', 'refused', 'replied')).toBeUndefined()
    expect(path('replied')).toBeUndefined()
  })

  it('nextState() comes to an end by every way, in four steps at the most', () => {
    const ends = (state: DisputeState, steps: number): boolean =>
      steps >= 0 &&
      ACTS.every(act => {
        const next = nextState(state, act)
        return next === undefined || ends(next, steps - 1)
      })
    expect(ends('with_merchant', 4)).toBe(true)
    expect(ends('owed', 1)).toBe(true)
  })

  it('hasDeadline() is so wherever somebody is asked, and they can do something about it', () => {
    for (const state of DISPUTE_STATES.filter(hasDeadline))
      expect([...actsOf(state, 'merchant'), ...actsOf(state, 'affiliate')].length).toBeGreaterThan(1)
    expect(hasDeadline('owed')).toBe(false)
    expect(actsOf('accepted', 'affiliate')).toEqual([])
  })
})

describe('reasonsFor()', () => {
  it('reasonsFor() offers what can be said against what became of a sale', () => {
    const sale = { outcome: 'accepted', state: 'approved', refunded: 0n } as const
    expect(reasonsFor(sale)).toEqual(['wrong_amount'])
    expect(reasonsFor({ ...sale, state: 'rejected' })).toEqual(['rejected'])
    expect(reasonsFor({ ...sale, state: 'reversed', refunded: 5n })).toEqual(['reversed', 'wrong_amount'])
    expect(reasonsFor({ ...sale, outcome: 'capped', state: 'none' })).toEqual(['not_credited'])
  })
})
