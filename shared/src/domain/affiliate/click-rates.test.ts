import { describe, expect, it } from 'vitest'
import { clickRates } from './click-rates.ts'

describe('clickRates()', () => {
  it('clickRates() divides sales and commission by clicks, finer than the currency is', () => {
    const figures = { clicks: 300, sales: 6, standing: 725n }
    expect(clickRates(figures, 'GBP')).toEqual({ conversionRate: 0.02, earningsPerClick: '0.0242' })
    expect(clickRates(figures, 'JPY')).toEqual({ conversionRate: 0.02, earningsPerClick: '2.42' })
    expect(clickRates(figures, 'KWD')).toEqual({ conversionRate: 0.02, earningsPerClick: '0.00242' })
  })

  it('clickRates() says nothing without clicks, or with fewer clicks than sales', () => {
    const nothing = { conversionRate: null, earningsPerClick: null }
    expect(clickRates({ clicks: 0, sales: 0, standing: 0n }, 'EUR')).toEqual(nothing)
    expect(clickRates({ clicks: 5, sales: 6, standing: 600n }, 'EUR')).toEqual(nothing)
  })
})
