import { parseStatement } from '@gatecount/shared/proof/parse-statement'
import { verifyFile } from '@gatecount/shared/proof/verify-file'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addTestProgramme, testSale } from '../testing/affiliate-programme.ts'
import { openTestDashboard, type Sender, type TestDashboard } from '../testing/test-dashboard.ts'

const BASE = '/api/v1/affiliate'
const DAYS = 'date_range=2026-01-01,2026-03-31'

let dash: TestDashboard
let anna: Sender
let bert: Sender
let shared: number
let others: number
let ids: ReadonlyMap<string, string>

const emailOf = async (as: Sender): Promise<string> =>
  ((await (await dash.send(as, 'GET', '/api/v1/me')).json()) as { email: string }).email

async function get<T>(as: Sender, path: string): Promise<T> {
  const answer = await dash.send(as, 'GET', BASE + path)
  expect([path, answer.status]).toEqual([path, 200])
  return (await answer.json()) as T
}

beforeAll(async () => {
  dash = await openTestDashboard()
  const { control } = dash
  const site = await control.addSite({ domain: 'shop.example', timeZone: 'Europe/London' })
  const other = await control.addSite({ domain: 'other.example', timeZone: 'UTC' })
  anna = await dash.person({ siteId: site.id, role: 'affiliate' })
  bert = await dash.person({ siteId: site.id, role: 'affiliate' })
  const [annas, berts] = [await emailOf(anna), await emailOf(bert)]
  const made = await addTestProgramme(control, {
    siteId: site.id,
    affiliates: { anna: annas, bert: berts },
  })
  shared = made.id
  ids = made.ids
  // Anna takes part here, but has no role on the site.
  const away = await addTestProgramme(control, {
    siteId: other.id,
    affiliates: { bertalone: berts, annaaway: annas },
  })
  others = away.id
  await control.programmes.setSubCodes(shared, 'anna', ['blog'])
  const ofBert = { click: { code: 'bert', day: '2026-03-01' } }
  await control.ledger.takeSales(
    shared,
    [
      testSale('a', 9999n),
      testSale('b', 500n, { day: '2026-03-09', click: { code: 'anna', subCode: 'blog', day: '2026-03-09' } }),
      testSale('c', 4242n, ofBert),
      testSale('d', 700n, { click: { code: 'anna', day: '2025-11-01' } }),
    ],
    '2026-03-09',
  )
  // What was registered when the sale came stays with it.
  await control.programmes.setSubCodes(shared, 'anna', [])
  await control.ledger.decideSales(
    shared,
    [{ sale: 2, verdict: 'reject', reason: 'The parcel came back' }],
    '2026-03-10',
  )
  await control.ledger.signDays(shared, '2026-03-10')
  await control.ledger.takeSales(
    others,
    [testSale('e', 1234n, { click: { code: 'bertalone', day: '2026-03-01' } })],
    '2026-03-09',
  )
  await control.ledger.signDays(others, '2026-03-10')
})
afterAll(() => dash?.[Symbol.asyncDispose]())

