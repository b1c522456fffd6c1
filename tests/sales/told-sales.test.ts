import { writeClickCookie } from '@gatecount/shared/domain/affiliate/click-cookie'
import { clickMac } from '@gatecount/shared/proof/click-mac'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProgramme } from '../ledger/open-ledger.ts'
import { startWorld, type World } from '../world/world.ts'
import { openShop, type Shop } from './shop.ts'

let world: World
let shop: Shop
beforeAll(async () => {
  world = await startWorld()
  shop = await openShop(world, 'shop.example')
})
afterAll(() => world[Symbol.asyncDispose]())

interface Told {
  readonly order: string | number
  readonly [field: string]: unknown
}

const today = (): string => new Date().toISOString().slice(0, 10)

const tell = (sale: Told, headers: Record<string, string> = {}) =>
  fetch(`${world.url}/api/browser-sale`, {
    method: 'POST',
    body: JSON.stringify({ d: 'www.shop.example', currency: 'GBP', amount: 100, via: 'anna', ...sale }),
    headers: { 'content-type': 'text/plain', ...headers },
  })

const sales = (of = shop) => world.control.programmes.listSales(of.programme.id, { limit: 100 })
const latest = async () => (await sales())[0]
const balanceOf = (code: string, of = shop) =>
  world.control.ledger.balances(of.programme.id, of.programme.affiliates.get(code) ?? '')

/** Tells a sale and waits until the worker has taken it. */
async function told(sale: Told, headers: Record<string, string> = {}) {
  const before = (await sales()).length
  const { status } = await tell(sale, headers)
  expect(status).toBe(202)
  return (await world.eventually(sales, all => all.length > before))[0]
}

describe('POST /api/browser-sale', () => {
  it('POST /api/browser-sale is credited, marked as not confirmed, and never approved because time has passed', async () => {
    expect(await told({ order: 1001, amount: '99.99' })).toMatchObject({
      outcome: 'accepted',
      earned: '725',
      state: 'pending',
      confirmed: false,
      code: 'anna',
    })
    expect(await world.control.ledger.advance(shop.programme.id, '2999-01-01')).toBe(0)
    const { number = 0 } = (await latest()) ?? {}
    await world.control.ledger.decideSales(shop.programme.id, [{ sale: number, verdict: 'approve' }], today())
    expect(await latest()).toMatchObject({ state: 'approved', confirmed: true })
  })

  it('POST /api/browser-sale takes an order once, and nothing of an order that the shop has signed', async () => {
    await told({ order: 'once' })
    const signed = await shop.sale('signed')
    expect((await tell({ order: 'once', amount: 5 })).status).toBe(202)
    expect((await tell({ order: 'signed', amount: 100_000, via: 'bert' })).status).toBe(202)
    await told({ order: 'after' })
    const all = await sales()
    expect(all.filter(({ number }) => number === signed.body.sale)).toMatchObject([
      { earned: '725', code: 'anna' },
    ])
    expect(all.map(({ earned }) => earned)).toEqual(['725', '725', '725', '725'])
  })

  it('POST /api/browser-sale reads the click from the cookie before the code of the page', async () => {
    const mac = clickMac(await world.control.clickKey())
    const cookie = writeClickCookie(shop.site.id, { code: 'bert', day: today() }, mac)
    expect(await told({ order: 'cookie' }, { cookie: `a=b; __Host-gc_aff=${cookie}` })).toMatchObject({
      code: 'bert',
    })
    expect(await told({ order: 'forged' }, { cookie: '__Host-gc_aff=v1.bert..2026-01-01.x' })).toMatchObject({
      outcome: 'unreadable_click',
    })
  })

  it('POST /api/browser-sale keeps nothing of whoever does not want to be counted, and tells no forger anything', async () => {
    const before = (await sales()).length
    expect((await tell({ order: 'gpc' }, { 'sec-gpc': '1' })).status).toBe(202)
    expect((await tell({ order: 'dnt' }, { dnt: '1' })).status).toBe(202)
    const broken = await tell({ order: 'broken', currency: 'pounds' })
    expect([broken.status, await broken.text()]).toEqual([202, 'ok'])
    await told({ order: 'unsaid', via: undefined })
    expect((await sales()).length).toBe(before + 1)
    expect((await tell({ order: 'other', d: 'nowhere.example' })).status).toBe(404)
    expect((await tell({ order: 'large', coupon: 'x'.repeat(20_000) })).status).toBe(413)
    const preflight = await fetch(`${world.url}/api/browser-sale`, { method: 'OPTIONS' })
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('POST /api/browser-sale lets no more through in a second than a shop could have', async () => {
    const flood = await openShop(world, 'flood.example')
    const since = performance.now()
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, at) => tell({ d: 'flood.example', order: `made up ${at}` })),
    )
    const seconds = (performance.now() - since) / 1000
    const taken = answers.filter(({ status }) => status === 202).length
    expect(answers.filter(({ status }) => status === 429).length).toBe(60 - taken)
    // Two seconds' worth at once, and five for each that passed meanwhile.
    expect(taken).toBeLessThanOrEqual(10 + 5 * seconds + 1)
    await world.eventually(
      () => sales(flood),
      all => all.length === taken,
    )
  })
})

