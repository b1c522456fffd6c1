import { createHash } from 'node:crypto'
import type { ReceivedSale } from '@gatecount/shared/adapters/control/ledger/decide-sale'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sender, TestDashboard } from '../testing/test-dashboard.ts'
import { openTestShop, type TestShop } from '../testing/test-shop.ts'

const PATH = '/api/v1/sites/shop.example/programmes'
/** The clock of the dashboard stands at 2026-03-10. */
const TODAY = '2026-03-10'
const TEN_PERCENT = { rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 1000 } }] }

let shop: TestShop
let dash: TestDashboard
let siteId: number
let manager: Sender
let viewer: Sender
let affiliate: Sender
beforeAll(async () => {
  shop = await openTestShop()
  ;({ dash, siteId, manager, viewer } = shop)
  await dash.control.addSite({ domain: 'other.example', timeZone: 'UTC' })
  await dash.control.updateSite(siteId, { currency: 'GBP' })
  affiliate = await dash.person({ siteId, role: 'affiliate' })
})
afterAll(() => shop?.[Symbol.asyncDispose]())

/** What answers hold, whichever route gave them. */
interface Body {
  readonly id: number
  readonly affiliate: string
  readonly name: string
  readonly state: string
  readonly since: string
  readonly path: string
  readonly detail: string
  readonly next: number | null
  readonly terms: object
  readonly sales: readonly { readonly outcome: string }[]
  readonly versions: readonly object[]
  readonly rules: readonly { readonly rules: readonly { readonly id: string }[] }[]
  readonly outcomes: readonly object[]
  readonly affiliates: readonly { readonly affiliate: string; readonly codes: readonly { code: string }[] }[]
}

interface Got {
  readonly status: number
  readonly body: Body
}
async function call(as: Sender, method: string, path: string, json?: unknown): Promise<Got> {
  const answer = await dash.send(as, method, path, json === undefined ? {} : { json })
  const text = await answer.text()
  return { status: answer.status, body: JSON.parse(text === '' ? '{}' : text) as Body }
}

let made = 0
async function newProgramme(more: object = {}): Promise<string> {
  const name = `Friends ${made++}`
  const { status, body } = await call(manager, 'POST', PATH, { name, rules: TEN_PERCENT, ...more })
  expect(status).toBe(201)
  return `${PATH}/${body.id}`
}
async function invited(programme: string, name: string): Promise<string> {
  const { body } = await call(manager, 'POST', `${programme}/affiliates`, {
    email: `${name}@${made++}.example`,
    name,
  })
  await call(manager, 'POST', `${programme}/affiliates/${body.affiliate}/codes`, {
    kind: 'code',
    code: `${name}${made}`,
  })
  return body.affiliate
}
const codesOf = async (programme: string, of: string): Promise<string> => {
  const { body } = await call(viewer, 'GET', `${programme}/affiliates`)
  return body.affiliates.find(one => one.affiliate === of)?.codes[0]?.code ?? ''
}
const saleOf = (order: string, amount: bigint, code: string, day = TODAY): ReceivedSale => ({
  order: createHash('sha256').update(order).digest(),
  confirmed: true,
  sale: {
    currency: 'GBP',
    day,
    lines: [{ amount, quantity: 1 }],
    discount: 0n,
    tax: 0n,
    shipping: 0n,
    click: { code, day },
  },
})
const take = (programme: string, sales: readonly ReceivedSale[]) =>
  dash.control.ledger.takeSales(Number(programme.split('/').at(-1)), sales, TODAY)

