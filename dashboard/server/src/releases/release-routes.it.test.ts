import type { Site } from '@gatecount/shared/domain/identity/site'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { seededEntropy } from '@gatecount/shared/process/seeded-entropy'
import { makeRelease } from '@gatecount/shared/proof/make-release'
import { type SignedRelease, verifyRelease } from '@gatecount/shared/proof/release-proof'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

let dash: TestDashboard
let shop: Site
let reader: { readonly token: string }
beforeAll(async () => {
  dash = await openTestDashboard()
  shop = await dash.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  reader = await dash.token(shop.id, ['stats:read'])
})
afterAll(async () => {
  await dash[Symbol.asyncDispose]()
})

const json = async <T>(response: Response): Promise<T> => (await response.json()) as T
const PATH = '/api/v1/sites/shop.example'

const release = async (): Promise<SignedRelease> =>
  makeRelease({
    plan: planRelease('partner'),
    counts: [],
    declared: { device: ['Desktop'], page: ['/a\tb', '/ü'] },
    entropy: seededEntropy('route'),
    about: { site: 'shop.example', period: 'week', start: '2026-06-01', end: '2026-06-07' },
    before: undefined,
    keys: await dash.control.signingKey('release'),
  })

describe('releaseRoutes()', () => {
  it('releaseRoutes() give receipts and whole releases that verify, to who may read the site', async () => {
    const empty = await dash.send(reader, 'GET', `${PATH}/releases`)
    expect(await json(empty)).toEqual({ releases: [] })
    const made = await release()
    await dash.store.writer.appendRelease({ site: shop.id, release: made })
    const listed = await json<{ releases: object[] }>(await dash.send('owner', 'GET', `${PATH}/releases`))
    expect(listed.releases).toEqual([{ receipt: made.receipt, signature: made.signature }])
    const shown = await json<SignedRelease>(await dash.send(reader, 'GET', `${PATH}/releases/1`))
    expect(verifyRelease(shown)).toBe('valid')
    expect(shown.rows.map(row => JSON.stringify(row)).sort()).toEqual(
      made.rows.map(row => JSON.stringify(row)).sort(),
    )
    for (const other of ['2', 'x', '-1'])
      expect((await dash.send(reader, 'GET', `${PATH}/releases/${other}`)).status).toBe(404)
    expect((await dash.send('nobody', 'GET', `${PATH}/releases/1`)).status).toBe(401)
  })

  it('releaseRoutes() change how a site releases, and refuse what cannot be declared', async () => {
    const before = await json<object>(await dash.send('owner', 'GET', `${PATH}/release-settings`))
    expect(before).toMatchObject({
      period: 'week',
      preset: 'partner',
      declared: { page: [], exit_link: [] },
      presets: [
        { preset: 'public', delta: 1e-6 },
        { preset: 'partner', delta: 1e-6 },
      ],
    })
    const declared = { page: ['/', '/toner'], exit_link: ['https://to.example/x'] }
    const changed = await dash.send('owner', 'PATCH', `${PATH}/release-settings`, {
      json: { period: 'month', declared },
    })
    expect(await json(changed)).toEqual({ period: 'month', preset: 'partner', declared })
    expect((await dash.control.findSite('shop.example'))?.releases).toBe('month')
    await dash.send('owner', 'PATCH', `${PATH}/release-settings`, {
      json: { preset: 'none', declared: { page: [] } },
    })
    expect((await dash.control.findSite('shop.example'))?.releases).toBeNull()
    expect((await dash.control.releaseSettings(shop.id))?.declared).toEqual({
      page: [],
      exit_link: declared.exit_link,
    })
    const sitemap = Array.from({ length: 5000 }, (_, i) => `/toner/black-and-colour/${i}`)
    const long = { json: { declared: { page: sitemap } } }
    expect((await dash.send('owner', 'PATCH', `${PATH}/release-settings`, long)).status).toBe(200)
    for (const wrong of [
      { declared: { page: ['toner'] } },
      { preset: 'all' },
      { declared: { gateway: ['x'] } },
    ])
      expect((await dash.send('owner', 'PATCH', `${PATH}/release-settings`, { json: wrong })).status).toBe(
        400,
      )
    expect((await dash.send(reader, 'PATCH', `${PATH}/release-settings`, { json: {} })).status).toBe(403)
  })
})
