import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'
import { type ConnectedShop, hookHeaders, openConnectedShop } from './connected-shop.ts'
import { BUYER } from './payloads/buyer.ts'
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

/** What the owner is shown of a shop: topics and what became of them. */
async function notedOf({ site, connection }: ConnectedShop): Promise<ReadonlyMap<string, string>> {
  const shops = await world.control.shopConnections.list(site.id)
  const deliveries = shops.find(({ id }) => id === connection)?.deliveries ?? []
  return new Map(deliveries.map(({ topic, outcome: what }) => [topic, what]))
}

describe('what a shop system sends', () => {
  it('what a shop system sends is refused with a wrong secret, at an old moment, and without a signature', async () => {
    const session = stripeEvent(
      'checkout.session.completed',
      checkoutSession({}, { payment_intent: 'pi_refused' }),
    )
    for (const [shop, payload] of [
      [woo, wooOrder({ id: 2001 })],
      [shopify, shopifyOrder({ id: 2001 })],
      [stripe, session],
    ] as const) {
      expect((await shop.post(payload, { secret: 'whsec_another' })).status).toBe(401)
      expect((await notedOf(shop)).get('')).toBe('wrong_signature')
      expect((await fetch(shop.url, { method: 'POST', body: JSON.stringify(payload) })).status).toBe(401)
      expect((await notedOf(shop)).get('')).toBe('no_signature')
      expect(await standingOf(shop)).toHaveLength(1)
    }
    expect((await stripe.post(session, { at: Date.now() - 301_000 })).status).toBe(401)
    expect((await notedOf(stripe)).get('')).toBe('stale_signature')
  })

  it('what a shop system sends is believed with either secret while one replaces the other', async () => {
    const fresh = await shopify.newSecret(new Date(Date.now() + 3_600_000))
    expect((await shopify.post(shopifyOrder({ id: 3001 }))).status).toBe(200)
    expect((await shopify.post(shopifyOrder({ id: 3002 }), { secret: fresh })).status).toBe(200)
    await shopify.newSecret(new Date(Date.now() - 1))
    expect((await shopify.post(shopifyOrder({ id: 3003 }), { secret: fresh })).status).toBe(401)
  })

  it('what a shop system sends is answered 200 where it earns nothing, so that nothing is switched off', async () => {
    expect(outcome(await woo.post(wooOrder({ id: 4001 })))).toEqual([200, 'unattributed'])
    expect(outcome(await woo.post(wooOrder({ id: 4002, currency: 'a lot' })))).toEqual([200, 'invalid'])
    expect(outcome(await woo.post({ id: 7, email: BUYER.email }, { topic: 'customer.updated' }))).toEqual([
      200,
      'not_needed',
    ])
    expect(outcome(await woo.post(wooOrder({ id: 4003, status: 'cancelled', date_paid_gmt: null })))).toEqual(
      [200, 'nothing'],
    )
    // It is paid after all, and what was said before does not take it back.
    expect(outcome(await woo.post(wooOrder({ id: 4003, via: 'anna' })))).toEqual([200, 'accepted'])
    const noted = await notedOf(woo)
    expect([noted.get('order.updated'), noted.get('other')]).toEqual(['accepted', 'not_needed'])
  })

  it('what a shop system sends under an address is looked at before it is taken: a ping, another method, too much', async () => {
    const ping = await fetch(woo.url, {
      method: 'POST',
      body: 'webhook_id=12',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(ping.status).toBe(200)
    expect((await fetch(stripe.url, { method: 'POST', body: 'webhook_id=12' })).status).toBe(401)
    expect((await fetch(woo.url)).status).toBe(405)
    expect((await fetch(woo.url, { method: 'POST', body: 'x'.repeat(1_100_000) })).status).toBe(413)
    expect((await fetch(woo.url, { method: 'POST', body: Buffer.from([0xff, 0xfe]) })).status).toBe(400)
    expect((await fetch(`${world.url}/api/shops/none-such`, { method: 'POST', body: '{}' })).status).toBe(404)
  })

  it('what a shop system sends is known again by its body: the id beside it is not signed', async () => {
    const body = JSON.stringify(wooOrder({ id: 5001, via: 'anna' }))
    const send = (id: string) =>
      fetch(woo.url, {
        method: 'POST',
        body,
        headers: {
          ...hookHeaders('woocommerce', body, { secret: woo.secret }),
          'x-wc-webhook-delivery-id': id,
        },
      }).then(answer => answer.json())
    const first = await send('one')
    expect(first).toMatchObject({ outcome: 'accepted' })
    expect(await send('two')).toEqual(first)
    expect((await woo.post(wooOrder({ id: 5002, via: 'anna' }))).body.outcome).toBe('accepted')
  })

  it('what a shop system sends leaves nothing of who bought in a table, a file, the queue or a log', async () => {
    const payloads = [
      [woo, wooOrder({ id: 6001, via: 'anna', refunds: [{ id: 900, total: '-10.00' }] })],
      [woo, wooOrder({ id: 6002, currency: BUYER.email })],
      [shopify, shopifyOrder({ id: 6001, via: 'anna' })],
      [
        stripe,
        stripeEvent(
          'checkout.session.completed',
          checkoutSession({ gatecount_via: 'anna' }, { payment_intent: 'pi_6' }),
        ),
      ],
      [stripe, stripeEvent('charge.refunded', charge(100, { payment_intent: 'pi_6' }))],
    ] as const
    const found = async (): Promise<string[]> => {
      const words = Object.values(BUYER)
      const files = await readdir(world.directory, { recursive: true, withFileTypes: true })
      const hits: string[] = []
      for (const file of files.filter(one => one.isFile())) {
        const bytes = await readFile(join(file.parentPath, file.name)).catch(() => Buffer.alloc(0))
        hits.push(...words.filter(word => bytes.includes(word)).map(word => `${word} in ${file.name}`))
      }
      const lines = world.logged.join('\n')
      return [...hits, ...words.filter(word => lines.includes(word)).map(word => `${word} in the log`)]
    }
    await world.restartWorker(async () => {
      for (const [shop, payload] of payloads) {
        const body = JSON.stringify(payload)
        const system = shop === woo ? 'woocommerce' : shop === shopify ? 'shopify' : 'stripe'
        const headers = hookHeaders(system, body, { secret: shop.secret })
        expect((await fetch(shop.url, { method: 'POST', body, headers })).status).toBe(202)
      }
      // It waits in the queue, sealed.
      expect(await found()).toEqual([])
    })
    await world.eventually(
      async () => (await world.control.programmes.listSales(stripe.programme.id, { limit: 10 })).length,
      sold => sold === 2,
    )
    expect(await found()).toEqual([])
  })
})
