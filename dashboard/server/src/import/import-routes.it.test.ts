import { randomBytes } from 'node:crypto'
import type { Registry, Site } from '@gatecount/shared/domain/identity/site'
import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import { createSealer, type SealedBatch } from '@gatecount/shared/seal/sealer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell } from '../testing/cell.ts'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

let dash: TestDashboard
let shop: Site
beforeAll(async () => {
  dash = await openTestDashboard()
  shop = await dash.control.addSite({ domain: 'shop.example', timeZone: 'Europe/Berlin' })
  await dash.store.writer.append({
    token: 'cells',
    rows: [cell({ site: shop.id, start: '2026-03-09', cut: 'import', first: 'aa'.repeat(16) })],
  })
})
afterAll(async () => {
  await dash[Symbol.asyncDispose]()
})

const json = async (response: Response): Promise<Record<string, unknown>> =>
  (await response.json()) as Record<string, unknown>

function sealedBatch(): SealedBatch {
  const publicKey = Buffer.concat([Buffer.from([9]), Buffer.alloc(31)]).toString('base64url')
  return createSealer({ id: randomBytes(8).toString('base64url'), publicKey }).seal(Buffer.from('{}'))
}

describe('importRoutes()', () => {
  const registry: Registry = {
    version: 1,
    sites: [],
    sealingKey: { id: randomBytes(8).toString('base64url'), publicKey: 'AAAA' },
    partitions: 2,
  }
  const path = '/api/v1/imports/batches?site=shop.example'

  it('hands out the key once the worker has written it', async () => {
    const token = await dash.token(shop.id, ['import:write'])
    const ask = async () => await dash.send(token, 'GET', '/api/v1/imports/key?site=shop.example')
    const early = await ask()
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1'])
    await dash.redis.set(REGISTRY_KEY, JSON.stringify(registry))
    expect(await json(await ask())).toEqual({
      siteId: shop.id,
      partition: shop.id % 2,
      sealingKey: registry.sealingKey,
      timeZone: 'Europe/Berlin',
    })
  })

  it('knows checkpoints that are counted', async () => {
    const token = await dash.token(shop.id, ['import:write'])
    const asked = { json: { site: 'shop.example', digests: ['aa'.repeat(16), 'bb'.repeat(16)] } }
    const answer = await dash.send(token, 'POST', '/api/v1/imports/checkpoints', asked)
    expect(await json(answer)).toEqual({ known: ['aa'.repeat(16)] })
  })

  it('queues sealed batches until too many wait', async () => {
    const token = await dash.token(shop.id, ['import:write'])
    const unsealed = await dash.send(token, 'POST', path, { bytes: Buffer.from('{"h":[]}') })
    expect(unsealed.status).toBe(400)
    const sealed = sealedBatch()
    let answer = await dash.send(token, 'POST', path, { bytes: sealed })
    expect(answer.status).toBe(202)
    const waiting = await dash.send(token, 'GET', '/api/v1/imports/backlog?site=shop.example')
    expect(await json(waiting)).toEqual({ waiting: 1 })
    for (let sent = 1; sent <= 40 && answer.status === 202; sent++) {
      answer = await dash.send(token, 'POST', path, { bytes: sealed })
    }
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '1'])
  })

  it('asks to come back while the queue is away, and leaves reports and sites alone', async () => {
    const token = await dash.token(shop.id, ['import:write'])
    await dash.loseQueue()
    const lost = await dash.send(token, 'POST', path, { bytes: sealedBatch() })
    expect([lost.status, lost.headers.get('retry-after')]).toEqual([503, '1'])
    const ready = await dash.send('nobody', 'GET', '/readyz')
    expect([ready.status, (await json(ready))['detail']]).toEqual([503, 'These do not answer: queue'])
    const asked = { json: { site_id: 'shop.example', metrics: ['visits'], date_range: 'day' } }
    expect((await dash.send('owner', 'POST', '/api/v2/query', asked)).status).toBe(200)
    const added = await dash.send('owner', 'POST', '/api/v1/sites', { json: { domain: 'late.example' } })
    expect(added.status).toBe(201)
    expect(dash.logged.join('')).toContain('change of sites not announced')
  })
})
