import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createInventedWorld, type InventedWorld, withTracker } from './invented-world.ts'

const SHOP = 'http://shop.example'
const EXIT = 'Outbound Link: Click'
const DOWNLOAD = 'File Download'

let world: InventedWorld
beforeAll(async () => {
  world = await createInventedWorld()
  world.put('http://away.example/', 'away')
})
afterAll(() => world[Symbol.asyncDispose]())
beforeEach(() => world.reset())

const open = async (body: string, options = '') => {
  world.put(`${SHOP}/links`, withTracker(body, options))
  const page = await world.visit(`${SHOP}/links`)
  await world.until('pageview')
  return page
}

const urls = (name: string) =>
  world.events.filter(event => event.body.n === name).map(event => (event.body['p'] as { url: string }).url)

describe('script.js', () => {
  it('script.js counts an exit link as it stands on the page, although the page is left', async () => {
    const page = await open('<a href="http://away.example/?to=paper#x"><b>away</b></a>')
    await page.click('b')
    await page.waitForURL('http://away.example/**')
    const [event] = await world.until(EXIT)
    expect(event?.body).toMatchObject({ u: `${SHOP}/links`, p: { url: 'http://away.example/?to=paper#x' } })
  })

  it('script.js counts exit links of every kind of click once, and the menu of the right button never', async () => {
    const page = await open(`
      <a id="middle" href="http://away.example/middle">m</a><a id="blank" target="_blank" href="http://away.example/blank">b</a>
      <a id="key" href="http://away.example/key">k</a><a id="held" href="http://away.example/held">c</a>
      <a id="stopped" href="http://away.example/stopped">s</a>
      <map name="m"><area id="area" shape="default" href="http://away.example/area"></map>
      <img usemap="#m" width="9" height="9" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==">
      <script>document.getElementById('stopped').addEventListener('click', event => { event.preventDefault(); event.stopImmediatePropagation() })</script>`)
    await page.click('#middle', { button: 'right' })
    await page.click('#middle', { button: 'middle' })
    await page.click('#held', { modifiers: ['Control'] })
    await page.click('#blank')
    await page.bringToFront()
    await page.click('#stopped')
    await page.evaluate(
      `document.getElementById('area').addEventListener('click', event => event.preventDefault()); document.getElementById('area').click()`,
    )
    await page.focus('#key')
    await page.keyboard.press('Enter')
    await world.until(EXIT, 6)
    expect(urls(EXIT).sort()).toEqual(
      ['area', 'blank', 'held', 'key', 'middle', 'stopped'].map(name => `http://away.example/${name}`),
    )
  })

  it('script.js finds an exit link within a shadow tree', async () => {
    const page = await open(
      `<div id="host"></div><script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<a target="_blank" href="http://away.example/shadow">s</a>'</script>`,
    )
    await page.click('#host a')
    await world.until(EXIT)
    expect(urls(EXIT)).toEqual(['http://away.example/shadow'])
  })

  it('script.js counts neither links within the site nor addresses that are no pages', async () => {
    const page = await open(
      `<a href="/links?2">in</a><a href="#part">part</a><a href="mailto:a@shop.example">mail</a><a href="javascript:void 0">js</a><a>none</a>`,
    )
    for (const link of await page.$$('a')) await link.evaluate('link => link.click()').catch(() => undefined)
    for (const text of ['part', 'mail', 'js', 'none', 'in']) await page.click(`text="${text}"`)
    await page.waitForURL('**/links?2')
    await world.until('pageview', 2)
    expect([...urls(EXIT), ...urls(DOWNLOAD)]).toEqual([])
  })

  it('script.js counts downloads by extension and by attribute, without their query', async () => {
    const page = await open(
      `<a href="/manual.pdf?token=1">p</a><a href="/data.XLSX">x</a><a download href="/picture">d</a><a href="/links.html">h</a><a href="/pdf">n</a>
       <script>document.addEventListener('click', event => event.preventDefault())</script>`,
    )
    for (const link of await page.$$('a')) await link.click()
    await world.until(DOWNLOAD, 3)
    await page.evaluate(`gatecount('settled')`)
    await world.until('settled')
    expect(urls(DOWNLOAD).sort()).toEqual(
      ['data.XLSX', 'manual.pdf', 'picture'].map(file => `${SHOP}/${file}`),
    )
  })

  it('script.js takes data-file-types for what a download is, and data-no-links for none', async () => {
    const links = `<a href="/a.pdf">p</a><a href="/b.stl">s</a><a href="http://away.example/">e</a>
      <script>document.addEventListener('click', event => event.preventDefault())</script>`
    const page = await open(links, 'data-file-types="stl,step"')
    for (const link of await page.$$('a')) await link.click()
    await world.until(DOWNLOAD)
    await world.until(EXIT)
    expect(urls(DOWNLOAD)).toEqual([`${SHOP}/b.stl`])

    await world.reset()
    const silent = await open(links, 'data-no-links')
    for (const link of await silent.$$('a')) await link.click()
    await silent.evaluate(`gatecount('settled')`)
    await world.until('settled')
    expect([...urls(EXIT), ...urls(DOWNLOAD)]).toEqual([])
  })
})
