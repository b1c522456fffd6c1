import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addTestProgramme } from '../testing/affiliate-programme.ts'
import { openTestDashboard, type Sender, type TestDashboard } from '../testing/test-dashboard.ts'
import { gif, png, pngChunk } from '../testing/test-pictures.ts'

const CSV = { 'content-type': 'text/csv' }

let dash: TestDashboard
let manager: Sender
let viewer: Sender
let anna: Sender
let stranger: Sender
let id: number
let path: string

const emailOf = async (as: Sender): Promise<string> =>
  ((await (await dash.send(as, 'GET', '/api/v1/me')).json()) as { email: string }).email
const add = async (bytes: Buffer, query = 'name=Toner%20sale', as = manager): Promise<Response> =>
  await dash.send(as, 'POST', `${path}/creatives/banners?${query}`, { bytes })
const feed = async (text: string, as = manager): Promise<Response> =>
  await dash.send(as, 'PUT', `${path}/feed`, { bytes: Buffer.from(text), headers: CSV })

beforeAll(async () => {
  dash = await openTestDashboard()
  const { control } = dash
  const site = await control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  const other = await control.addSite({ domain: 'other.example', timeZone: 'UTC' })
  manager = await dash.person({ siteId: site.id, role: 'manager' })
  viewer = await dash.person({ siteId: site.id, role: 'viewer' })
  anna = await dash.person({ siteId: site.id, role: 'affiliate' })
  stranger = await dash.person({ siteId: other.id, role: 'affiliate' })
  const made = await addTestProgramme(control, {
    siteId: site.id,
    affiliates: { anna: await emailOf(anna), bert: 'bert@people.example' },
  })
  id = made.id
  path = `/api/v1/sites/shop.example/programmes/${id}`
  await addTestProgramme(control, {
    siteId: other.id,
    affiliates: { stranger: await emailOf(stranger) },
  })
})
afterAll(() => dash?.[Symbol.asyncDispose]())

describe('POST /api/v1/sites/:domain/programmes/:id/creatives/banners', () => {
  it('takes a picture apart, and gives it to everybody under its digest, for ever and without a cookie', async () => {
    const secret = Buffer.from('taken at home')
    const answer = await add(png(300, 250, [pngChunk('tEXt', secret)]), 'name=Toner&page=/toner?size=xl')
    expect(answer.status).toBe(201)
    const made = (await answer.json()) as { address: string }
    expect(made).toMatchObject({ kind: 'banner', width: 300, height: 250, page: '/toner?size=xl' })
    const shown = await dash.send('nobody', 'GET', made.address)
    const bytes = Buffer.from(await shown.arrayBuffer())
    expect(bytes.includes(secret)).toBe(false)
    expect(bytes.equals(png(300, 250))).toBe(true)
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringContaining('attachment'),
    })
    expect(shown.headers.getSetCookie()).toEqual([])
    const etag = shown.headers.get('etag') ?? ''
    const again = await dash.send('nobody', 'GET', made.address, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    // The same picture with other words around it is the same picture.
    expect((await add(png(300, 250))).status).toBe(409)
  })

  it('refuses what is no picture, too large, damaged, unnamed or leads elsewhere', async () => {
    expect((await add(Buffer.from('<svg onload="alert(1)"/>'))).status).toBe(400)
    expect((await add(png(9000, 10))).status).toBe(400)
    expect((await add(png(10, 10).subarray(0, 50))).status).toBe(400)
    expect((await add(gif(10, 10), 'name=')).status).toBe(400)
    expect((await add(gif(10, 10), 'name=a&page=https://elsewhere.example/')).status).toBe(400)
    expect((await add(Buffer.alloc(513 * 1024))).status).toBe(413)
    expect((await add(gif(10, 10), 'name=a', viewer)).status).toBe(403)
    expect((await add(gif(10, 10), 'name=a', anna)).status).toBe(403)
  })

  it('names pictures by nothing but their digest', async () => {
    for (const name of ['../../etc/passwd', '1.png', `${'0'.repeat(64)}.svg`, `${'0'.repeat(64)}.png`])
      expect((await dash.send('nobody', 'GET', `/api/v1/creatives/${encodeURIComponent(name)}`)).status).toBe(
        404,
      )
  })

  it('is gone for everybody when it is removed', async () => {
    const made = (await (await add(gif(20, 20))).json()) as { id: number; address: string }
    const remove = async (as: Sender) =>
      (await dash.send(as, 'DELETE', `${path}/creatives/${made.id}`)).status
    expect([await remove(viewer), await remove(manager), await remove(manager)]).toEqual([403, 204, 404])
    expect((await dash.send('nobody', 'GET', made.address)).status).toBe(404)
  })
})