describe('GET /api/v1/affiliate', () => {
  it('lists the programmes on sites where the caller is an affiliate, with terms, rules and what is owed', async () => {
    const { programmes } = await get<{ programmes: object[] }>(anna, '/programmes')
    expect(programmes).toMatchObject([
      {
        id: shared,
        site: 'shop.example',
        currency: 'GBP',
        affiliate: ids.get('anna'),
        state: 'approved',
        terms: { windowDays: 30, holdingDays: 30, minimumPayout: '0' },
        rules: [{ version: 1, rules: [{ pay: { kind: 'percent', basisPoints: 725 } }] }],
        // 7.25 and the bonus; 0.36 was rejected.
        balances: { pending: '1225', approved: '0', clawback: '0' },
      },
    ])
  })

  it('sums earnings of each span from the postings of its days', async () => {
    const answer = await get<Record<string, unknown>>(anna, `/programmes/${shared}/earnings`)
    expect(answer).toMatchObject({
      today: '2026-03-10',
      periods: {
        today: { sums: { earned: '0', takenBack: '36' } },
        yesterday: { from: '2026-03-09', sums: { earned: '1261', takenBack: '0' } },
        year: { from: '2026-01-01', sums: { earned: '1261', takenBack: '36' } },
      },
      days: [
        { day: '2026-03-09', earned: '1261', takenBack: '0' },
        { day: '2026-03-10', earned: '0', takenBack: '36' },
      ],
    })
  })

  it('lists every sale with how it was worked out, those that earned nothing with the reason, and as a table', async () => {
    const { total, sales } = await get<{ total: number; sales: object[] }>(
      anna,
      `/programmes/${shared}/sales`,
    )
    expect(total).toBe(3)
    expect(sales).toMatchObject([
      { number: 2, state: 'rejected', reason: 'The parcel came back', subCode: 'blog', standing: '0' },
      { number: 4, outcome: 'outside_window', state: 'none', workedOut: null, earned: '0' },
      {
        number: 1,
        earned: '725',
        bonus: '500',
        heldUntil: '2026-03-31',
        workedOut: { rulesVersion: 1, parts: [{ base: '9999', pay: { basisPoints: 725 } }] },
      },
    ])
    const page = await get<{ sales: object[] }>(anna, `/programmes/${shared}/sales?limit=1&offset=1`)
    expect(page.sales).toMatchObject([{ number: 4 }])
    const csv = await (await dash.send(anna, 'GET', `${BASE}/programmes/${shared}/sales.csv?${DAYS}`)).text()
    expect(csv.trim().split('\r\n')).toHaveLength(4)
    expect(csv).toContain('1,2026-03-01,accepted,click,anna,,GBP,99.99,0,7.25,7.25,5,1,2026-03-31,pending,')
  })

  it('says nothing of a sale that could single out a buyer', async () => {
    const { sales } = await get<{ sales: object[] }>(anna, `/programmes/${shared}/sales`)
    for (const sale of sales) {
      expect(Object.keys(sale).sort()).toEqual(
        'base bonus by code confirmed day earned heldUntil number outcome reason refunded standing state subCode workedOut'.split(
          ' ',
        ),
      )
      expect(JSON.stringify(sale)).not.toMatch(/\d{2}:\d{2}|country|device|browser/)
    }
  })

  it('gives the codes with their links', async () => {
    expect(await get(anna, `/programmes/${shared}/codes`)).toEqual({
      codes: [{ kind: 'code', code: 'anna', subCodes: [], link: 'https://shop.example/go/anna' }],
    })
  })

  it('gives a statement that verifies offline with the key that anybody can ask for', async () => {
    const signed = await get<object>(anna, `/programmes/${shared}/statement?${DAYS}`)
    const { publicKey } = await get<{ publicKey: string }>('nobody', '/key')
    expect(await verifyFile(JSON.stringify(signed), publicKey)).toMatchObject({ verdict: 'valid' })
    expect(parseStatement(signed)?.entries.every(({ affiliate }) => affiliate === ids.get('anna'))).toBe(true)
  })

  it('gives no statement of days of which none is signed', async () => {
    const path = `${BASE}/programmes/${shared}/statement?date_range=2026-03-11,2026-03-31`
    expect((await dash.send(anna, 'GET', path)).status).toBe(409)
  })

  it.each(['en', 'de'])('gives the statement as a document of a page or two (%s)', async language => {
    const answer = await dash.send(anna, 'GET', `${BASE}/programmes/${shared}/statement.pdf?${DAYS}`, {
      headers: { 'accept-language': language },
    })
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true)
    const pages = pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
    expect([1, 2]).toContain(pages)
  })
})