describe('programmes', () => {
  it('are made in the currency of the site, with terms that are usual, and rules from today', async () => {
    const programme = await newProgramme()
    const { body } = await call(viewer, 'GET', programme)
    expect(body).toMatchObject({ currency: 'GBP', open: true, salesReceived: 0, words: '' })
    expect(body.terms).toMatchObject({ windowDays: 30, holdingDays: 30, minimumPayout: '0', click: 'last' })
    const rules = await call(viewer, 'GET', `${programme}/rules`)
    expect(rules.body.versions).toMatchObject([{ version: 1, validFrom: TODAY, rules: TEN_PERCENT.rules }])
  })

  it('have names of their own on a site, and are found on no other', async () => {
    const programme = await newProgramme({ name: 'Partners' })
    const again = await call(manager, 'POST', PATH, { name: 'Partners' })
    expect([again.status, again.body.detail]).toEqual([
      400,
      'name: is the name of another programme of the site',
    ])
    const elsewhere = programme.replace('shop.example', 'other.example')
    expect((await call('owner', 'GET', elsewhere)).status).toBe(404)
  })

  it('are changed as named, and removed until there is a sale', async () => {
    const programme = await newProgramme()
    const { body } = await call(manager, 'PATCH', programme, {
      open: false,
      terms: { windowDays: 60, minimumPayout: '2500' },
    })
    expect(body).toMatchObject({ open: false, terms: { windowDays: 60, minimumPayout: '2500' } })
    const anna = await invited(programme, 'anna')
    await take(programme, [saleOf(programme, 1000n, await codesOf(programme, anna))])
    expect((await call(manager, 'DELETE', programme)).status).toBe(409)
    expect((await call(manager, 'DELETE', await newProgramme())).status).toBe(204)
  })

  it('are shown to anybody while they are open, without what single affiliates get', async () => {
    const own = { id: 'own', scope: { affiliates: ['af_1'] }, pay: { kind: 'percent', basisPoints: 5000 } }
    const programme = await newProgramme({ rules: { rules: [...TEN_PERCENT.rules, own] }, words: 'Print!' })
    const path = `/api/v1/programmes/${programme.split('/').at(-1)}/public`
    const { body } = await call('nobody', 'GET', path)
    expect(body).toMatchObject({
      site: 'shop.example',
      words: 'Print!',
      facts: { decided: 0, approvalRate: null },
    })
    expect(body.rules[0]?.rules.map(({ id }) => id)).toEqual(['all'])
    expect(body.terms).not.toHaveProperty('checkoutPaths')
    await call(manager, 'PATCH', programme, { open: false })
    expect((await call('nobody', 'GET', path)).status).toBe(404)
  })
})

describe('rules', () => {
  it('are announced for later days only, one version after the other', async () => {
    const programme = await newProgramme()
    const announce = (validFrom: string) =>
      call(manager, 'POST', `${programme}/rules`, { ...TEN_PERCENT, validFrom })
    expect((await announce(TODAY)).status).toBe(409)
    expect(await announce('2026-04-01')).toMatchObject({ status: 201, body: { version: 2 } })
    expect((await announce('2026-03-20')).status).toBe(409)
  })

  it('are tried on a month, and nothing is changed by it', async () => {
    const programme = await newProgramme()
    const anna = await invited(programme, 'anna')
    const code = await codesOf(programme, anna)
    await take(programme, [saleOf(`${programme}a`, 10_000n, code), saleOf(`${programme}b`, 9999n, code)])
    const { body } = await call(viewer, 'POST', `${programme}/trial`, {
      month: '2026-03',
      rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 725 } }],
      bonuses: [{ id: 'welcome', on: { kind: 'first_sale' }, amount: '500' }],
    })
    expect(body).toMatchObject({
      sales: 2,
      earned: '2000',
      simulated: '1950',
      unsure: { sales: 0, base: '0' },
    })
    expect((await call(viewer, 'GET', `${programme}/rules`)).body.versions).toHaveLength(1)
  })
})

