import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteDrops } from '../world/site-drops.ts'
import { untilExcluded } from '../world/until-excluded.ts'
import { startWorld, type World } from '../world/world.ts'
import { openWorldDashboard, type WorldDashboard } from '../world/world-dashboard.ts'
import { createInventedWorld, type InventedWorld, withTracker } from './invented-world.ts'
import { openVisitorRelay, type VisitorRelay } from './tracker-house-relay.ts'

let house: World
let dashboard: WorldDashboard
let relay: VisitorRelay
let web: InventedWorld
beforeAll(async () => {
  house = await startWorld()
  dashboard = await openWorldDashboard(house)
  relay = await openVisitorRelay(house.url)
  web = await createInventedWorld({ unmarked: true, collector: relay.url })
})
afterAll(async () => {
  await web[Symbol.asyncDispose]()
  await relay[Symbol.asyncDispose]()
  await dashboard[Symbol.asyncDispose]()
  await house[Symbol.asyncDispose]()
})

const SHOP = 'http://ours.example'

/** Somebody looks at two pages and leaves; resolves with how many events the browser sent before, all of them accepted. */
async function stroll(visitor: number): Promise<number> {
  relay.visitor = visitor
  const page = await web.visit(`${SHOP}/toner`)
  await web.until('pageview')
  await page.evaluate(`history.pushState({}, '', '/order/${visitor}')`)
  await web.until('pageview', 2)
  expect(new Set(web.events.map(event => event.status))).toEqual(new Set([202]))
  const sent = web.events.length
  await web.reset()
  return sent
}

describe('a visitor in an excluded network', () => {
  it('a visitor in an excluded network is not counted, and every event of their browser is dropped with its reason', async () => {
    const site = await house.addSite({ domain: 'ours.example', timeZone: 'UTC' })
    web.put(`${SHOP}/toner`, withTracker())
    const path = '/api/v1/sites/ours.example/excluded-networks'
    expect((await dashboard.ask('POST', path, { network: '91.0.1.0/28', label: 'office' })).status).toBe(201)
    await untilExcluded(house, site, 1)

    let sent = 0
    for (const visitor of [1, 2, 3]) sent += await stroll(visitor)
    for (const visitor of [16, 17]) await stroll(visitor)
    await house.eventually(
      () => house.sum(site, 'total', 'pageviews'),
      n => n === 4,
    )
    const drops = await house.eventually(
      () => siteDrops(house, site),
      counts => (counts['excluded_address'] ?? 0) >= sent,
    )
    expect(Object.keys(drops).filter(reason => reason !== 'opted_out')).toEqual(['excluded_address'])
    expect(await house.sum(site, 'total', 'visitors')).toBe(2)
  })
})