describe('a sale that the shop signs after a browser told it', () => {
  const ends = async (order: string, more: object = {}) => (await shop.sale(order, more)).body

  it('a sale that the shop signs after a browser told it is confirmed where both say the same', async () => {
    const before = await told({ order: 'same' })
    const lines = (await balanceOf('anna')).pending
    expect(await ends('same')).toMatchObject({
      outcome: 'accepted',
      commission: '7.25',
      sale: before?.number,
    })
    expect((await balanceOf('anna')).pending).toBe(lines)
    expect(await latest()).toMatchObject({ confirmed: true, state: 'pending' })
    expect(await ends('same')).toMatchObject({ outcome: 'duplicate' })
  })

  it('a sale that the shop signs after a browser told it stays where it stood, without a line of the ledger', async () => {
    const lines = async (): Promise<number> => {
      let count = 0
      for await (const block of world.control.ledger.storedLines(shop.programme.id)) count += block.length
      return count
    }
    await told({ order: 'waiting' })
    const { number = 0 } = (await told({ order: 'approved' })) ?? {}
    await world.control.ledger.decideSales(shop.programme.id, [{ sale: number, verdict: 'approve' }], today())
    const before = await lines()
    expect(await ends('waiting')).toMatchObject({ outcome: 'accepted' })
    expect(await ends('approved')).toMatchObject({ outcome: 'accepted', sale: number })
    expect(await latest()).toMatchObject({ number, confirmed: true, state: 'approved', standing: '725' })
    expect(await lines()).toBe(before)
  })

  it('a sale that the shop signs after a browser told it is put right, with one commission in the end', async () => {
    const [anna, bert] = [await balanceOf('anna'), await balanceOf('bert')]
    const { number } = (await told({ order: 'wrong', amount: 90_000 })) ?? {}
    const click = { code: 'bert', day: today() }
    expect(await ends('wrong', { click, lines: [{ amount: '20.00' }] })).toMatchObject({
      outcome: 'accepted',
      sale: number,
      commission: '1.45',
    })
    expect(await balanceOf('anna')).toEqual(anna)
    expect(BigInt((await balanceOf('bert')).pending)).toBe(BigInt(bert.pending) - 145n)
    expect(await latest()).toMatchObject({ number, confirmed: true, base: '2000', standing: '145' })
  })

  it('a sale that the shop signs after a browser told it earns nothing where the shop names nobody', async () => {
    const anna = await balanceOf('anna')
    await told({ order: 'made up' })
    expect(await ends('made up', { click: undefined })).toMatchObject({ outcome: 'unattributed' })
    expect(await balanceOf('anna')).toEqual(anna)
    expect(await latest()).toMatchObject({ outcome: 'unattributed', state: 'none', standing: '0' })
  })

  it('a sale that the shop signs after a browser told it has its refunds taken anew', async () => {
    await told({ order: 'refunded', amount: 50 })
    expect((await shop.refund('half', 'refunded', { amount: '25.00' })).body.reversed).toBe('1.82')
    expect(await ends('refunded')).toMatchObject({ outcome: 'accepted' })
    expect(await latest()).toMatchObject({ base: '10000', refunded: '2500', standing: '544' })
  })

  it('a sale that the shop signs after a browser told it is put right though somebody approved or rejected it', async () => {
    const anna = await balanceOf('anna')
    for (const verdict of ['approve', 'reject'] as const) {
      const { number = 0 } = (await told({ order: `decided ${verdict}`, amount: 900 })) ?? {}
      await world.control.ledger.decideSales(
        shop.programme.id,
        [{ sale: number, verdict, reason: 'x' }],
        today(),
      )
      expect(await ends(`decided ${verdict}`)).toMatchObject({ outcome: 'accepted', commission: '7.25' })
    }
    const after = await balanceOf('anna')
    expect(after.approved).toBe(anna.approved)
    expect(BigInt(after.pending)).toBe(BigInt(anna.pending) - 1450n)
  })

  it('a sale that the shop signs into another programme ends what a browser told', async () => {
    const two = await openShop(world, 'two.example')
    const partners = await openProgramme(world.control, {
      site: 'two.example',
      name: 'Partners',
      affiliates: ['carl'],
    })
    const click = { code: 'carl', day: today() }
    await tell({ d: 'two.example', order: 'elsewhere' })
    await world.eventually(
      () => sales(two),
      all => all.length === 1,
    )
    expect((await two.sale('elsewhere', { click })).body).toMatchObject({
      outcome: 'accepted',
      programme: 'Partners',
    })
    expect(await sales(two)).toMatchObject([{ state: 'rejected', standing: '0', reason: 'corrected' }])
    expect((await balanceOf('anna', two)).pending).toBe('0')
    expect(await world.control.programmes.listSales(partners.id, { limit: 10 })).toHaveLength(1)
  })
})
