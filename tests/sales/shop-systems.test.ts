import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'
import { type ConnectedShop, openConnectedShop } from './connected-shop.ts'
import { shopifyOrder, shopifyRefund } from './payloads/shopify.ts'
import { charge, checkoutSession, dispute, stripeEvent } from './payloads/stripe.ts'
import { wooOrder } from './payloads/woocommerce.ts'

let world: World
let woo: ConnectedShop
let shopify: ConnectedShop
let stripe: ConnectedShop
beforeAll(async () => {
  world = await startWorld()
  woo = await openConnectedShop(world, 'woocommerce', { domain: 'woo.example' })
  shopify = await openConnectedShop(world, 'shopify', { domain: 'shopify.example' })
  stripe = await openConnectedShop(world, 'stripe', { domain: 'stripe.example' })
})
afterAll(() => world[Symbol.asyncDispose]())

/** What is left of the only commission of a shop, and how many lines its ledger has. */
async function standingOf({ programme }: ConnectedShop): Promise<readonly unknown[]> {
  const sales = await world.control.programmes.listSales(programme.id, { limit: 10 })
  return sales.map(({ outcome, standing, state }) => [outcome, standing, state])
}

const outcome = ({ status, body }: { status: number; body: { outcome?: string; reversed?: string } }) => [
  status,
  body.outcome,
  ...(body.reversed === undefined ? [] : [body.reversed]),
]

describe('POST /api/shops/<connection>', () => {
  it('POST /api/shops/<connection> takes an order of WooCommerce with all that goes back of it, each once', async () => {
    const via = 'anna 2026-03-20'
    const order = (more: object = {}) => woo.post(wooOrder({ via, ...more }))
    expect(outcome(await order({ status: 'pending' }))).toEqual([200, 'not_paid'])
    const first = await order()
    // 78.00 of goods without tax at 7.25 %.
    expect(first.body).toMatchObject({ outcome: 'accepted', commission: '5.66' })
    expect(await order()).toEqual(first)
    expect(outcome(await order({ status: 'completed' }))).toEqual([200, 'duplicate'])
    const part = { id: 71, total: '-33.20' }
    await order({ refunds: [part] })
    await order({ refunds: [part] })
    expect(await standingOf(woo)).toEqual([['accepted', '377', 'pending']])
    await order({ refunds: [{ id: 72, total: '-33.20' }, part] })
    expect(await standingOf(woo)).toEqual([['accepted', '189', 'pending']])
    await order({
      status: 'refunded',
      refunds: [{ id: 73, total: '-33.20' }, { id: 72, total: '-33.20' }, part],
    })
    expect(await standingOf(woo)).toEqual([['accepted', '0', 'reversed']])
  })

  it('POST /api/shops/<connection> takes an order of Shopify and its refunds, each once', async () => {
    const first = await shopify.post(shopifyOrder({ via: 'anna 2026-03-20' }))
    expect(first.body).toMatchObject({ outcome: 'accepted', commission: '5.66' })
    expect(await shopify.post(shopifyOrder({ via: 'anna 2026-03-20' }))).toEqual(first)
    const back = (id: number) =>
      shopify.post(shopifyRefund({ id, money: '33.20', lines: ['33.20'] }), { topic: 'refunds/create' })
    expect(outcome(await back(1))).toEqual([200, 'reversed', '1.89'])
    expect(outcome(await back(1))).toEqual([200, 'reversed', '1.89'])
    expect(outcome(await back(2))).toEqual([200, 'reversed', '1.88'])
    const gone = shopifyOrder({ cancelled_at: '2026-04-03T10:00:00Z', financial_status: 'refunded' })
    expect(outcome(await shopify.post(gone, { topic: 'orders/cancelled' }))).toEqual([
      200,
      'reversed',
      '1.89',
    ])
    expect(await standingOf(shopify)).toEqual([['accepted', '0', 'reversed']])
  })

  it('POST /api/shops/<connection> takes a payment of Stripe, and of what went back in all only what is new', async () => {
    const via = 'anna 2026-03-20'
    const paid = stripeEvent('checkout.session.completed', checkoutSession({ gatecount_via: via }))
    expect((await stripe.post(paid)).body).toMatchObject({ outcome: 'accepted', commission: '5.66' })
    const back = (inAll: number, more: object = {}) =>
      stripe.post(stripeEvent('charge.refunded', charge(inAll), more))
    expect(outcome(await back(3320))).toEqual([200, 'reversed', '1.89'])
    expect(outcome(await back(3320, { id: 'evt_again' }))).toEqual([200, 'duplicate'])
    expect(outcome(await back(6640))).toEqual([200, 'reversed', '1.88'])
    // Sent late: it was counted with what came after it.
    expect(outcome(await back(5000))).toEqual([200, 'reversed'])
    const open = stripeEvent('charge.dispute.created', dispute('needs_response', 3320))
    expect(outcome(await stripe.post(open))).toEqual([200, 'disputed'])
    const lost = stripeEvent('charge.dispute.closed', dispute('lost', 3320))
    expect(outcome(await stripe.post(lost))).toEqual([200, 'reversed', '1.89'])
    expect(await standingOf(stripe)).toEqual([['accepted', '0', 'reversed']])
  })
})
