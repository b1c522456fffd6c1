import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sender, TestDashboard } from '../testing/test-dashboard.ts'
import { openTestShop, type TestShop } from '../testing/test-shop.ts'

const PATH = '/api/v1/sites/shop.example/views'
const QUERY = 'period=28d&filter=source%3AGoogle&versus=source%3ABing'

let shop: TestShop
let dash: TestDashboard
let siteId: number
let manager: Sender
let viewer: Sender
beforeAll(async () => {
  shop = await openTestShop()
  ;({ dash, siteId, manager, viewer } = shop)
})
afterAll(() => shop?.[Symbol.asyncDispose]())

interface View {
  readonly id: number
  readonly name: string
  readonly query: string
  readonly shared: boolean
}
const json = async <T>(response: Response): Promise<T> => (await response.json()) as T
const listed = async (as: Sender): Promise<readonly View[]> =>
  (await json<{ views: View[] }>(await dash.send(as, 'GET', PATH))).views
const save = (as: Sender, sent: object): Promise<Response> => dash.send(as, 'POST', PATH, { json: sent })

describe('viewRoutes()', () => {
  it('viewRoutes() keep a view for oneself, which nobody else sees and no log tells', async () => {
    const answer = await save(viewer, { name: 'Search engines', query: QUERY })
    expect(answer.status).toBe(201)
    const view = await json<View>(answer)
    expect(view).toEqual({ id: view.id, name: 'Search engines', query: QUERY, shared: false })
    expect(await listed(viewer)).toEqual([view])
    expect(await listed(manager)).toEqual([])
    const one = `${PATH}/${view.id}`
    expect((await dash.send(manager, 'DELETE', one)).status).toBe(404)
    expect((await dash.send(viewer, 'PATCH', one, { json: { name: 'Engines' } })).status).toBe(200)
    expect((await dash.send(viewer, 'DELETE', one)).status).toBe(204)
    expect(await listed(viewer)).toEqual([])
    const actions = (await dash.control.listActivity(siteId, 10)).map(({ action }) => action)
    expect(actions.filter(action => action.startsWith('view.'))).toEqual([])
  })

  it('viewRoutes() save a view for all only for whoever may change settings, and tell the log', async () => {
    const shared = { name: 'Newsletter', query: 'filter=channel%3AEmail', shared: true }
    expect((await save(viewer, shared)).status).toBe(403)
    const view = await json<View>(await save(manager, shared))
    expect(await listed(viewer)).toEqual([view])
    const one = `${PATH}/${view.id}`
    expect((await dash.send(viewer, 'PATCH', one, { json: { name: 'Mine now' } })).status).toBe(403)
    expect((await dash.send(viewer, 'DELETE', one)).status).toBe(403)
    expect((await dash.send(manager, 'PATCH', one, { json: { name: 'Mail' } })).status).toBe(200)
    expect((await dash.send(manager, 'DELETE', one)).status).toBe(204)
    const logged = await dash.control.listActivity(siteId, 3)
    expect(logged.map(({ action, detail }) => [action, detail])).toEqual([
      ['view.removed', { label: 'Mail' }],
      ['view.renamed', { label: 'Mail' }],
      ['view.saved', { label: 'Newsletter' }],
    ])
  })

  it('viewRoutes() refuse a name that is taken, and what leads elsewhere', async () => {
    expect((await save(viewer, { name: 'Twice', query: '' })).status).toBe(201)
    const again = await save(viewer, { name: 'Twice', query: '' })
    expect(again.status).toBe(400)
    expect(await json<{ detail: string }>(again)).toMatchObject({ detail: expect.stringContaining('name') })
    for (const query of ['?period=7d', '#top', 'a b', 'x'.repeat(2001)])
      expect((await save(viewer, { name: 'Wrong', query })).status).toBe(400)
  })

  it('viewRoutes() let a token read the views of all and keep none', async () => {
    await dash.control.addView(siteId, { personId: null, name: 'Of all', query: '' })
    const token = await dash.token(siteId, ['stats:read'])
    expect((await listed(token)).map(({ name }) => name)).toEqual(['Of all'])
    expect((await save(token, { name: 'Nobody’s', query: '' })).status).toBe(403)
  })
})
