import { writeClickCookie } from '@gatecount/shared/domain/affiliate/click-cookie'
import { SHOP_SYSTEMS, type ShopSystemName } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUYER } from './payloads/buyer.ts'
import { shopifyOrder, shopifyRefund } from './payloads/shopify.ts'
import { charge, checkoutSession, dispute, invoice, paymentIntent, stripeEvent } from './payloads/stripe.ts'
import { wooOrder } from './payloads/woocommerce.ts'
import { mac, readAll, readEvent, readOnly } from './read-shop-facts.ts'

/** What all three shops sold: the goods without and with tax, in the minor units of the currency. */
const GOODS = [
  { amount: 8640n, quantity: 2, sku: 'TONER-4711' },
  { amount: 720n, quantity: 1 },
]

describe('readWooCommerce()', () => {
  it('readWooCommerce() reads an order: lines after discounts with their tax, on the day it was paid where the site is', () => {
    expect(readOnly('woocommerce', wooOrder({ via: 'anna', coupons: ['spring', 'SAVE10'] }))).toEqual({
      kind: 'sale',
      order: '1001',
      sale: {
        currency: 'GBP',
        // 23:12 in London's winter would be the 30th; the clocks went forward the day before.
        day: '2026-03-31',
        lines: GOODS,
        discount: 0n,
        tax: 1560n,
        shipping: 500n,
        paid: 9960n,
        click: { code: 'anna', day: '2026-03-31' },
        coupon: 'spring',
        moreCoupons: ['SAVE10'],
      },
    })
  })

  it('readWooCommerce() sums parts of a penny before it rounds, and takes a negative fee for a discount', () => {
    const line = { quantity: 3, total: '8.333333', total_tax: '1.666667', sku: '' }
    const fact = readOnly(
      'woocommerce',
      wooOrder({ line_items: [line], fee_lines: [{ total: '-1.00', total_tax: '-0.20' }] }),
    )
    expect(fact).toMatchObject({
      sale: { lines: [{ amount: 1000n, quantity: 3 }], discount: 120n, tax: 147n },
    })
  })

  it.each(['pending', 'on-hold', 'failed', 'checkout-draft', 'auto-draft', 'trash', 'something-of-a-plugin'])(
    'readWooCommerce() takes no order that is %s',
    status => {
      expect(readOnly('woocommerce', wooOrder({ status }))).toEqual({ kind: 'untaken', why: 'not_paid' })
    },
  )

  it('readWooCommerce() says of a cancelled order that all goes back, and of one never paid only if it is known', () => {
    expect(readOnly('woocommerce', wooOrder({ status: 'cancelled' }))).toEqual({
      kind: 'refund',
      refund: 'cancelled 1001',
      order: '1001',
      currency: 'GBP',
      reason: 'refund',
      measure: 'paid',
    })
    expect(readOnly('woocommerce', wooOrder({ status: 'cancelled', date_paid_gmt: null }))).toMatchObject({
      onlyKnown: true,
    })
  })

  it('readWooCommerce() reads each refund of an order by its own number', () => {
    const refunds = [
      { id: 72, total: '-9.60' },
      { id: 71, total: '-40.00' },
    ]
    const [, ...backs] = readAll('woocommerce', wooOrder({ refunds }))
    expect(backs).toMatchObject([
      { refund: '72', amount: 960n, measure: 'paid' },
      { refund: '71', amount: 4000n, measure: 'paid' },
    ])
  })

  it('readWooCommerce() needs nothing that is no order', () => {
    for (const payload of [
      { id: 5 },
      { action: 'woocommerce_order_refunded', arg: 5 },
      [],
      null,
      'text',
      { status: 'processing' },
    ])
      expect(readOnly('woocommerce', payload)).toEqual({ kind: 'untaken', why: 'not_needed' })
  })
})

describe('readShopify()', () => {
  it("readShopify() reads an order in the shop's currency, whatever the buyer saw", () => {
    expect(readOnly('shopify', shopifyOrder({ via: 'anna 2026-03-20', coupons: ['SAVE10'] }))).toEqual({
      kind: 'sale',
      order: '820982911946154500',
      sale: {
        currency: 'GBP',
        day: '2026-03-31',
        lines: GOODS.map(line => ({ ...line, group: 'Inkwell' })),
        discount: 0n,
        tax: 1560n,
        shipping: 500n,
        paid: 9960n,
        click: { code: 'anna', day: '2026-03-20' },
        coupon: 'SAVE10',
        customer: 'new',
      },
    })
    expect(readOnly('shopify', shopifyOrder({ ordersCount: 4 }))).toMatchObject({
      sale: { customer: 'returning' },
    })
    expect(readOnly('shopify', shopifyOrder({ customer: { email: BUYER.email } }))).not.toHaveProperty(
      'sale.customer',
    )
  })

  it('readShopify() adds no tax to prices that hold it', () => {
    expect(readOnly('shopify', shopifyOrder({ taxes_included: true }))).toMatchObject({
      sale: { lines: [{ amount: 7200n }, { amount: 600n }], tax: 1560n, shipping: 400n },
    })
  })

  it('readShopify() takes what is paid, and neither tests nor what is only authorised', () => {
    expect(readOnly('shopify', shopifyOrder({ test: true }))).toEqual({ kind: 'untaken', why: 'test_order' })
    expect(readOnly('shopify', shopifyOrder({ financial_status: 'authorized' }))).toEqual({
      kind: 'untaken',
      why: 'not_paid',
    })
    expect(readOnly('shopify', shopifyOrder({ financial_status: 'partially_refunded' }))).toMatchObject({
      kind: 'sale',
    })
  })

  it('readShopify() knows a cancelled order by what is signed, whatever topic it came under', () => {
    const gone = { cancelled_at: '2026-04-01T10:00:00Z' }
    expect(readOnly('shopify', shopifyOrder({ ...gone, financial_status: 'refunded' }))).not.toHaveProperty(
      'onlyKnown',
    )
    expect(readOnly('shopify', shopifyOrder({ ...gone, financial_status: 'voided' }))).toMatchObject({
      refund: 'cancelled 820982911946154500',
      onlyKnown: true,
    })
  })

  it('readShopify() takes of a refund the money that went back, else lines less adjustments', () => {
    const amountOf = (wanted: Omit<Parameters<typeof shopifyRefund>[0], 'id'>) => {
      const fact = readOnly('shopify', shopifyRefund({ id: 1, ...wanted }))
      return fact?.kind === 'refund' ? fact.amount : fact
    }
    expect(amountOf({ money: '33.20', lines: ['30.00'] })).toBe(3320n)
    expect(amountOf({ lines: ['30.00', '4.00'] })).toBe(3400n)
    expect(amountOf({ lines: ['30.00'], adjustments: ['-5.00'] })).toBe(3500n)
    expect(amountOf({ lines: ['30.00'], adjustments: ['12.50'] })).toBe(1750n)
    expect(amountOf({ adjustments: ['-5.00'] })).toBe(500n)
    expect(amountOf({ lines: ['0.00'] })).toEqual({ kind: 'untaken', why: 'not_needed' })
    expect(amountOf({})).toEqual({ kind: 'untaken', why: 'not_needed' })
  })
})

