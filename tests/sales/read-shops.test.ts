import { writeClickCookie } from '@gatecount/shared/domain/affiliate/click-cookie'
import { readShop } from '@gatecount/shared/domain/affiliate/shop/read-shop'
import type { ShopFact, ShopReading } from '@gatecount/shared/domain/affiliate/shop/shop-fact'
import { SHOP_SYSTEMS, type ShopSystemName } from '@gatecount/shared/domain/affiliate/shop/shop-system'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BUYER } from './payloads/buyer.ts'
import { shopifyOrder, shopifyRefund } from './payloads/shopify.ts'
import { charge, checkoutSession, dispute, invoice, paymentIntent, stripeEvent } from './payloads/stripe.ts'
import { wooOrder } from './payloads/woocommerce.ts'

const mac = (text: string): string => `m${text.length}`
const clock = localClock('Europe/London')
const READING: ShopReading = { siteId: 7, mac, today: '2026-04-10', dayOf: at => clock.at(at).day }
const read = (system: ShopSystemName, payload: unknown): ShopFact[] => readShop(system, payload, READING)
const only = (system: ShopSystemName, payload: unknown): ShopFact | undefined => {
  const facts = read(system, payload)
  expect(facts).toHaveLength(1)
  return facts[0]
}

/** What all three shops sold: the goods without and with tax, in the minor units of the currency. */
const GOODS = [
  { amount: 8640n, quantity: 2, sku: 'TONER-4711' },
  { amount: 720n, quantity: 1 },
]

