import { writeClickCookie } from '@gatecount/shared/domain/affiliate/click-cookie'
import { clickMac } from '@gatecount/shared/proof/click-mac'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openProgramme } from '../ledger/open-ledger.ts'
import { startWorld, type World } from '../world/world.ts'
import { openWorldDashboard } from '../world/world-dashboard.ts'
import { type Answered, openShop, type Shop } from './shop.ts'

let world: World
let shop: Shop
beforeAll(async () => {
  world = await startWorld()
  shop = await openShop(world, 'shop.example')
})
afterAll(() => world[Symbol.asyncDispose]())

const outcome = ({ status, body }: Answered) => [status, body.outcome]

describe('POST /api/sales', () => {
  it('POST /api/sales answers with what became of the sale, and what it earns', async () => {
    const { status, body } = await shop.sale('first', { lines: [{ amount: '99.99' }] })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      kind: 'sale',
      outcome: 'accepted',
      programme: 'Friends',
      commission: '7.25',
      currency: 'GBP',
    })
  })

  it('POST /api/sales reads the click from the cookie that was made here', async () => {
    const mac = clickMac(await world.control.clickKey())
    const day = new Date().toISOString().slice(0, 10)
    const click = writeClickCookie(shop.site.id, { code: 'Bert', subCode: 'blog', day }, mac)
    expect((await shop.sale('by cookie', { click })).body).toMatchObject({
      outcome: 'accepted',
      affiliate: shop.programme.affiliates.get('bert'),
    })
  })

  it('POST /api/sales says why a sale is not credited', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const click = (code: string, day = today) => ({ click: { code, day } })
    const ways: [string, object][] = [
      ['unattributed', { click: undefined }],
      ['unreadable_click', { click: 'v1.anna..2026-01-01.bm9uc2Vuc2U' }],
      ['unknown_code', click('nobody')],
      ['outside_window', click('anna', '2009-06-01')],
      ['not_member', { day: '2008-12-31', ...click('anna', '2008-12-31') }],
      ['self_referral', { selfReferral: true }],
      ['other_currency', { currency: 'EUR' }],
      ['duplicate', { order: 'first' }],
      ['unknown_programme', { ...click('nobody'), programme: 'None such' }],
    ]
    for (const [expected, more] of ways) {
      expect([expected, await shop.sale(`why ${expected}`, more).then(outcome)]).toEqual([
        expected,
        [200, expected],
      ])
    }
  })

  it('POST /api/sales names the fields that cannot be read, and none of their values', async () => {
    const { status, body } = await shop.sale('bad', { lines: [{ amount: 'secret value' }], email: 'x' })
    expect(status).toBe(400)
    expect(body.outcome).toBe('invalid')
    expect(Object.keys(body.errors ?? {})).toEqual(['lines.0.amount', 'body'])
    expect(JSON.stringify(body)).not.toContain('secret value')
    expect((await shop.sale('later', { day: '2999-01-01' })).body.errors).toHaveProperty('day')
  })

  it('POST /api/sales gives the same message the same answer, and the same order a duplicate', async () => {
    const one = await shop.sale('again', {}, { id: 'msg_1' })
    const other = { lines: [{ amount: '5.00' }] }
    expect(await shop.sale('again', other, { id: 'msg_1' })).toEqual(one)
    expect((await shop.sale('again', other, { id: 'msg_2' })).body).toMatchObject({
      outcome: 'duplicate',
      sale: one.body.sale,
    })
  })

  it('POST /api/sales credits one commission where two hundred come at once, of which some say otherwise', async () => {
    const posts = Array.from({ length: 200 }, (_, at) =>
      shop.sale('hot', { lines: [{ amount: at % 3 === 0 ? '50.00' : '100.00' }] }),
    )
    const outcomes = (await Promise.all(posts)).map(outcome)
    expect(outcomes.filter(([, what]) => what === 'accepted')).toHaveLength(1)
    expect(outcomes.filter(([, what]) => what === 'duplicate')).toHaveLength(199)
  })

  it('POST /api/sales is refused with a wrong signature, at an old moment, of an unknown site, and without headers', async () => {
    const wrong = await shop.sale('forged', {}, { secret: Buffer.alloc(32, 1) })
    expect(outcome(wrong)).toEqual([401, undefined])
    expect((await shop.sale('old', {}, { at: Date.now() - 301_000 })).status).toBe(400)
    expect((await shop.sale('early', {}, { at: Date.now() + 302_000 })).status).toBe(400)
    expect((await shop.send({ site: 'nowhere.example' })).status).toBe(404)
    const bare = await fetch(`${world.url}/api/sales`, { method: 'POST', body: '{"site":"shop.example"}' })
    expect(bare.status).toBe(400)
    const large = 'x'.repeat(70_000)
    expect((await shop.sale('large', { coupon: large })).status).toBe(413)
    expect((await fetch(`${world.url}/api/sales`)).status).toBe(405)
  })

  it('POST /api/sales takes the programme of the code, and each order into one programme only', async () => {
    const two = await openShop(world, 'two.example')
    await openProgramme(world.control, { site: 'two.example', name: 'Partners', affiliates: ['carl'] })
    const today = new Date().toISOString().slice(0, 10)
    const click = { code: 'carl', day: today }
    expect((await two.sale('a', { click })).body).toMatchObject({
      outcome: 'accepted',
      programme: 'Partners',
    })
    expect((await two.sale('a')).body).toMatchObject({ outcome: 'duplicate', programme: 'Partners' })
    expect((await two.sale('b', { click: undefined })).body.outcome).toBe('unknown_programme')
    expect((await two.sale('c', { click: undefined, programme: 'Partners' })).body).toMatchObject({
      outcome: 'unattributed',
      programme: 'Partners',
    })
    expect((await two.refund('r', 'a')).body).toMatchObject({ outcome: 'reversed', programme: 'Partners' })
  })
})

