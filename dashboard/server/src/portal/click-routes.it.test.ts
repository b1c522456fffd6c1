import type { CellRow } from '@gatecount/shared/domain/report/cell-row'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addTestProgramme, testSale } from '../testing/affiliate-programme.ts'
import { cell } from '../testing/cell.ts'
import { openTestDashboard, type Sender, type TestDashboard } from '../testing/test-dashboard.ts'

/** The test dashboard stands at noon of 10 March 2026. */
const DAYS = 'date_range=2026-03-02,2026-03-10'

let dash: TestDashboard
let anna: Sender
let bert: Sender
let manager: Sender
let programme: number

const emailOf = async (as: Sender): Promise<string> =>
  ((await (await dash.send(as, 'GET', '/api/v1/me')).json()) as { email: string }).email

const clicksOf = async (as: Sender, path = `?${DAYS}`): Promise<Response> =>
  await dash.send(as, 'GET', `/api/v1/affiliate/programmes/${programme}/clicks${path}`)

const clicked = (first: string, start: string, visits: number, more: Partial<CellRow> = {}): CellRow =>
  cell({ cut: 'affiliate', first, start, visits, visitors: visits, ...more })

beforeAll(async () => {
  dash = await openTestDashboard()
  const { control, store } = dash
  const site = await control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  anna = await dash.person({ siteId: site.id, role: 'affiliate' })
  bert = await dash.person({ siteId: site.id, role: 'affiliate' })
  manager = await dash.person({ siteId: site.id, role: 'manager' })
  const made = await addTestProgramme(control, {
    siteId: site.id,
    affiliates: { anna: await emailOf(anna), bert: await emailOf(bert) },
    rules: { bonuses: [] },
  })
  programme = made.id
  await control.programmes.addCode(programme, {
    kind: 'code',
    code: 'anna-old',
    affiliate: made.ids.get('anna') ?? '',
  })
  await control.programmes.retireCode(programme, { kind: 'code', code: 'anna-old' }, '2026-03-04')
  await control.programmes.setSubCodes(programme, 'anna', ['blog'])
  const at = { code: 'anna', day: '2026-03-03' }
  await control.ledger.takeSales(
    programme,
    [
      testSale('a', 10_000n, { day: '2026-03-03', click: at }),
      testSale('b', 10_000n, { day: '2026-03-05', click: { ...at, subCode: 'blog' } }),
      testSale('c', 90_000n, { day: '2026-03-03', click: { code: 'bert', day: '2026-03-03' } }),
    ],
    '2026-03-09',
  )
  await store.writer.append({
    token: 'clicks',
    rows: [
      clicked('anna', '2026-03-03', 30),
      clicked('anna-old', '2026-03-03', 10),
      clicked('anna', '2026-03-04', 6),
      clicked('bert', '2026-03-03', 500),
      // What the days of a week held back, when it was over.
      clicked('anna', '2026-03-02', 14, { period: 'week' }),
      // Today is open.
      clicked('anna', '2026-03-10', 70),
      ...(['de', 'fr'] as const).map((country, at) =>
        cell({
          cut: 'affiliate:country',
          first: at === 0 ? 'anna' : 'bert',
          second: country,
          start: '2026-03-03',
          visits: 12,
          visitors: 12,
        }),
      ),
    ],
  })
})
afterAll(() => dash?.[Symbol.asyncDispose]())

describe('GET /api/v1/affiliate/programmes/:programme/clicks', () => {
  it('counts clicks on own codes in closed days, those of a closed week too, with what a click earns', async () => {
    const body = (await (await clicksOf(anna)).json()) as Record<string, unknown>
    expect(body).toMatchObject({
      currency: 'GBP',
      from: '2026-03-02',
      to: '2026-03-09',
      clicks: 60,
      onlyInSpans: 14,
      sales: 2,
      earned: '1450',
      conversionRate: 2 / 60,
      earningsPerClick: '0.2417',
      codes: [
        { code: 'anna', clicks: 50, sales: 2 },
        { code: 'anna-old', clicks: 10, sales: 0, conversionRate: 0 },
      ],
      subCodes: [
        { code: 'anna', subCode: null, sales: 1, earned: '725' },
        { code: 'anna', subCode: 'blog', sales: 1, earned: '725' },
      ],
    })
    expect(body['days']).toHaveLength(8)
    expect((body['days'] as object[]).slice(0, 4)).toEqual([
      { day: '2026-03-02', clicks: null, sales: 0, earned: '0' },
      { day: '2026-03-03', clicks: 40, sales: 1, earned: '725' },
      { day: '2026-03-04', clicks: 6, sales: 0, earned: '0' },
      { day: '2026-03-05', clicks: null, sales: 1, earned: '725' },
    ])
  })

  it('shows nothing of a day that is open, and says so of days to come', async () => {
    const body = await (await clicksOf(anna, '?date_range=2026-03-10,2026-03-12')).json()
    expect(body).toMatchObject({ to: '2026-03-09', clicks: 0, days: [], conversionRate: null })
    const lists = await clicksOf(anna, '/lists?date_range=2026-03-10,2026-03-12&by=country')
    expect(await lists.json()).toMatchObject({ rows: [], rest: 0 })
  })

  it('lists where clicks came from, with what too few did, and nothing of another affiliate', async () => {
    const answer = await clicksOf(anna, `/lists?${DAYS}&by=country`)
    expect(await answer.json()).toEqual({
      by: 'country',
      counted: 'visits',
      rows: [{ value: 'de', n: 12 }],
      further: 0,
      rest: 48,
    })
  })

  it('takes no code, affiliate or filter of somebody else from whoever asks', async () => {
    const own = await (await clicksOf(bert)).text()
    expect(own).not.toContain('anna')
    for (const tried of ['code=bert', 'codes=bert', 'affiliate=bert', 'filters=bert', 'site_id=shop.example'])
      expect((await clicksOf(anna, `?${DAYS}&${tried}`)).status).toBe(400)
    const lists = await clicksOf(anna, `/lists?${DAYS}&by=affiliate`)
    expect(lists.status).toBe(400)
    expect((await clicksOf(manager)).status).toBe(403)
    expect((await clicksOf('nobody')).status).toBe(401)
    const query = {
      site_id: 'shop.example',
      date_range: '7d',
      metrics: ['visits'],
      dimensions: ['visit:affiliate'],
    }
    expect((await dash.send(anna, 'POST', '/api/v2/query', { json: query })).status).toBe(403)
  })

  it('refuses more days than a year', async () => {
    expect((await clicksOf(anna, '?date_range=2024-01-01,2026-03-10')).status).toBe(400)
  })
})

describe('GET /api/v1/sites/:domain/programmes/:id/figures', () => {
  it('ranks affiliates with clicks, conversion and what a click costs', async () => {
    const path = `/api/v1/sites/shop.example/programmes/${programme}/figures?${DAYS}`
    const { affiliates } = (await (await dash.send(manager, 'GET', path)).json()) as { affiliates: object[] }
    expect(affiliates).toMatchObject([
      { name: 'bert', clicks: 500, conversionRate: 1 / 500, earningsPerClick: '0.1305' },
      // The day that is open too: who reads the figures of the site sees it anyway.
      { name: 'anna', clicks: 130, accepted: 2, conversionRate: 2 / 130 },
    ])
  })
})
