import { TOKEN_SCOPES } from '@gatecount/shared/domain/identity/permissions'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

let dash: TestDashboard
let shop: Site
let ofSite: { readonly token: string }
let ofMachine: { readonly token: string }
beforeAll(async () => {
  dash = await openTestDashboard()
  shop = await dash.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  ofSite = await dash.token(shop.id, TOKEN_SCOPES)
  ofMachine = await dash.token(null, TOKEN_SCOPES)
})
afterAll(async () => {
  await dash[Symbol.asyncDispose]()
})

const PATH = '/api/v1/sites/shop.example'
const json = async <T>(response: Response): Promise<T> => (await response.json()) as T

describe('archiveRoutes()', () => {
  it('archiveRoutes() give all data of a site to its owner, and to no token of the site', async () => {
    expect((await dash.send('nobody', 'GET', `${PATH}/export`)).status).toBe(401)
    expect((await dash.send(ofSite, 'GET', `${PATH}/export`)).status).toBe(403)
    expect((await dash.send('owner', 'GET', `${PATH}/export?format=xlsx`)).status).toBe(400)
    const answer = await dash.send('owner', 'GET', `${PATH}/export?format=parquet`)
    expect(answer.headers.get('content-disposition')).toContain('shop.example-2026-03-10.zip')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    const [entry] = await dash.control.listActivity(shop.id, 1)
    expect(entry?.action).toBe('site.exported')
  })

  it('archiveRoutes() read nothing of an upload before it is known who may send one', async () => {
    const bytes = Buffer.alloc(1000)
    const headers = { 'sec-fetch-site': 'same-origin' }
    expect((await dash.send('nobody', 'POST', '/api/v1/site-imports', { bytes, headers })).status).toBe(401)
    expect((await dash.send(ofSite, 'POST', '/api/v1/site-imports', { bytes })).status).toBe(403)
    expect((await dash.send(ofMachine, 'POST', '/api/v1/site-imports', { bytes })).status).toBe(400)
  })
})

describe('siteTaskRoutes()', () => {
  it('siteTaskRoutes() delete a site for its owner alone, and only when the name is repeated', async () => {
    const confirmed = { json: { confirm: 'shop.example' } }
    const headers = { 'sec-fetch-site': 'same-origin' }
    expect((await dash.send('nobody', 'DELETE', PATH, { ...confirmed, headers })).status).toBe(401)
    expect((await dash.send(ofSite, 'DELETE', PATH, confirmed)).status).toBe(403)
    for (const wrong of [{}, { confirm: true }, { confirm: 'shop' }])
      expect((await dash.send('owner', 'DELETE', PATH, { json: wrong })).status).toBe(400)
    const answer = await dash.send('owner', 'DELETE', PATH, confirmed)
    expect(answer.status).toBe(202)
    const task = await json<{ id: number }>(answer)
    expect(task).toMatchObject({
      kind: 'deletion',
      state: 'waiting',
      step: 'waiting',
      words: 'Waiting for a worker',
      domain: 'shop.example',
      problem: null,
    })
    expect((await dash.send('owner', 'GET', PATH)).status).toBe(404)
    expect((await dash.send('owner', 'DELETE', PATH, confirmed)).status).toBe(404)
    // A token of the site went with it.
    expect((await dash.send(ofSite, 'GET', `/api/v1/site-tasks/${task.id}`)).status).toBe(401)

    expect(answer.headers.get('location')).toBe(`/api/v1/site-tasks/${task.id}`)
    for (const who of ['owner', ofMachine] as const)
      expect(await json(await dash.send(who, 'GET', `/api/v1/site-tasks/${task.id}`))).toEqual(task)
    const other = await dash.control.addSite({ domain: 'other.example', timeZone: 'UTC' })
    const stranger = await dash.token(other.id, TOKEN_SCOPES)
    expect((await dash.send(stranger, 'GET', `/api/v1/site-tasks/${task.id}`)).status).toBe(404)
    expect((await dash.send(stranger, 'GET', '/api/v1/site-tasks')).status).toBe(403)
    for (const id of ['x', '0', '99999'])
      expect((await dash.send('owner', 'GET', `/api/v1/site-tasks/${id}`)).status).toBe(404)
    expect(await json(await dash.send(ofMachine, 'GET', '/api/v1/site-tasks'))).toEqual({ tasks: [task] })
  })
})
