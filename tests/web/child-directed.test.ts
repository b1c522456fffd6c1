import { CONSUMER_OPTIONS, connectRedis } from '@gatecount/shared/adapters/redis/connect'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settle } from '../journeys/collector-settings.ts'
import { startWorld, type World } from '../world/world.ts'
import { createInventedWorld, type InventedWorld, withTracker } from './invented-world.ts'
import { openVisitorRelay, type VisitorRelay } from './tracker-house-relay.ts'

let house: World
let relay: VisitorRelay
let web: InventedWorld
let volatileRedis: ReturnType<typeof connectRedis>
/** A site like any other, on the same partition: when its hits are written, so are those before. */
let ordinary: Site
/** How far the house's clock is ahead, in milliseconds. */
let ahead = 0
beforeAll(async () => {
  house = await startWorld({ partitions: 1, now: () => Date.now() + ahead })
  relay = await openVisitorRelay(house.url)
  web = await createInventedWorld({ unmarked: true, collector: relay.url })
  web.put('http://away.example/offer', 'away')
  volatileRedis = connectRedis(house.volatileUrl, CONSUMER_OPTIONS)
  ordinary = await house.addSite({ domain: 'ordinary.example', timeZone: 'UTC' })
  web.put('http://ordinary.example/', withTracker())
})
afterAll(async () => {
  volatileRedis.disconnect()
  await web[Symbol.asyncDispose]()
  await relay[Symbol.asyncDispose]()
  await house[Symbol.asyncDispose]()
})
beforeEach(() => web.reset())

const LINK = '<a target="_blank" href="http://away.example/offer">a</a>'

/** Opens a page of the ordinary site, and waits until it is counted. */
async function untilCounted(): Promise<void> {
  const before = await house.sum(ordinary, 'total', 'pageviews')
  await web.visit('http://ordinary.example/')
  await house.eventually(
    () => house.sum(ordinary, 'total', 'pageviews'),
    views => views > before,
  )
}

async function cutsOf({ id }: Site): Promise<Record<string, number>> {
  const rows = await house.store.reader.rows<{ cut: string; hits: string }>({
    text: 'SELECT cut, sum(pageviews) AS hits FROM cells WHERE site = {id:UInt32} GROUP BY cut ORDER BY cut',
    params: { id },
  })
  return Object.fromEntries(rows.map(({ cut, hits }) => [cut, Number(hits)]))
}

/** What volatile Redis holds of a site, by the last part of each name: `salt`, and `v…` for visitors. */
async function heldOf({ id }: Site): Promise<string[]> {
  const names = await volatileRedis.keys(`gc0:${id}/*`)
  return names.map(name => name.slice(name.lastIndexOf(':') + 1))
}
const identifies = (name: string): boolean => name === 'salt' || name.startsWith('v')

describe('pages for children, in a browser', () => {
  it('a section directed at children is not counted and makes no pseudonym, while the pages beside it do', async () => {
    const added = await house.addSite({ domain: 'museum.example', timeZone: 'UTC' })
    const site = await settle(house, added, { childSections: ['/kids/'] })
    web.put('http://museum.example/kids/games', withTracker(LINK))
    web.put(
      'http://museum.example/marked',
      withTracker(LINK, '', '<meta name="gatecount" content="children">'),
    )
    web.put('http://museum.example/', withTracker())

    const marked = await web.visit('http://museum.example/marked')
    await marked.click('a')
    expect(web.events).toEqual([])
    const page = await web.visit('http://museum.example/kids/games')
    await page.click('a')
    await web.until('Outbound Link: Click')
    expect(web.events.map(({ status }) => status)).toEqual([202, 202])
    await untilCounted()
    // How many events were turned away is all there is.
    expect(await cutsOf(site)).toEqual({ dropped: 0 })
    expect(await heldOf(site)).toEqual([])

    await web.visit('http://museum.example/')
    await untilCounted()
    expect((await heldOf(site)).filter(identifies)).toHaveLength(2)
    expect(await cutsOf(site)).toMatchObject({ total: 1 })
  })

  it('a child-directed site shows no count of a few page views, makes no pseudonym, and counts sixty as sixty', async () => {
    const site = await house.addSite({ domain: 'tales.example', timeZone: 'UTC', childDirected: true })
    web.put('http://tales.example/', withTracker(LINK))
    const page = await web.visit('http://tales.example/')
    await web.until('pageview')
    await page.click('a')
    await web.until('Outbound Link: Click')
    await page.bringToFront()
    const turnPages = (count: number) =>
      page.evaluate(`for (let n = 0; n < ${count}; n++) history.pushState({}, '', n % 2 ? '/b' : '/a')`)
    await turnPages(4)
    await web.until('pageview', 5)
    expect(web.events.every(({ status }) => status === 202)).toBe(true)
    await untilCounted()
    expect(await cutsOf(site)).toEqual({})
    expect(await heldOf(site)).not.toEqual([])
    expect((await heldOf(site)).filter(identifies)).toEqual([])

    await turnPages(55)
    await web.until('pageview', 61)
    await house.eventually(
      () => house.sum(site, 'total', 'pageviews'),
      views => views >= 50,
    )
    await untilCounted()
    expect((await heldOf(site)).filter(identifies)).toEqual([])
    ahead += 28 * 3_600_000
    await house.eventually(
      () => heldOf(site),
      held => held.length === 0,
    )
    await untilCounted()
    expect(await house.sum(site, 'total', 'pageviews')).toBe(60)
    expect(await house.sum(site, 'total', 'visitors')).toBe(0)
    expect(Object.keys(await cutsOf(site)).sort()).toEqual([
      'channel',
      'hour',
      'referrer',
      'section',
      'source',
      'total',
    ])
  })
})