describe('an affiliate', () => {
  it('cannot read a line of another by any route, whatever they name', async () => {
    const { paths } = (await (await dash.send('nobody', 'GET', '/api/v1/openapi.json')).json()) as {
      paths: Record<string, object>
    }
    const routes = Object.keys(paths).filter(path => path.startsWith(BASE) && path !== `${BASE}/key`)
    expect(routes.length).toBeGreaterThan(6)
    const bertsId = ids.get('bert') ?? ''
    const names = [others, bertsId, 'bert', 'bertalone', 3, `${shared}%2F..%2F${others}`, `${shared} OR 1=1`]
    const asked = [
      `?affiliate=${bertsId}`,
      `?affiliate_id=${bertsId}`,
      `?code=bert&${DAYS}`,
      `?sale=3&${DAYS}`,
    ]
    const found: string[] = []
    const read = async (path: string): Promise<void> => {
      const answer = await dash.send(anna, 'GET', path, { headers: { affiliate: bertsId } })
      const text = Buffer.from(await answer.arrayBuffer()).toString('latin1')
      if (
        [bertsId, '"bert', 'bertalone', '"4242"', '"1234"', '42.42', '12.34'].some(theirs =>
          text.includes(theirs),
        )
      )
        found.push(path)
    }
    for (const route of routes) {
      for (const name of names) {
        const path = route.replace('{programme}', String(name))
        if (path === route) continue
        const { status } = await dash.send(anna, 'GET', `${path}?${DAYS}`)
        expect([path, status]).toEqual([path, 404])
        await read(`${path}?${DAYS}`)
      }
      const own = route.replace('{programme}', String(shared))
      for (const query of ['', `?${DAYS}`, ...asked]) await read(own + query)
    }
    expect(found).toEqual([])
  })

  it('is told by no rule who else has one of their own', async () => {
    const site = await dash.control.addSite({ domain: 'rules.example', timeZone: 'UTC' })
    const carla = await dash.person({ siteId: site.id, role: 'affiliate' })
    const pay = { kind: 'percent', basisPoints: 725 } as const
    const made = await addTestProgramme(dash.control, {
      siteId: site.id,
      affiliates: { carla: await emailOf(carla) },
      rules: {
        rules: [
          { id: 'all', scope: {}, pay },
          { id: 'star', scope: { affiliates: [ids.get('bert') ?? ''] }, pay },
        ],
      },
    })
    const { programmes } = await get<{ programmes: { id: number; rules: object[] }[] }>(carla, '/programmes')
    expect(programmes.map(({ id }) => id)).toEqual([made.id])
    expect(programmes[0]?.rules).toMatchObject([{ rules: [{ id: 'all' }] }])
    expect(JSON.stringify(programmes)).not.toContain(ids.get('bert'))
  })

  it('is nobody to whom their address was not confirmed, and none whose role was taken away', async () => {
    const { control } = dash
    const site = await control.findSite('shop.example')
    const siteId = site?.id ?? 0
    const stranger = await dash.person({ siteId, role: 'affiliate' })
    const me = (await (await dash.send(stranger, 'GET', '/api/v1/me')).json()) as { id: string }
    await control.programmes.addAffiliate({ name: 'dora', email: 'dora@people.example' })
    await control.changePerson(me.id, { email: 'dora@people.example' })
    expect(await get(stranger, '/programmes')).toEqual({ programmes: [] })
    const { id } = (await (await dash.send(bert, 'GET', '/api/v1/me')).json()) as { id: string }
    expect((await get<{ programmes: object[] }>(bert, '/programmes')).programmes).toHaveLength(1)
    await control.setMembership(id, { siteId, role: 'partner' })
    expect((await dash.send(bert, 'GET', `${BASE}/programmes`)).status).toBe(403)
  })

  it('gets nothing of it with a token, nor does an owner of the installation who is none', async () => {
    const command = await dash.token(null, ['sites:write'])
    for (const sender of ['owner', command] as const) {
      expect(await get(sender, '/programmes')).toEqual({ programmes: [] })
      expect((await dash.send(sender, 'GET', `${BASE}/programmes/${shared}/sales`)).status).toBe(404)
    }
  })
})
