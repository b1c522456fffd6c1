import type { Site } from '@gatecount/shared/domain/identity/site'
import { describe, expect, it } from 'vitest'
import { amountOf } from './amount-of.ts'

const siteIn = (currency: string | undefined): Site => ({
  id: 1,
  domain: 'shop.example',
  timeZone: 'Europe/Berlin',
  properties: [],
  childSections: [],
  excludedPaths: [],
  ...(currency !== undefined && { currency }),
})

describe('amountOf()', () => {
  it.each([
    ['EUR', 'EUR', '19.90', 1990],
    ['JPY', 'JPY', '1200', 1200],
    ['KWD', 'KWD', '1.5', 1500],
    ['EUR', 'USD', '19.90', 0],
    [undefined, 'EUR', '19.90', 0],
    ['EUR', 'EUR', '-19.90', 0],
    ['EUR', 'EUR', '10000000000', 1_000_000_000_000],
    ['EUR', 'EUR', '10000000000.01', 0],
  ])('amountOf() of a site with %s and an event of %s %s is %d', (own, currency, amount, minor) => {
    expect(amountOf({ name: 'Order', revenue: { currency, amount }, site: siteIn(own) })).toBe(minor)
  })

  it('amountOf() is 0 without an amount, and of a click', () => {
    const revenue = { currency: 'EUR', amount: '5' }
    expect(amountOf({ name: 'Order', revenue: null, site: siteIn('EUR') })).toBe(0)
    expect(amountOf({ name: 'Outbound Link: Click', revenue, site: siteIn('EUR') })).toBe(0)
  })
})
