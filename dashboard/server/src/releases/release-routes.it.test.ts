import type { Site } from '@gatecount/shared/domain/identity/site'
import { drawRelease } from '@gatecount/shared/domain/privacy/draw-release'
import { type PrivacyReceipt, receiptFamilies } from '@gatecount/shared/domain/privacy/receipt'
import { planRelease } from '@gatecount/shared/domain/privacy/release-plan'
import { seededEntropy } from '@gatecount/shared/process/seeded-entropy'
import {
  type SignedRelease,
  signReceipt,
  snapshotOf,
  verifyRelease,
} from '@gatecount/shared/proof/release-proof'
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

async function release(): Promise<SignedRelease> {
  const plan = planRelease('partner')
  const declared = { device: ['Desktop'], page: ['/a\tb', '/ü'] }
  const rows = drawRelease({ plan, counts: [], declared, entropy: seededEntropy('route') })
  const receipt: PrivacyReceipt = {
    kind: 'release',
    version: 1,
    site: 'shop.example',
    sequence: 1,
    period: 'week',
    start: '2026-06-01',
    end: '2026-06-07',
    unit: 'visitor-day',
    noise: 'discrete-gaussian',
    preset: 'partner',
    rho: plan.rho,
    epsilon: plan.epsilon,
    delta: plan.delta,
    families: receiptFamilies(plan, declared),
    rows: rows.length,
    snapshot: snapshotOf(rows),
    previous: '',
  }
  const { publicKey, privateKey } = await dash.control.signingKey('release')
  return { receipt, rows, signature: signReceipt(receipt, privateKey), publicKey }
}

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
