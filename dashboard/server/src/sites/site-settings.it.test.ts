import type { Site } from '@gatecount/shared/domain/identity/site'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

let dash: TestDashboard
let shop: Site
beforeAll(async () => {
  dash = await openTestDashboard()
  shop = await dash.control.addSite({ domain: 'shop.example', timeZone: 'Europe/Berlin' })
  await dash.control.addSite({ domain: 'other.example', timeZone: 'UTC' })
})
afterAll(() => dash?.[Symbol.asyncDispose]())

const change = (json: object, path = '/api/v1/sites/shop.example'): Promise<Response> =>
  dash.send('owner', 'PATCH', path, { json })

describe('PATCH /api/v1/sites/:domain', () => {
  it('PATCH /api/v1/sites/:domain keeps what an owner decides, and shows it', async () => {
    const chosen = {
      currency: 'CHF',
      otherDomains: ['shop.test'],
      allowedHosts: ['shop.example', '*.shop.example'],
      rules: [
        { kind: 'leave_out', subject: 'country', values: ['AQ'] },
        { kind: 'one_path', pattern: '/order/*' },
      ],
    }
    const changed = await change(chosen)
    expect([changed.status, await changed.json()]).toMatchObject([200, chosen])
    expect(await (await dash.send('owner', 'GET', '/api/v1/sites/shop.example')).json()).toMatchObject(chosen)
    const activity = await (await dash.send('owner', 'GET', '/api/v1/sites/shop.example/activity')).text()
    expect(activity).toContain('allowedHosts')
    expect(activity).not.toContain('/order')
  })

  it('PATCH /api/v1/sites/:domain says why a domain cannot count for a second site, and POST as well', async () => {
    const refused = await change({ otherDomains: ['shop.test'] }, '/api/v1/sites/other.example')
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { detail: 'One of the further domains counts for another site already' },
    ])
    expect((await change({ otherDomains: ['other.example'] })).status).toBe(409)
    const added = await dash.send('owner', 'POST', '/api/v1/sites', { json: { domain: 'shop.test' } })
    expect([added.status, await added.json()]).toMatchObject([
      409,
      { detail: 'This domain counts for another site already, as one of its further domains' },
    ])
  })

  it('PATCH /api/v1/sites/:domain names the field that is wrong and does not repeat it', async () => {
    const refused = await change({ rules: [{ kind: 'one_path', pattern: 'wrongly written' }] })
    const text = await refused.text()
    expect([refused.status, JSON.parse(text)]).toMatchObject([
      400,
      { errors: [{ field: 'rules.0.pattern' }] },
    ])
    expect(text).not.toContain('wrongly')
  })
})

describe('a public site', () => {
  const READABLE = ['/api/v1/sites/shop.example/releases']
  const CLOSED = [
    '/api/v1/sites/shop.example',
    '/api/v1/sites/shop.example/release-settings',
    '/api/v1/sites/shop.example/drops',
    '/api/v1/sites/shop.example/excluded-networks',
    '/api/v1/sites/other.example/releases',
    '/api/v1/sites/none.example/releases',
    '/api/v1/sites',
  ]
  const asNobody = async (path: string): Promise<number> => (await dash.send('nobody', 'GET', path)).status

  it('a public site lets anyone read its releases and nothing else; others are as if they did not exist', async () => {
    for (const path of [...READABLE, ...CLOSED]) expect([path, await asNobody(path)]).toEqual([path, 401])
    await change({ public: true })
    for (const path of READABLE) expect([path, await asNobody(path)]).toEqual([path, 200])
    // There is no such release; who may not read them would not be told.
    expect(await asNobody('/api/v1/sites/shop.example/releases/1')).toBe(404)
    for (const path of CLOSED) expect([path, await asNobody(path)]).toEqual([path, 401])
  })

  it('a public site cannot be one that is directed at children', async () => {
    await dash.control.updateSite(shop.id, { childDirected: true })
    expect(await asNobody('/api/v1/sites/shop.example/releases')).toBe(401)
    expect((await change({ public: true })).status).toBe(409)
    await dash.control.updateSite(shop.id, { childDirected: false, public: false })
    expect(await asNobody('/api/v1/sites/shop.example/releases')).toBe(401)
  })
})
