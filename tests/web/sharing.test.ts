import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SignedShared } from '@gatecount/shared/domain/report-sharing/shared-document'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { releasedWeeks } from './released-weeks.ts'
import { signedIn } from './signed-in.ts'

let house: DashboardHouse
let page: Page
let complaints: string[]
let link: string
beforeAll(async () => {
  house = await openDashboardHouse()
  await releasedWeeks(house, 'shop.example', ['public', 'partner', 'partner'])
  await house.control.addSite({ domain: 'empty.example', timeZone: 'UTC' })
  const opened = await signedIn(house, { viewport: { width: 1440, height: 900 } })
  page = opened.page
  complaints = opened.complaints
})
afterAll(() => house?.[Symbol.asyncDispose]())

const open = async (site: string, query = ''): Promise<void> => {
  await page.goto(`${house.origin}/sites/${site}/shared${query}`)
}
const preview = () => page.frameLocator('iframe')

/** Somebody who has the link and nothing else. */
async function stranger(options: BrowserContextOptions = {}): Promise<Page> {
  return await (await house.browser.newContext({ locale: 'en-GB', ...options })).newPage()
}

/** A page of another host with the report in it. */
async function foreignPage(src: string): Promise<{ readonly origin: string; readonly server: Server }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(
      `<!doctype html><title>Partner</title><iframe src="${src}" width="900" height="600"></iframe>`,
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, server }
}

async function embedded(at: { readonly origin: string }): Promise<string> {
  const view = await stranger()
  await view.goto(at.origin)
  const text = await view.frameLocator('iframe').locator('body').textContent()
  await view.context().close()
  return text ?? ''
}

describe('sharing a report', () => {
  it('begins with an empty page that says what it is for and when the first release comes', async () => {
    await open('empty.example')
    await page.getByText('No report yet').waitFor()
    await page.getByText('Nothing has been released yet').waitFor()
    const site = await house.control.findSite('empty.example')
    await house.control.updateReleaseSettings(site?.id ?? 0, { preset: 'none' })
    await page.reload()
    await page.getByRole('link', { name: 'Choose a preset' }).waitFor()
  })

  it('is composed beside what the partner will see, with what it costs said before it is shared', async () => {
    await open('shop.example')
    await page.getByRole('button', { name: 'Compose a report' }).click()
    await preview().getByRole('heading', { name: 'Visitors of shop.example' }).waitFor()
    await page.getByLabel('Title').fill('Toner & friends')
    await preview().getByRole('heading', { name: 'Toner & friends' }).waitFor()
    await page.getByText('Sharing costs nothing more than the release that exists.').waitFor()
    await page.getByText(/ε 0\.70, ρ 0\.0125/).waitFor()
    await page.getByLabel('Ways from page to page').check()
    await preview().getByRole('heading', { name: 'Ways from page to page' }).waitFor()
    await page.getByText('A colour of your own').click()
    await page.getByLabel('Colour of bars and lines').fill('#ffee88')
    await page.getByRole('button', { name: 'Keep the report' }).click()
    await page.getByText('is too light to be seen on white').waitFor()
    await page.getByLabel('Colour of bars and lines').fill('#8a2b6c')
    await page.getByRole('button', { name: 'Keep the report' }).click()
    await page.getByRole('button', { name: 'Make a link' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Make a link' }).click()
    link = (await page.locator('.code-block__text').textContent()) ?? ''
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByText('0 openings until yesterday').waitFor()
  })

  it('shows the report to anyone with the link, by the keyboard, on a phone, by night, with script or without', async () => {
    const view = await stranger({ javaScriptEnabled: false })
    await view.goto(link)
    await view.getByRole('heading', { name: 'Toner & friends' }).waitFor()
    await view.getByText('too noisy to tell').first().waitFor()
    expect(await view.context().cookies()).toEqual([])
    await view.context().close()
    const looked = await stranger({ bypassCSP: true })
    await looked.goto(link)
    expect(await faultsOf(looked)).toEqual([])
    await looked.context().close()
  })

  it('gives a file that anybody checks in a browser without an account, and a changed one fails there', async () => {
    const view = await stranger()
    const signed = (await (await fetch(`${link}/report.json`)).json()) as SignedShared
    await view.goto(`${house.origin}/verify`)
    const check = async (value: unknown): Promise<void> =>
      await view.locator('input[type=file]').setInputFiles({
        name: 'report.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(value)),
      })
    await check(signed)
    await view.getByText(/^Valid: “Toner & friends” of shop\.example/).waitFor()
    await check({ ...signed, document: { ...signed.document, title: 'Another' } })
    await view.getByText('The report was changed after it was signed.').waitFor()
    await view.context().close()
  })

  it('stands in a page of a host that may frame it, and in no other', async () => {
    const report = (
      await house.control.sharedReports.list((await house.control.findSite('shop.example'))?.id ?? 0)
    )[0]
    const [allowed, other] = await Promise.all([foreignPage(''), foreignPage('')])
    await open('shop.example', `?report=${report?.id}`)
    await page.getByRole('button', { name: 'Embed it in a page' }).click()
    await page.getByLabel('Hosts that may frame it').fill(allowed.origin)
    await page.getByRole('dialog').getByRole('button', { name: 'Embed it in a page' }).click()
    const line = (await page.locator('.code-block__text').textContent()) ?? ''
    await page.getByRole('button', { name: 'Done' }).click()
    const address = /src="([^"]+)"/.exec(line)?.[1] ?? ''
    for (const { server } of [allowed, other]) {
      server.removeAllListeners('request')
      server.on('request', (_, response) => {
        response.setHeader('content-type', 'text/html')
        response.end(`<!doctype html><title>Partner</title>${line}`)
      })
    }
    expect(address).toContain('/shared/')
    expect(await embedded(allowed)).toContain('Toner & friends')
    expect(await embedded(other)).not.toContain('Toner & friends')
    const linked = await foreignPage(link)
    expect(await embedded(linked)).not.toContain('Toner & friends')
    for (const { server } of [allowed, other, linked]) server.close()
  })

  it('can be ended, and then opens nothing', async () => {
    await open('shop.example', '?report=1')
    await page.getByRole('button', { name: 'End Link' }).click()
    await page.getByRole('button', { name: 'End it' }).click()
    await page.getByText('“Link” opens nothing any more.').waitFor()
    const view = await stranger()
    await view.goto(link)
    await view.getByText('Nothing is shared here').waitFor()
    await view.context().close()
  })

  it('can be done by everybody, in German too, and complains of nothing', async () => {
    await open('shop.example', '?report=1')
    await preview().getByText('How to read this').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await open('shop.example')
    await page.getByRole('table').waitFor()
    expect(await faultsOf(page)).toEqual([])
    const german = await signedIn(house, { locale: 'de-DE' })
    await german.page.goto(`${house.origin}/sites/shop.example/shared`)
    await german.page.getByRole('heading', { name: 'Geteilte Berichte' }).waitFor()
    await german.page.getByRole('table').waitFor()
    expect(await englishLeftovers(german.page)).toEqual([])
    await german.page.goto(`${house.origin}/sites/shop.example/shared?report=1`)
    await german.page.frameLocator('iframe').getByText('Wie das zu lesen ist').waitFor()
    expect(await englishLeftovers(german.page)).toEqual([])
    expect(complaints.filter(words => !words.includes('400'))).toEqual([])
  })
})
