import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

const PATH = '/api/v1/sites/shop.example/shops'

interface Shop {
  readonly id: string
  readonly url: string
  readonly system: string
  readonly topics: readonly string[]
  readonly secrets: readonly { readonly expiresAt: string | null }[]
  readonly deliveries: readonly object[]
}

let dash: TestDashboard
beforeAll(async () => {
  dash = await openTestDashboard()
  await dash.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  const registry = { version: 1, sites: [], sealingKey: generateSealingKeyPair().public, partitions: 1 }
  await dash.redis.set(REGISTRY_KEY, JSON.stringify(registry))
})
afterAll(() => dash[Symbol.asyncDispose]())

const list = async (): Promise<Shop[]> =>
  ((await (await dash.send('owner', 'GET', PATH)).json()) as { shops: Shop[] }).shops
const connect = async (system: string): Promise<{ id: string; url: string }> =>
  (await (await dash.send('owner', 'POST', PATH, { json: { system } })).json()) as { id: string; url: string }
const store = (id: string, json: object) => dash.send('owner', 'POST', `${PATH}/${id}/secrets`, { json })

describe('shopRoutes()', () => {
  it('shopRoutes() gives each shop an address of its own, and says what came last', async () => {
    const { id, url } = await connect('shopify')
    expect(url).toBe(`https://count.shop.example/api/shops/${id}`)
    await dash.control.shopConnections.note(id, {
      topic: 'orders/paid',
      day: '2026-03-10',
      outcome: 'accepted',
    })
    await dash.control.shopConnections.note(id, { topic: '', day: '2026-03-09', outcome: 'wrong_signature' })
    expect((await list()).find(shop => shop.id === id)).toMatchObject({
      system: 'shopify',
      topics: ['orders/paid', 'refunds/create', 'orders/cancelled'],
      secrets: [],
      deliveries: [
        { topic: 'orders/paid', day: '2026-03-10', outcome: 'accepted' },
        { topic: '', day: '2026-03-09', outcome: 'wrong_signature' },
      ],
    })
    expect((await dash.send('owner', 'DELETE', `${PATH}/${id}`)).status).toBe(204)
    expect((await dash.send('owner', 'DELETE', `${PATH}/${id}`)).status).toBe(404)
  })

  it('shopRoutes() takes a secret or makes one, seals it to the worker, and lets two be valid', async () => {
    const { id } = await connect('woocommerce')
    const made = (await (await store(id, {})).json()) as { secret: string }
    expect(made.secret).toMatch(/^[\w-]{32}$/)
    expect(await (await store(id, { secret: 'one of the shop' })).json()).toMatchObject({ status: 400 })
    expect((await store(id, { secret: 'one-of-the-shop' })).status).toBe(201)
    expect((await store(id, { secret: 'and-a-third-one' })).status).toBe(409)
    // At once: whoever pasted the wrong one need not wait for a day.
    expect((await store(id, { secret: 'and-a-third-one', oldSecretHours: 0 })).status).toBe(201)
    expect((await list()).find(shop => shop.id === id)?.secrets.map(({ expiresAt }) => expiresAt)).toEqual([
      null,
    ])
    const texts = JSON.stringify(await dash.control.saleKeys.sealed())
    expect(texts).not.toContain(Buffer.from('one-of-the-shop').toString('hex'))
  })

  it('shopRoutes() forgets what was not believed when there is another secret', async () => {
    const { id } = await connect('stripe')
    await dash.control.shopConnections.note(id, { topic: '', day: '2026-03-09', outcome: 'wrong_signature' })
    expect((await store(id, {})).status).toBe(400)
    expect((await store(id, { secret: 'sk_live_this_is_no_signing_secret' })).status).toBe(400)
    expect((await store(id, { secret: 'whsec_0123456789' })).status).toBe(201)
    expect((await list()).find(shop => shop.id === id)?.deliveries).toEqual([])
  })

  it('shopRoutes() has room for ten shops, and none of another site', async () => {
    while ((await list()).length < 10) await connect('stripe')
    expect((await dash.send('owner', 'POST', PATH, { json: { system: 'stripe' } })).status).toBe(409)
    expect((await dash.send('owner', 'POST', PATH, { json: { system: 'a market stall' } })).status).toBe(400)
    await dash.control.addSite({ domain: 'other.example', timeZone: 'UTC' })
    const [{ id } = { id: '' }] = await list()
    const elsewhere = `/api/v1/sites/other.example/shops/${id}`
    expect((await dash.send('owner', 'DELETE', elsewhere)).status).toBe(404)
    expect((await dash.send('owner', 'POST', `${elsewhere}/secrets`, { json: {} })).status).toBe(404)
    const viewer = await dash.person({
      siteId: (await dash.control.findSite('shop.example'))?.id ?? 0,
      role: 'viewer',
    })
    expect((await dash.send(viewer, 'GET', PATH)).status).toBe(403)
  })
})
