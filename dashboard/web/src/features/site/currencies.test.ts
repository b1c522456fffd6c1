import { describe, expect, it } from 'vitest'
import { currencyOptions, guessCurrency } from './currencies.ts'

describe('currencies', () => {
  it('guessCurrency() goes by the region of a language, said or likely, and falls back to the euro', () => {
    expect(['de-AT', 'en-GB', 'de-CH', 'ja', 'en', 'fr-SN'].map(guessCurrency)).toEqual([
      'EUR',
      'GBP',
      'CHF',
      'JPY',
      'USD',
      'EUR',
    ])
  })

  it('currencyOptions() offers each currency once', () => {
    const codes = currencyOptions().flatMap(({ options }) => options.map(({ value }) => value))
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toContain('ISK')
  })
})