describe('clickOfMark()', () => {
  it('clickOfMark() reads the cookie as it is, and as PHP gives it, and a changed one not', () => {
    const cookie = writeClickCookie(7, { code: 'münchen', subCode: 'blog', day: '2026-03-20' }, mac)
    for (const via of [cookie, decodeURIComponent(cookie), ` ${cookie} `])
      expect(readOnly('woocommerce', wooOrder({ via }))).toMatchObject({
        sale: { click: { code: 'münchen', subCode: 'blog', day: '2026-03-20' } },
      })
    for (const via of [
      `${cookie}x`,
      'v1.anna..2026-03-20.forged',
      'two words of nothing',
      'v1.\ud800..2026-03-20.x',
    ])
      expect(readOnly('woocommerce', wooOrder({ via }))).toMatchObject({ sale: { unreadableClick: true } })
  })

  it('clickOfMark() takes no click of after the sale', () => {
    expect(readOnly('woocommerce', wooOrder({ via: 'anna 2026-05-01' }))).toMatchObject({
      sale: { click: { code: 'anna', day: '2026-03-31' } },
    })
  })
})

describe('readShop()', () => {
  const text = (facts: unknown): string =>
    JSON.stringify(facts, (_, value) => (typeof value === 'bigint' ? String(value) : value))

  it('readShop() lets nothing through of who bought', () => {
    const facts = [
      readAll('woocommerce', wooOrder({ via: 'anna', refunds: [{ id: 1, total: '-1.00' }] })),
      readAll('shopify', shopifyOrder({ via: 'anna' })),
      readAll('shopify', shopifyRefund({ id: 1, money: '1.00', lines: ['1.00'] })),
      readEvent('checkout.session.completed', checkoutSession({ gatecount_via: 'anna' })),
      readEvent('payment_intent.succeeded', paymentIntent({ gatecount_via: 'anna' })),
      readEvent('invoice.paid', invoice({ gatecount_via: 'anna' })),
      readEvent('charge.refunded', charge(100)),
      readEvent('charge.dispute.closed', dispute('lost')),
    ]
    for (const value of Object.values(BUYER)) expect(text(facts)).not.toContain(value)
  })

  it('readShop() answers whatever it is given, and names no value of what it cannot read', () => {
    const systems = fc.constantFrom(...(Object.keys(SHOP_SYSTEMS) as ShopSystemName[]))
    const samples: readonly object[] = [
      wooOrder({ via: 'anna', refunds: [{ id: 1, total: '-1.00' }] }),
      shopifyOrder({ via: 'anna' }),
      shopifyRefund({ id: 1, money: '1.00', lines: ['1.00'], adjustments: ['-1.00'] }),
      stripeEvent('checkout.session.completed', checkoutSession()),
      stripeEvent('invoice.paid', invoice()),
      stripeEvent('charge.refunded', charge(1)),
      stripeEvent('charge.dispute.closed', dispute('lost')),
    ]
    const pathsOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
      typeof value !== 'object' || value === null
        ? [path]
        : [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
    const spoilt = fc.constantFrom(...samples).chain(sample =>
      fc
        .tuple(
          fc.constantFrom(...pathsOf(sample).filter(path => path.length > 0)),
          fc.anything({ withBigInt: false }),
        )
        .map(([path, value]) => {
          const copy = structuredClone(sample) as Record<string, unknown>
          const parent = path
            .slice(0, -1)
            .reduce<Record<string, unknown>>((inner, key) => inner[key] as Record<string, unknown>, copy)
          parent[path.at(-1) ?? ''] = value
          return copy
        }),
    )
    const given = fc.oneof(fc.jsonValue(), fc.anything(), spoilt)
    fc.assert(
      fc.property(systems, given, (system, payload) => {
        const facts = readAll(system, payload)
        expect(facts.length).toBeGreaterThan(0)
        for (const fact of facts) {
          if (fact.kind === 'refund') expect(fact.amount ?? 0n).toBeGreaterThanOrEqual(0n)
          if (fact.kind === 'sale')
            for (const { amount, quantity } of fact.sale.lines)
              expect([amount >= 0n, quantity >= 1]).toEqual([true, true])
          if (fact.kind === 'invalid')
            expect(
              Object.values(fact.errors)
                .flat()
                .every(words => words === 'cannot be read'),
            ).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