describe('readWooCommerce()', () => {
  it('readWooCommerce() reads an order: lines after discounts with their tax, on the day it was paid where the site is', () => {
    expect(only('woocommerce', wooOrder({ via: 'anna', coupons: ['spring', 'SAVE10'] }))).toEqual({
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
    const fact = only(
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
      expect(only('woocommerce', wooOrder({ status }))).toEqual({ kind: 'untaken', why: 'not_paid' })
    },
  )

  it('readWooCommerce() says of a cancelled order that all goes back, and of one never paid only if it is known', () => {
    expect(only('woocommerce', wooOrder({ status: 'cancelled' }))).toEqual({
      kind: 'refund',
      refund: 'cancelled 1001',
      order: '1001',
      currency: 'GBP',
      reason: 'refund',
      measure: 'paid',
    })
    expect(only('woocommerce', wooOrder({ status: 'cancelled', date_paid_gmt: null }))).toMatchObject({
      onlyKnown: true,
    })
  })

  it('readWooCommerce() reads each refund of an order by its own number', () => {
    const refunds = [
      { id: 72, total: '-9.60' },
      { id: 71, total: '-40.00' },
    ]
    const [, ...backs] = read('woocommerce', wooOrder({ refunds }))
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
      expect(only('woocommerce', payload)).toEqual({ kind: 'untaken', why: 'not_needed' })
  })
})

describe('readShopify()', () => {
  it("readShopify() reads an order in the shop's currency, whatever the buyer saw", () => {
    expect(only('shopify', shopifyOrder({ via: 'anna 2026-03-20', coupons: ['SAVE10'] }))).toEqual({
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
    expect(only('shopify', shopifyOrder({ ordersCount: 4 }))).toMatchObject({
      sale: { customer: 'returning' },
    })
    expect(only('shopify', shopifyOrder({ customer: { email: BUYER.email } }))).not.toHaveProperty(
      'sale.customer',
    )
  })

  it('readShopify() adds no tax to prices that hold it', () => {
    expect(only('shopify', shopifyOrder({ taxes_included: true }))).toMatchObject({
      sale: { lines: [{ amount: 7200n }, { amount: 600n }], tax: 1560n, shipping: 400n },
    })
  })

  it('readShopify() takes what is paid, and neither tests nor what is only authorised', () => {
    expect(only('shopify', shopifyOrder({ test: true }))).toEqual({ kind: 'untaken', why: 'test_order' })
    expect(only('shopify', shopifyOrder({ financial_status: 'authorized' }))).toEqual({
      kind: 'untaken',
      why: 'not_paid',
    })
    expect(only('shopify', shopifyOrder({ financial_status: 'partially_refunded' }))).toMatchObject({
      kind: 'sale',
    })
  })

  it('readShopify() knows a cancelled order by what is signed, whatever topic it came under', () => {
    const gone = { cancelled_at: '2026-04-01T10:00:00Z' }
    expect(only('shopify', shopifyOrder({ ...gone, financial_status: 'refunded' }))).not.toHaveProperty(
      'onlyKnown',
    )
    expect(only('shopify', shopifyOrder({ ...gone, financial_status: 'voided' }))).toMatchObject({
      refund: 'cancelled 820982911946154500',
      onlyKnown: true,
    })
  })

  it('readShopify() takes of a refund the money that went back, else lines less adjustments', () => {
    const amountOf = (wanted: Omit<Parameters<typeof shopifyRefund>[0], 'id'>) => {
      const fact = only('shopify', shopifyRefund({ id: 1, ...wanted }))
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

const event = (type: string, object: object) => only('stripe', stripeEvent(type, object))
const session = (metadata: object = {}, more: object = {}) =>
  event('checkout.session.completed', checkoutSession({ ...metadata }, { ...more }))

describe('readStripe()', () => {
  it('readStripe() reads a checkout as one line, with tax and shipping apart', () => {
    expect(session({ gatecount_via: 'anna 2026-03-20', gatecount_coupon: 'SAVE10' })).toEqual({
      kind: 'sale',
      order: 'pi_1',
      sale: {
        currency: 'GBP',
        day: '2026-03-31',
        lines: [{ amount: 9460n, quantity: 1 }],
        discount: 0n,
        tax: 1660n,
        shipping: 500n,
        paid: 9960n,
        click: { code: 'anna', day: '2026-03-20' },
        coupon: 'SAVE10',
      },
    })
    expect(session({}, { payment_status: 'unpaid' })).toEqual({ kind: 'untaken', why: 'not_paid' })
    expect(session({}, { mode: 'subscription', payment_intent: null })).toMatchObject({
      why: 'named_elsewhere',
    })
    expect(session({}, { mode: 'setup', currency: null, amount_total: null })).toMatchObject({
      why: 'not_needed',
    })
  })

  it.each([
    ['jpy', 500, 500n],
    ['krw', 5000, 5000n],
    ['vnd', 90_000, 90_000n],
    ['clp', 700, 700n],
    ['mga', 700, 70_000n],
    ['bhd', 1230, 1230n],
    ['kwd', 12_340, 12_340n],
    // Without a smaller unit, and in hundredths all the same.
    ['isk', 500, 5n],
    ['ugx', 500, 5n],
    ['huf', 1000, 1000n],
    ['twd', 80_045, 80_045n],
    ['iqd', 100, 1000n],
    ['gbp', 9960, 9960n],
  ])('readStripe() reads amounts in %s as Stripe writes them', (currency, amount, minor) => {
    const fact = event(
      'payment_intent.succeeded',
      paymentIntent({ gatecount_via: 'anna' }, { currency, amount_received: amount }),
    )
    expect(fact).toMatchObject({ sale: { currency: currency.toUpperCase(), paid: minor } })
  })

  it('readStripe() takes a payment that names an affiliate, and leaves one that may be part of a checkout', () => {
    expect(event('payment_intent.succeeded', paymentIntent({ gatecount_via: 'anna' }))).toMatchObject({
      order: 'pi_1',
    })
    expect(event('payment_intent.succeeded', paymentIntent())).toEqual({
      kind: 'untaken',
      why: 'named_elsewhere',
    })
  })

  it('readStripe() reads every payment of a subscription, and which it is where the shop said when it began', () => {
    const paid = (metadata: object, more: object = {}) =>
      event('invoice.paid', invoice({ ...metadata }, { ...more }))
    const cycle = { billing_reason: 'subscription_cycle' }
    const marks = { gatecount_via: 'anna 2026-01-01', gatecount_since: '2026-01-01' }
    expect(paid(marks)).toMatchObject({
      order: 'pi_9',
      sale: { paid: 1200n, tax: 200n, payment: 1, click: { code: 'anna' } },
    })
    expect(paid(marks, cycle)).toMatchObject({ sale: { payment: 4 } })
    expect(paid({ gatecount_via: 'anna' }, cycle)).toMatchObject({ sale: { payment: 2 } })
    expect(paid(marks, { amount_paid: 0 })).toEqual({ kind: 'untaken', why: 'not_paid' })
    // As versions of the API from 2025 on write it.
    const basil = {
      payment_intent: undefined,
      charge: undefined,
      subscription_details: undefined,
      parent: { subscription_details: { metadata: marks } },
      payments: { data: [{ payment: { type: 'payment_intent', payment_intent: 'pi_77' } }] },
    }
    expect(paid({}, basil)).toMatchObject({ order: 'pi_77', sale: { click: { code: 'anna' } } })
  })

  it('readStripe() says how much of a charge has gone back in all, and takes disputes that are lost', () => {
    expect(event('charge.refunded', charge(3320))).toEqual({
      kind: 'refund',
      refund: 'ch_1 3320',
      order: 'pi_1',
      currency: 'GBP',
      reason: 'refund',
      amount: 3320n,
      measure: 'paid_in_all',
    })
    expect(event('charge.dispute.created', dispute('needs_response'))).toMatchObject({ why: 'disputed' })
    expect(event('charge.dispute.closed', dispute('won'))).toMatchObject({ why: 'dispute_won' })
    expect(event('charge.dispute.closed', dispute('lost'))).toMatchObject({
      refund: 'du_1',
      order: 'pi_1',
      reason: 'chargeback',
      amount: 9960n,
      measure: 'paid',
    })
    expect(event('customer.created', { id: 'cus_1', email: BUYER.email })).toMatchObject({
      why: 'not_needed',
    })
  })
})

describe('clickOfMark()', () => {
  it('clickOfMark() reads the cookie as it is, and as PHP gives it, and a changed one not', () => {
    const cookie = writeClickCookie(7, { code: 'münchen', subCode: 'blog', day: '2026-03-20' }, mac)
    for (const via of [cookie, decodeURIComponent(cookie), ` ${cookie} `])
      expect(only('woocommerce', wooOrder({ via }))).toMatchObject({
        sale: { click: { code: 'münchen', subCode: 'blog', day: '2026-03-20' } },
      })
    for (const via of [
      `${cookie}x`,
      'v1.anna..2026-03-20.forged',
      'two words of nothing',
      'v1.\ud800..2026-03-20.x',
    ])
      expect(only('woocommerce', wooOrder({ via }))).toMatchObject({ sale: { unreadableClick: true } })
  })

  it('clickOfMark() takes no click of after the sale', () => {
    expect(only('woocommerce', wooOrder({ via: 'anna 2026-05-01' }))).toMatchObject({
      sale: { click: { code: 'anna', day: '2026-03-31' } },
    })
  })
})

describe('readShop()', () => {
  const text = (facts: unknown): string =>
    JSON.stringify(facts, (_, value) => (typeof value === 'bigint' ? String(value) : value))

  it('readShop() lets nothing through of who bought', () => {
    const facts = [
      read('woocommerce', wooOrder({ via: 'anna', refunds: [{ id: 1, total: '-1.00' }] })),
      read('shopify', shopifyOrder({ via: 'anna' })),
      read('shopify', shopifyRefund({ id: 1, money: '1.00', lines: ['1.00'] })),
      session({ gatecount_via: 'anna' }),
      event('payment_intent.succeeded', paymentIntent({ gatecount_via: 'anna' })),
      event('invoice.paid', invoice({ gatecount_via: 'anna' })),
      event('charge.refunded', charge(100)),
      event('charge.dispute.closed', dispute('lost')),
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
        const facts = read(system, payload)
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