describe('affiliates', () => {
  it('are invited with a link, get codes, and are known by them', async () => {
    const programme = await newProgramme()
    const { status, body } = await call(manager, 'POST', `${programme}/affiliates`, {
      email: 'Carla@blog.example',
    })
    expect([status, body.name, body.state, body.since]).toEqual([201, 'carla', 'approved', TODAY])
    expect(body.path).toMatch(/^\/invitation\?token=/)
    const again = await call(manager, 'POST', `${programme}/affiliates`, { email: 'carla@blog.example' })
    expect(again.status).toBe(409)
    const codes = `${programme}/affiliates/${body.affiliate}/codes`
    expect((await call(manager, 'POST', codes, { kind: 'code', code: 'Carla' })).body).toMatchObject({
      code: 'carla',
    })
    expect((await call(manager, 'POST', codes, { kind: 'code', code: 'carla' })).status).toBe(409)
    expect((await call(manager, 'POST', codes, { kind: 'code', code: 'no spaces' })).status).toBe(400)
    await call(manager, 'PUT', `${programme}/codes/carla/sub-codes`, { subCodes: ['Blog'] })
    expect((await call(manager, 'DELETE', `${programme}/codes/code/carla`)).status).toBe(204)
    expect((await call(manager, 'DELETE', `${programme}/codes/code/carla`)).status).toBe(404)
    const listed = await call(viewer, 'GET', `${programme}/affiliates`)
    expect(listed.body.affiliates[0]?.codes).toEqual([
      { kind: 'code', code: 'carla', subCodes: ['blog'], retiredOn: TODAY },
    ])
  })

  it('are suspended with a reason from a day on, and taken back', async () => {
    const programme = await newProgramme()
    const path = `${programme}/affiliates/${await invited(programme, 'dora')}`
    expect((await call(manager, 'PATCH', path, { state: 'suspended' })).status).toBe(400)
    const early = await call(manager, 'PATCH', path, {
      state: 'suspended',
      reason: 'Ads',
      from: '2026-03-09',
    })
    expect(early.body.detail).toBe('from: is in the past')
    const { body } = await call(manager, 'PATCH', path, {
      state: 'suspended',
      reason: 'Ads',
      from: '2026-03-12',
    })
    expect(body).toMatchObject({ state: 'suspended', reason: 'Ads', since: '2026-03-12' })
    expect((await call(manager, 'PATCH', path, { state: 'declined', reason: 'No' })).status).toBe(409)
    expect((await call(manager, 'PATCH', path, { state: 'approved' })).body).toMatchObject({
      since: TODAY,
      reason: '',
    })
  })
})

describe('sales', () => {
  it('are listed in pages and as a table, decided in bulk with a reason, and summed', async () => {
    const programme = await newProgramme()
    const anna = await invited(programme, 'anna')
    const code = await codesOf(programme, anna)
    await take(programme, [
      saleOf(`${programme}1`, 10_000n, code),
      saleOf(`${programme}2`, 20_000n, code),
      saleOf(`${programme}3`, 5000n, 'nobody-has-this'),
    ])
    const page = await call(viewer, 'GET', `${programme}/sales?limit=2`)
    expect([page.body.next, page.body.sales.length, page.body.sales[0]?.outcome]).toEqual([
      2,
      2,
      'unknown_code',
    ])
    const next = await call(
      viewer,
      'GET',
      `${programme}/sales?limit=2&before=2&state=pending&affiliate=${anna}`,
    )
    expect(next.body).toMatchObject({ next: null, sales: [{ number: 1, earned: '1000', code }] })
    const decide = (json: object) => call(manager, 'POST', `${programme}/decisions`, json)
    expect((await decide({ sales: [1], verdict: 'reject' })).status).toBe(400)
    expect((await decide({ sales: [1, 3], verdict: 'approve' })).body).toEqual({ decided: [1] })
    expect((await decide({ sales: [2], verdict: 'reject', reason: '=A test' })).body).toEqual({
      decided: [2],
    })
    expect((await decide({ sales: [1, 2], verdict: 'approve' })).body).toEqual({ decided: [] })
    const table = await (await dash.send(viewer, 'GET', `${programme}/sales.csv?state=rejected`)).text()
    expect(table.split('\r\n')[1]).toBe(
      `2,${TODAY},${TODAY},accepted,rejected,anna,click,${code},,GBP,200.00,20.00,0.00,0.00,1,2026-04-09,yes,'=A test`,
    )
    const { body } = await call(viewer, 'GET', `${programme}/figures?date_range=2026-03-01,2026-03-31`)
    expect(body.affiliates).toEqual([
      {
        affiliate: anna,
        name: 'anna',
        received: 2,
        accepted: 2,
        reversed: 0,
        rejected: 1,
        base: '30000',
        earned: '3000',
        standing: '1000',
        balances: { pending: '0', approved: '1000', payable: '0', paid: '0', clawback: '0' },
      },
    ])
    expect(body.outcomes).toEqual([
      { outcome: 'accepted', sales: 2 },
      { outcome: 'unknown_code', sales: 1 },
    ])
  })

  it('and everything else of a programme are shown to no affiliate, and changed by no viewer', async () => {
    const programme = await newProgramme()
    for (const path of ['', '/rules', '/affiliates', '/sales', '/figures?date_range=2026-03-01,2026-03-31'])
      expect((await call(affiliate, 'GET', programme + path)).status).toBe(403)
    expect((await call(viewer, 'PATCH', programme, { open: false })).status).toBe(403)
    expect(
      (await call(viewer, 'POST', `${programme}/decisions`, { sales: [1], verdict: 'approve' })).status,
    ).toBe(403)
  })
})
