import { describe, expect, it } from 'vitest'
import { BUYER } from './payloads/buyer.ts'
import { charge, checkoutSession, dispute, invoice, paymentIntent } from './payloads/stripe.ts'
import { readEvent } from './read-shop-facts.ts'

const session = (metadata: object = {}, more: object = {}) =>
  readEvent('checkout.session.completed', checkoutSession({ ...metadata }, { ...more }))

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
    const fact = readEvent(
      'payment_intent.succeeded',
      paymentIntent({ gatecount_via: 'anna' }, { currency, amount_received: amount }),
    )
    expect(fact).toMatchObject({ sale: { currency: currency.toUpperCase(), paid: minor } })
  })

  it('readStripe() takes a payment that names an affiliate, and leaves one that may be part of a checkout', () => {
    expect(readEvent('payment_intent.succeeded', paymentIntent({ gatecount_via: 'anna' }))).toMatchObject({
      order: 'pi_1',
    })
    expect(readEvent('payment_intent.succeeded', paymentIntent())).toEqual({
      kind: 'untaken',
      why: 'named_elsewhere',
    })
  })

  it('readStripe() reads every payment of a subscription, and which it is where the shop said when it began', () => {
    const paid = (metadata: object, more: object = {}) =>
      readEvent('invoice.paid', invoice({ ...metadata }, { ...more }))
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
    expect(readEvent('charge.refunded', charge(3320))).toEqual({
      kind: 'refund',
      refund: 'ch_1 3320',
      order: 'pi_1',
      currency: 'GBP',
      reason: 'refund',
      amount: 3320n,
      measure: 'paid_in_all',
    })
    expect(readEvent('charge.dispute.created', dispute('needs_response'))).toMatchObject({ why: 'disputed' })
    expect(readEvent('charge.dispute.closed', dispute('won'))).toMatchObject({ why: 'dispute_won' })
    expect(readEvent('charge.dispute.closed', dispute('lost'))).toMatchObject({
      refund: 'du_1',
      order: 'pi_1',
      reason: 'chargeback',
      amount: 9960n,
      measure: 'paid',
    })
    expect(readEvent('customer.created', { id: 'cus_1', email: BUYER.email })).toMatchObject({
      why: 'not_needed',
    })
  })
})