describe('PUT /api/v1/sites/:domain/programmes/:id/feed', () => {
  it('is for members with links of their own codes, and lets no formula into a spreadsheet', async () => {
    const text =
      'title,address,price,image\n"=HYPERLINK(""https://evil.example"")",/a?b=1,12.90,\nInk,/ink,3.00,\n'
    expect((await feed(text)).status).toBe(204)
    const csv = async (as: Sender, query: string): Promise<Response> =>
      await dash.send(as, 'GET', `/api/v1/affiliate/programmes/${id}/feed.csv?${query}`)
    const own = await (await csv(anna, 'code=ANNA')).text()
    expect(own).toContain(
      `"'=HYPERLINK(""https://evil.example"")",https://shop.example/go/anna?to=%2Fa%3Fb%3D1,12.90,GBP,`,
    )
    for (const query of ['code=bert', 'code=stranger', 'code=anna&sub_code=blog'])
      expect((await csv(anna, query)).status).toBe(404)
    expect((await csv(stranger, 'code=stranger')).status).toBe(404)
    expect((await csv(manager, 'code=anna')).status).toBe(403)
  })

  it('names the lines that are not right, takes nothing of them, and is gone when it is removed', async () => {
    const answer = await feed('title,address,price\nInk,/ink,cheap\n')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'lines.2.price' }] })
    expect((await feed('title,address,price\nInk,/ink,3.00\n', viewer)).status).toBe(403)
    const listed = await dash.send(viewer, 'GET', `${path}/creatives`)
    expect(await listed.json()).toMatchObject({ feed: { products: 2 } })
    expect((await dash.send(manager, 'DELETE', `${path}/feed`)).status).toBe(204)
    expect((await dash.send(manager, 'DELETE', `${path}/feed`)).status).toBe(404)
  })
})

describe('GET /api/v1/affiliate/programmes/:programme/creatives', () => {
  it('is for who takes part, and for nobody else', async () => {
    const text = { name: 'Words', words: 'Toner that lasts.', page: '/toner' }
    expect((await dash.send(manager, 'POST', `${path}/creatives/texts`, { json: text })).status).toBe(201)
    const of = async (as: Sender): Promise<Response> =>
      await dash.send(as, 'GET', `/api/v1/affiliate/programmes/${id}/creatives`)
    expect(await (await of(anna)).json()).toMatchObject({
      creatives: [{ kind: 'text', ...text }, { kind: 'banner' }],
    })
    expect((await of(stranger)).status).toBe(404)
    expect((await of(manager)).status).toBe(403)
    expect((await of('nobody')).status).toBe(401)
  })
})

describe('POST /api/v1/affiliate/programmes/:programme/codes', () => {
  it('registers a code for good, for who calls, and lets nobody touch another’s', async () => {
    const codes = `/api/v1/affiliate/programmes/${id}/codes`
    const made = await dash.send(anna, 'POST', codes, { json: { code: 'Anna-Blog' } })
    expect([made.status, await made.json()]).toEqual([
      201,
      { kind: 'code', code: 'anna-blog', subCodes: [], retiredOn: null },
    ])
    expect((await dash.send(anna, 'POST', codes, { json: { code: 'bert' } })).status).toBe(409)
    expect((await dash.send(anna, 'POST', codes, { json: { code: 'a b' } })).status).toBe(400)
    const coupon = { json: { code: 'x10', kind: 'coupon' } }
    expect((await dash.send(anna, 'POST', codes, coupon)).status).toBe(400)
    expect((await dash.send(stranger, 'POST', codes, { json: { code: 'mine' } })).status).toBe(404)
    const subs = { json: { subCodes: ['News'] } }
    expect((await dash.send(anna, 'PUT', `${codes}/anna-blog/sub-codes`, subs)).status).toBe(200)
    expect((await dash.send(anna, 'PUT', `${codes}/bert/sub-codes`, subs)).status).toBe(404)
    expect(await dash.control.portal.codesOf(id, await idOf('anna'))).toContainEqual({
      kind: 'code',
      code: 'anna-blog',
      subCodes: ['news'],
    })
  })

  it('registers none for who is suspended', async () => {
    const { programmes } = dash.control
    const affiliate = await idOf('anna')
    await programmes.changeMember(id, affiliate, { state: 'suspended', day: '2026-03-10', reason: 'a test' })
    const codes = `/api/v1/affiliate/programmes/${id}/codes`
    expect((await dash.send(anna, 'POST', codes, { json: { code: 'late' } })).status).toBe(409)
  })
})

const idOf = async (name: string): Promise<string> =>
  (await dash.control.programmes.listMembers(id)).find(one => one.name === name)?.affiliate ?? ''
