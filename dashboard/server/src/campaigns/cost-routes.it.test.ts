import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sender, TestDashboard } from '../testing/test-dashboard.ts'
import { openTestShop, type TestShop } from '../testing/test-shop.ts'

const PATH = '/api/v1/sites/shop.example/campaign-costs'
const SPRING = {
  campaign: 'spring',
  firstDay: '2026-03-01',
  lastDay: '2026-03-30',
  amount: '300.01',
  note: 'Posters',
}

let shop: TestShop
let dash: TestDashboard
let siteId: number
let manager: Sender
let viewer: Sender
beforeAll(async () => {
  shop = await openTestShop()
  ;({ dash, siteId, manager, viewer } = shop)
  await dash.control.updateSite(siteId, { currency: 'GBP' })
})
afterAll(() => shop?.[Symbol.asyncDispose]())

type Listed = typeof SPRING & { readonly id: number; readonly currency: string; readonly spent: string }
const json = async <T>(response: Response): Promise<T> => (await response.json()) as T
const listed = async (query = ''): Promise<readonly Listed[]> =>
  (await json<{ costs: Listed[] }>(await dash.send(viewer, 'GET', PATH + query))).costs
const sendFile = (text: string, query = '', as = manager, language = 'en') =>
  dash.send(as, 'POST', `${PATH}/import${query}`, {
    bytes: Buffer.from(text),
    headers: { 'content-type': 'text/csv; charset=utf-8', 'accept-language': language },
  })
const forget = async (): Promise<void> => {
  for (const { id } of await listed()) await dash.send(manager, 'DELETE', `${PATH}/${id}`)
}

describe('costRoutes()', () => {
  it('costRoutes() add, change and remove a cost for whoever may change settings, and say so in the log', async () => {
    expect((await dash.send(viewer, 'POST', PATH, { json: SPRING })).status).toBe(403)
    const answer = await dash.send(manager, 'POST', PATH, { json: SPRING })
    expect(answer.status).toBe(201)
    const { id } = await json<Listed>(answer)
    expect(await listed()).toEqual([{ ...SPRING, id, currency: 'GBP', spent: '300.01' }])
    const change = { ...SPRING, amount: '1.234,50' }
    expect((await dash.send(viewer, 'PATCH', `${PATH}/${id}`, { json: change })).status).toBe(403)
    expect((await dash.send(manager, 'PATCH', `${PATH}/${id}`, { json: change })).status).toBe(200)
    expect((await listed())[0]?.amount).toBe('1234.50')
    expect((await dash.send(viewer, 'DELETE', `${PATH}/${id}`)).status).toBe(403)
    expect((await dash.send(manager, 'DELETE', `${PATH}/${id}`)).status).toBe(204)
    expect((await dash.send(manager, 'DELETE', `${PATH}/${id}`)).status).toBe(404)
    const actions = (await dash.control.listActivity(siteId, 3)).map(({ action, detail }) => [action, detail])
    expect(actions).toEqual([
      ['cost.removed', { campaign: 'spring' }],
      ['cost.changed', { campaign: 'spring' }],
      ['cost.added', { campaign: 'spring' }],
    ])
  })

  it('costRoutes() give of a range what falls into it: the first days have the penny that cannot be divided', async () => {
    await dash.send(manager, 'POST', PATH, { json: SPRING })
    const spent = async (from: string, to: string) => (await listed(`?date_range=${from},${to}`))[0]?.spent
    expect(await spent('2026-03-01', '2026-03-01')).toBe('10.01')
    expect(await spent('2026-03-02', '2026-03-03')).toBe('20.00')
    expect(await spent('2026-01-01', '2026-12-31')).toBe('300.01')
    expect(await spent('2026-04-01', '2026-04-02')).toBeUndefined()
    expect((await dash.send(viewer, 'GET', `${PATH}?date_range=28d`)).status).toBe(400)
    await forget()
  })

  it('costRoutes() name every field that is not right', async () => {
    const wrong = { campaign: ' ', firstDay: '2026-02-30', lastDay: '2026-03-01', amount: '1,234' }
    const answer = await dash.send(manager, 'POST', PATH, { json: wrong })
    expect(answer.status).toBe(400)
    expect(await json(answer)).toMatchObject({
      detail: 'campaign: is empty',
      errors: [
        { field: 'campaign' },
        { field: 'firstDay' },
        { field: 'amount', detail: 'could be read in two ways; write it without a separator for thousands' },
      ],
    })
    expect(await listed()).toEqual([])
  })

  it('costRoutes() take a file once, say what they would take, and take nothing of one with a line that is wrong', async () => {
    const file = 'Campaign;From;To;Cost\nspring;01.03.2026;30.03.2026;300,01\nautumn;2026-09-01;;12\n'
    expect((await sendFile(file, '', viewer)).status).toBe(403)
    const outcome = { added: 2, known: 0, ignored: 0, total: '312.01' }
    expect(await json(await sendFile(file, '?preview=true'))).toMatchObject(outcome)
    expect(await listed()).toEqual([])
    expect(await json(await sendFile(file))).toMatchObject({
      ...outcome,
      costs: [{ ...SPRING, note: '', currency: 'GBP' }, { lastDay: '2026-09-01' }],
    })
    expect(await json(await sendFile(file))).toMatchObject({ added: 0, known: 2 })
    expect(await listed()).toHaveLength(2)
    const [last] = await dash.control.listActivity(siteId, 1)
    expect([last?.action, last?.detail]).toEqual(['cost.imported', { lines: 2 }])

    const bad = await sendFile(
      `${file}winter;2026-12-01;2026-11-01;5\nwinter;2026-12-01;;five\n`,
      '',
      manager,
      'de',
    )
    expect(bad.status).toBe(400)
    expect(await json(bad)).toMatchObject({
      detail: '2 Zeilen stimmen nicht; nichts wurde übernommen',
      errors: [
        { field: 'lines.4.lastDay', detail: 'liegt vor dem ersten Tag' },
        { field: 'lines.5.amount', detail: 'ist kein Betrag wie 1234,50' },
      ],
    })
    expect(await listed()).toHaveLength(2)
    await forget()
  })

  it('costRoutes() refuse what is no table, and one that is too large', async () => {
    expect((await dash.send(manager, 'POST', `${PATH}/import`, { json: {} })).status).toBe(400)
    expect((await sendFile('x'.repeat(1024 * 1024 + 1))).status).toBe(413)
  })

  it('costRoutes() let no site reach the costs of another', async () => {
    const other = await dash.control.addSite({ domain: 'other.example', timeZone: 'UTC' })
    const cost = { ...SPRING, amount: 5n, currency: 'EUR' }
    const added = await dash.control.addCampaignCost(other.id, cost)
    const id = added === 'too_many' ? 0 : added.id
    expect((await dash.send(manager, 'PATCH', `${PATH}/${id}`, { json: SPRING })).status).toBe(404)
    expect((await dash.send(manager, 'DELETE', `${PATH}/${id}`)).status).toBe(404)
    expect(await dash.control.listCampaignCosts(other.id)).toHaveLength(1)
  })
})
