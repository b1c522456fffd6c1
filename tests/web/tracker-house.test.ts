import { setTimeout as sleep } from 'node:timers/promises'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settle } from '../journeys/collector-settings.ts'
import { startWorld, type World } from '../world/world.ts'
import { COUNTER, createInventedWorld, type InventedWorld, withTracker } from './invented-world.ts'
import { openVisitorRelay, type VisitorRelay } from './tracker-house-relay.ts'

let house: World
let relay: VisitorRelay
let web: InventedWorld
/** How far the house's clock is ahead, in milliseconds. */
let ahead = 0
beforeAll(async () => {
  house = await startWorld({ now: () => Date.now() + ahead })
  relay = await openVisitorRelay(house.url)
  web = await createInventedWorld({ unmarked: true, collector: relay.url })
  web.put('http://away.example/offer', 'away')
})
afterAll(async () => {
  await web[Symbol.asyncDispose]()
  await relay[Symbol.asyncDispose]()
  await house[Symbol.asyncDispose]()
})

/** So many different people, one after the other; each is gone before the next one comes. */
async function people(count: number, journey: () => Promise<void>): Promise<void> {
  for (let visitor = 1; visitor <= count; visitor++) {
    relay.visitor = visitor
    await journey()
    expect(new Set(web.events.map(event => event.status))).toEqual(new Set([202]))
    await web.reset()
  }
}

interface Counted {
  readonly visitors: number
  readonly pageviews: number
  readonly events: number
  readonly seconds: number
}

/** The cells of a cut by value, `first` or `first → second`. */
async function cells(site: Site, cut: string): Promise<Record<string, Counted>> {
  const rows = await house.store.reader.rows<Record<string, string>>({
    text: `SELECT if(second = '', first, first || ' → ' || second) AS value, sum(visitors) AS visitors,
      sum(pageviews) AS pageviews, sum(events) AS events, sum(seconds) AS seconds
      FROM cells WHERE site = {site:UInt32} AND cut = {cut:String} GROUP BY value`,
    params: { site: site.id, cut },
  })
  return Object.fromEntries(
    rows.map(({ value, visitors, pageviews, events, seconds }) => [
      value,
      {
        visitors: Number(visitors),
        pageviews: Number(pageviews),
        events: Number(events),
        seconds: Number(seconds),
      },
    ]),
  )
}

/** Lets the day close, since lists of an open one move in steps, and waits until a value of a cut is there with so many events. */
const arrived = async (site: Site, cut: string, value: string, events: number) => {
  ahead += 28 * 3_600_000
  // The collector reads the registry every second, and seals nothing to a key that it read a day ago.
  await sleep(1_500)
  return await house.eventually(
    () => cells(site, cut),
    rows => (rows[value]?.events ?? 0) >= events,
  )
}

const bundle = async (code: string): Promise<string> => {
  const stdin = { contents: code, resolveDir: import.meta.dirname }
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'iife' })
  return `<script>${outputFiles[0]?.text.replaceAll('</script', '<\\/script')}</script>`
}

describe('script.js', () => {
  it('script.js brings everything that ten visitors do on a site into its cells', async () => {
    const SHOP = 'http://ours.example'
    const added = await house.addSite({ domain: 'ours.example', timeZone: 'UTC' })
    const site = await settle(house, added, { properties: ['tier'] })
    const links = `<a id="file" href="/manual.pdf?token=1" download>m</a>
      <a id="away" target="_blank" href="http://away.example/offer?to=x#y">a</a>`
    web.put(`${SHOP}/toner`, withTracker(links))
    web.put(`${SHOP}/gone`, withTracker(), 404)

    await people(10, async () => {
      const page = await web.visit(`${SHOP}/toner?utm_source=letter`)
      await web.until('pageview')
      await page.click('#away')
      await web.until('Outbound Link: Click')
      await page.bringToFront()
      await page.click('#file')
      await web.until('File Download')
      await page.evaluate(`gatecount('Order', { props: { tier: 'small', name: 'Ada' } })`)
      await web.until('Order')
      await page.waitForTimeout(1_100)
      await page.evaluate(`history.pushState({}, '', '/toner/reviews')`)
      await web.until('engagement')
      await web.until('pageview', 2)
      await page.goto(`${SHOP}/gone`)
      await web.until('404')
    })

    await arrived(site, 'missing_page', '/gone', 10)
    expect(await cells(site, 'total')).toMatchObject({ '': { visitors: 10, pageviews: 30 } })
    const pages = await cells(site, 'page')
    expect(pages).toMatchObject({
      '/toner': { visitors: 10, pageviews: 10 },
      '/toner/reviews': { visitors: 10, pageviews: 10 },
      '/gone': { visitors: 10, pageviews: 10 },
    })
    expect(pages['/toner']?.seconds).toBeGreaterThanOrEqual(10)
    const ten = { visitors: 10, events: 10 }
    expect(await cells(site, 'exit_link')).toMatchObject({ 'away.example/offer': ten })
    expect(await cells(site, 'download')).toMatchObject({ 'ours.example/manual.pdf': ten })
    expect(await cells(site, 'goal')).toMatchObject({ Order: ten })
    expect(await cells(site, 'prop')).toMatchObject({ 'tier=small': ten })
    expect(Object.keys(await cells(site, 'prop'))).toEqual(['tier=small'])
    expect(await cells(site, 'utm_source')).toMatchObject({ letter: { visitors: 10, pageviews: 30 } })
    expect(await cells(site, 'gateway')).toMatchObject({ 'Deutsche Telekom': { visitors: 10 } })
    expect(await cells(site, 'page:exit_link')).toMatchObject({ '/toner → away.example/offer': ten })
    expect(await cells(site, 'page:next_page')).toMatchObject({
      '/toner → /toner/reviews': { visitors: 10 },
      '/toner/reviews → /gone': { visitors: 10 },
    })
  })
})

