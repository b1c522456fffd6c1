import { build } from 'esbuild'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { COUNTER, createInventedWorld, type InventedWorld } from './invented-world.ts'

const SHOP = 'http://shop.example'

let world: InventedWorld
beforeAll(async () => {
  // Set GATECOUNT_COLLECTOR to the origin of a running collector to make these journeys with it.
  const collector = process.env['GATECOUNT_COLLECTOR']
  world = await createInventedWorld({ unmarked: true, ...(collector ? { collector } : {}) })
  world.put('http://away.example/', 'away')
})
afterAll(() => world[Symbol.asyncDispose]())
beforeEach(() => world.reset())

/** A page that has the packages of others in it as an owner would have bundled them. */
const bundled = async (code: string, body: string) => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    format: 'iife',
  })
  return `<!doctype html><body>${body}<script>${outputFiles[0]?.text.replaceAll('</script', '<\\/script')}</script>`
}

describe('clients of Plausible, unmodified', () => {
  it('plausible-tracker sends its page views, custom events and exit links to us', async () => {
    const code = `import Plausible from 'plausible-tracker'
      const { enableAutoPageviews, enableAutoOutboundTracking, trackEvent } = Plausible({ domain: 'shop.example', apiHost: '${COUNTER}' })
      enableAutoPageviews(); enableAutoOutboundTracking()
      trackEvent('Signup', { props: { tier: 'small' }, callback: () => { window.called = true } })`
    world.put(`${SHOP}/old`, await bundled(code, '<a href="http://away.example/">away</a>'))
    const page = await world.visit(`${SHOP}/old`)
    await page.waitForFunction('window.called')
    await page.evaluate(`history.pushState({}, '', '/old/two')`)
    await page.click('a')
    await page.waitForURL('http://away.example/')

    const views = await world.until('pageview', 2)
    expect(views.map(({ body }) => body['u'])).toEqual([`${SHOP}/old`, `${SHOP}/old/two`])
    expect((await world.until('Signup'))[0]?.body['p']).toBe('{"tier":"small"}')
    expect((await world.until('Outbound Link: Click'))[0]?.body['p']).toBe('{"url":"http://away.example/"}')
    expect(world.events.map(({ status }) => status)).toEqual([202, 202, 202, 202])
    expect(world.events[0]?.headers['content-type']).toMatch(/^text\/plain/)
  })

  it('@plausible-analytics/tracker sends its page views, custom events, downloads and exit links to us', async () => {
    const code = `import { init, track } from '@plausible-analytics/tracker'
      init({ domain: 'shop.example', endpoint: '${COUNTER}/api/event', outboundLinks: true, fileDownloads: true, formSubmissions: true })
      track('Purchase', { props: { kind: 'toner' }, revenue: { currency: 'EUR', amount: 19.9 }, callback: answer => { window.called = answer.status } })`
    world.put(
      `${SHOP}/new`,
      await bundled(
        code,
        '<a id="file" href="/manual.pdf">m</a><a id="away" href="http://away.example/" target="_blank">a</a>',
      ),
    )
    world.put(`${SHOP}/manual.pdf`, 'a manual')
    const page = await world.visit(`${SHOP}/new`)
    await page.waitForFunction('window.called === 202')
    await page.click('#away')
    await page.bringToFront()
    await page.evaluate(`history.pushState({}, '', '/new/two')`)
    await page.click('#file')

    const views = await world.until('pageview', 2)
    expect(views.map(({ body }) => body['u'])).toEqual([`${SHOP}/new`, `${SHOP}/new/two`])
    expect((await world.until('Purchase'))[0]?.body).toMatchObject({
      p: { kind: 'toner' },
      $: { currency: 'EUR', amount: 19.9 },
    })
    expect((await world.until('Outbound Link: Click'))[0]?.body['p']).toEqual({ url: 'http://away.example/' })
    expect((await world.until('File Download'))[0]?.body['p']).toEqual({ url: `${SHOP}/manual.pdf` })
    expect(new Set(world.events.map(({ status }) => status))).toEqual(new Set([202]))
  })
})
