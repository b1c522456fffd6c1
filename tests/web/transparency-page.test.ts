import { openTestDashboard, type TestDashboard } from '@gatecount/dashboard-server/testing/test-dashboard'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'

const NOW = Date.parse('2026-03-10T12:30:00Z')

let dash: TestDashboard
let browser: Browser
let address: string
beforeAll(async () => {
  dash = await openTestDashboard({}, { now: () => NOW })
  const { id } = await dash.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  await dash.control.updateSite(id, {
    properties: ['size'],
    childSections: ['/kids'],
    goals: [{ name: 'Thanks', kind: 'page', pattern: '/thanks' }],
  })
  await dash.control.policies.install(NOW)
  await dash.control.policies.noteMeasured([id])
  const json = { properties: ['size', 'colour'], excludedPaths: ['/admin'] }
  await dash.send('owner', 'PATCH', '/api/v1/sites/shop.example', { json })
  address = `${dash.origin}/transparency/shop.example`
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
})
afterAll(async () => {
  await browser.close()
  await dash[Symbol.asyncDispose]()
})

describe('The transparency page', () => {
  it('is read without script, changes its language by a link, and unfolds what is folded', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', request => void asked.push(request.url()))
    await page.goto(address)
    expect(await page.textContent('h1')).toBe('What is counted on shop.example')
    await page.click('summary >> nth=0')
    expect(await page.isVisible('text=where visits come from × pages')).toBe(true)
    expect(asked).toEqual([address])
    await page.click('text=Deutsch')
    expect(await page.textContent('h1')).toBe('Was auf shop.example gezählt wird')
    expect(await context.cookies()).toEqual([])
    expect(await page.getAttribute('a.button', 'href')).toBe('https://shop.example/optout')
    await context.close()
  })

  it.each(['en', 'de'])('has no serious fault in light, dark and on a phone, in %s', async language => {
    const page = await (await browser.newContext({ bypassCSP: true })).newPage()
    const said: string[] = []
    page.on('console', message => void said.push(message.text()))
    await page.goto(`${address}?lang=${language}`)
    expect(await faultsOf(page)).toEqual([])
    expect(said).toEqual([])
    await page.context().close()
  })
})