describe('clients of Plausible, unmodified', () => {
  it('plausible-tracker has its page views, custom events and exit links counted', async () => {
    const SHOP = 'http://old.example'
    const site = await house.addSite({ domain: 'old.example', timeZone: 'UTC' })
    const code = `import Plausible from 'plausible-tracker'
      const client = Plausible({ domain: 'old.example', apiHost: '${COUNTER}' })
      client.enableAutoPageviews(); client.enableAutoOutboundTracking()
      client.trackEvent('Signup', { props: { tier: 'small' } })`
    web.put(`${SHOP}/`, `<!doctype html><body><a href="http://away.example/offer">a</a>${await bundle(code)}`)

    await people(5, async () => {
      const page = await web.visit(`${SHOP}/`)
      await web.until('Signup')
      await page.evaluate(`history.pushState({}, '', '/two')`)
      await web.until('pageview', 2)
      await page.click('a')
      await web.until('Outbound Link: Click')
    })

    const exits = await arrived(site, 'exit_link', 'away.example/offer', 5)
    expect(exits).toMatchObject({ 'away.example/offer': { visitors: 5, events: 5 } })
    expect(await cells(site, 'total')).toMatchObject({ '': { visitors: 5, pageviews: 10 } })
    expect(await cells(site, 'page')).toMatchObject({ '/': { pageviews: 5 }, '/two': { pageviews: 5 } })
    expect(await cells(site, 'goal')).toMatchObject({ Signup: { visitors: 5, events: 5 } })
  })

  it('@plausible-analytics/tracker has its page views, custom events, downloads and exit links counted', async () => {
    const SHOP = 'http://new.example'
    const site = await house.addSite({ domain: 'new.example', timeZone: 'UTC' })
    const code = `import { init, track } from '@plausible-analytics/tracker'
      init({ domain: 'new.example', endpoint: '${COUNTER}/api/event', outboundLinks: true, fileDownloads: true })
      track('Purchase', { props: { kind: 'toner' }, revenue: { currency: 'EUR', amount: 19.9 } })`
    const links = `<a id="file" href="/manual.pdf">m</a><a id="away" href="http://away.example/offer" target="_blank">a</a>`
    web.put(`${SHOP}/`, `<!doctype html><body>${links}${await bundle(code)}`)
    web.put(`${SHOP}/manual.pdf`, 'a manual')

    await people(5, async () => {
      const page = await web.visit(`${SHOP}/`)
      await web.until('Purchase')
      await page.click('#away')
      await web.until('Outbound Link: Click')
      await page.bringToFront()
      await page.evaluate(`history.pushState({}, '', '/two')`)
      await web.until('pageview', 2)
      await page.click('#file')
      await web.until('File Download')
    })

    const downloads = await arrived(site, 'download', 'new.example/manual.pdf', 5)
    expect(downloads).toMatchObject({ 'new.example/manual.pdf': { visitors: 5, events: 5 } })
    expect(await cells(site, 'total')).toMatchObject({ '': { visitors: 5, pageviews: 10 } })
    expect(await cells(site, 'page')).toMatchObject({ '/': { pageviews: 5 }, '/two': { pageviews: 5 } })
    expect(await cells(site, 'goal')).toMatchObject({ Purchase: { visitors: 5, events: 5 } })
    expect(await cells(site, 'exit_link')).toMatchObject({ 'away.example/offer': { visitors: 5, events: 5 } })
  })
})