describe('POST /api/refunds', () => {
  it('POST /api/refunds takes back in parts what was earned, each refund once', async () => {
    await shop.sale('parts', { lines: [{ amount: '99.99' }] })
    const backs = []
    for (const refund of ['p1', 'p2', 'p3']) {
      const { body } = await shop.refund(refund, 'parts', { amount: '33.33' })
      backs.push(body.reversed)
    }
    expect(backs).toEqual(['2.42', '2.41', '2.42'])
    expect((await shop.refund('p3', 'parts', { amount: '33.33' })).body.outcome).toBe('duplicate')
    expect((await shop.refund('p4', 'parts', { amount: '1' })).body.outcome).toBe('nothing')
  })

  it('POST /api/refunds keeps a refund that comes before its sale', async () => {
    expect((await shop.refund('early', 'to come')).body.outcome).toBe('kept')
    expect((await shop.sale('to come')).body).toMatchObject({ outcome: 'accepted', commission: '7.25' })
    expect((await shop.refund('late', 'to come')).body.outcome).toBe('nothing')
  })
})

describe('the keys of a shop', () => {
  it('the keys of a shop are two while one replaces the other, and the old one ends', async () => {
    const keyed = await openShop(world, 'keyed.example')
    const end = new Date(Date.now() + 3_600_000)
    const fresh = await keyed.newKey(end)
    expect((await keyed.sale('old key')).status).toBe(200)
    expect((await keyed.sale('new key', {}, { secret: fresh })).status).toBe(200)
    const keys = await world.control.saleKeys.list(keyed.site.id, new Date())
    expect(keys.map(key => key.expiresAt)).toEqual([end, null])
    expect(await world.control.saleKeys.retire(keyed.site.id, keys[0]?.id ?? 0, new Date())).toBe(true)
    expect((await keyed.sale('old key again')).status).toBe(401)
    expect((await keyed.sale('new key again', {}, { secret: fresh })).status).toBe(200)
  })
})

describe('a worker that is away', () => {
  it('a worker that is away leaves a sale durable: 202, and the outcome is there when it comes back', async () => {
    const away: Answered[] = []
    await world.restartWorker(async () => {
      away.push(await shop.sale('away', {}, { id: 'msg_away' }))
    })
    const [answered] = away
    expect(answered?.status).toBe(202)
    expect(answered?.location).toBe(answered?.body.lookUp)
    await using dashboard = await openWorldDashboard(world)
    const looked = await world.eventually(
      () => dashboard.ask('GET', answered?.location ?? ''),
      ({ status }) => status === 200,
    )
    const found = await looked.json()
    expect(found).toMatchObject({ outcome: 'accepted', commission: '7.25' })
    // Asked again, it is told the same.
    expect((await shop.sale('away', {}, { id: 'msg_away' })).body).toEqual(found)
  })

  it('no line of a log holds anything of what a shop sent', () => {
    const lines = world.logged.join('\n')
    for (const word of ['shop.example', 'anna', 'msg_', 'hot', 'nobody']) expect(lines).not.toContain(word)
  })
})
