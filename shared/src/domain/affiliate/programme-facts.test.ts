import { describe, expect, it } from 'vitest'
import { programmeFacts, type ValidationCount } from './programme-facts.ts'

const counted = (sales: number, more: Partial<ValidationCount> = {}): ValidationCount => ({
  verdict: 'approved',
  reversed: false,
  validationDays: 3,
  paymentDays: null,
  sales,
  ...more,
})

describe('programmeFacts()', () => {
  it('programmeFacts() divides what was approved by what was decided, and what came back by all', () => {
    const facts = programmeFacts([
      counted(60),
      counted(20, { verdict: 'rejected', validationDays: 10 }),
      counted(10, { reversed: true, validationDays: 4 }),
      counted(10, { verdict: 'pending', validationDays: null }),
    ])
    expect(facts).toEqual({
      decided: 90,
      approvalRate: 70 / 90,
      reversalRate: 0.1,
      validationDays: 3,
      paymentDays: null,
    })
  })

  it('programmeFacts() says the median of days until it was paid', () => {
    const facts = programmeFacts([counted(10, { paymentDays: 30 }), counted(11, { paymentDays: 45 })])
    expect(facts.paymentDays).toBe(45)
  })

  it('programmeFacts() says no rate of few sales', () => {
    expect(programmeFacts([counted(19)])).toEqual({
      decided: 19,
      approvalRate: null,
      reversalRate: null,
      validationDays: null,
      paymentDays: null,
    })
  })
})
