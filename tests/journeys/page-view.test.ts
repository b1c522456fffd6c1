import type { Site } from '@gatecount/shared/domain/identity/site'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../world/world.ts'

let world: World
let site: Site
beforeAll(async () => {
  world = await startWorld()
  site = await world.addSite({ domain: 'shop.example', timeZone: 'UTC' })
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

const view = (path: string, referrer = ''): object => ({
  n: 'pageview',
  u: `https://shop.example${path}`,
  d: 'shop.example',
  r: referrer,
})
/** Different lines of Deutsche Telekom: 91.0.x.y. */
const telekom = (n: number): { address: string } => ({ address: `91.0.${n >> 8}.${n & 255}` })

describe('a page view', () => {
  it('is in the totals at once, and in its cells with the fifth visitor', async () => {
    for (let i = 0; i < 4; i++) expect((await world.send(view('/'), telekom(i))).status).toBe(202)
    await world.eventually(
      () => world.sum(site, 'total', 'pageviews'),
      n => n === 4,
    )
    expect(await world.sum(site, 'gateway', 'pageviews')).toBe(0)
    await world.send(view('/'), telekom(4))
    await world.eventually(
      () => world.sum(site, 'gateway', 'pageviews'),
      n => n === 5,
    )
    const rows = await world.store.reader.rows<{ first: string; visitors: number }>({
      text: `SELECT first, sum(visitors) AS visitors FROM cells WHERE site = {site:UInt32} AND cut = 'gateway' GROUP BY first`,
      params: { site: site.id },
    })
    expect(rows.map(row => [row.first, Number(row.visitors)])).toEqual([['Deutsche Telekom', 5]])
  })

  it('of the same visitor counts as a page view, not as a visitor', async () => {
    await world.send(view('/'), telekom(0))
    await world.eventually(
      () => world.sum(site, 'total', 'pageviews'),
      n => n === 6,
    )
    expect(await world.sum(site, 'total', 'visitors')).toBe(5)
    expect(await world.sum(site, 'page', 'visitors')).toBe(5)
  })
})
