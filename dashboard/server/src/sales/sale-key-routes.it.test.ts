import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

const PATH = '/api/v1/sites/shop.example/sale-keys'

interface Key {
  readonly id: number
  readonly secret?: string
  readonly expiresAt: string | null
}

let dash: TestDashboard
beforeAll(async () => {
  dash = await openTestDashboard()
  await dash.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
})
afterAll(() => dash[Symbol.asyncDispose]())

const list = async (): Promise<Key[]> =>
  ((await (await dash.send('owner', 'GET', PATH)).json()) as { saleKeys: Key[] }).saleKeys
const make = (json: object) => dash.send('owner', 'POST', PATH, { json })

describe('saleKeyRoutes()', () => {
  it('saleKeyRoutes() makes no key before a worker was there to seal it to', async () => {
    expect((await make({})).status).toBe(503)
  })

  it('saleKeyRoutes() shows a secret once, lets two keys be valid while one replaces the other, and retires', async () => {
    const registry = { version: 1, sites: [], sealingKey: generateSealingKeyPair().public, partitions: 1 }
    await dash.redis.set(REGISTRY_KEY, JSON.stringify(registry))
    const first = (await (await make({ label: 'first' })).json()) as Key
    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect((await make({ label: 'second', oldKeyHours: 2 })).status).toBe(201)
    const keys = await list()
    expect(keys.map(key => key.expiresAt)).toEqual(['2026-03-10T14:30:00.000Z', null])
    expect(keys.every(key => key.secret === undefined)).toBe(true)
    expect((await make({ label: 'third' })).status).toBe(409)
    expect((await dash.send('owner', 'DELETE', `${PATH}/${first.id}`)).status).toBe(204)
    expect((await dash.send('owner', 'DELETE', `${PATH}/${first.id}`)).status).toBe(404)
    expect(await list()).toHaveLength(1)
  })
})

describe('saleMessageRoutes()', () => {
  it('saleMessageRoutes() tells whoever has the ticket and the scope, and nobody of another site', async () => {
    const site = await dash.control.findSite('shop.example')
    const other = await dash.control.addSite({ domain: 'other.example', timeZone: 'UTC' })
    const content = { kind: 'invalid', of: 'sale', errors: { order: ['is empty'] } } as const
    const message = { digest: Buffer.from('one'), ticket: 'a-ticket', content }
    await dash.control.ledger.takeMessages(site?.id ?? 0, [message], '2026-03-10')
    const token = await dash.token(site?.id ?? 0, ['sales:read'])
    const path = (domain: string, ticket: string) => `/api/v1/sites/${domain}/sales/messages/${ticket}`
    const found = await dash.send(token, 'GET', path('shop.example', 'a-ticket'))
    expect([found.status, await found.json()]).toMatchObject([
      200,
      { kind: 'sale', outcome: 'invalid', errors: { order: ['is empty'] } },
    ])
    expect((await dash.send(token, 'GET', path('shop.example', 'another'))).status).toBe(404)
    const elsewhere = await dash.token(other.id, ['sales:read'])
    expect((await dash.send(elsewhere, 'GET', path('shop.example', 'a-ticket'))).status).toBe(404)
    expect((await dash.send(elsewhere, 'GET', path('other.example', 'a-ticket'))).status).toBe(404)
  })
})
