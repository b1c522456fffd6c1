import { type Browser, type BrowserContext, chromium } from 'playwright-core'

/** Everything of the first screen is there: its cards and its chart, and nothing that stands for what is to come. */
const IS_DRAWN = `document.querySelectorAll('.cards .card').length > 0
  && document.querySelector('.ticket .recharts-surface') !== null
  && document.querySelector('.skeleton') === null && performance.now()`

/** Of a laptop. */
export const VIEWPORT = { width: 1440, height: 900 }

export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })

/** A browser context that somebody has signed in with, by a link. */
export async function signIn(browser: Browser, link: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: VIEWPORT })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(url => url.pathname !== '/signin')
  await page.close()
  return context
}

export interface Drawing {
  /** Milliseconds from asking for the page until all of it is drawn, by the page's own clock. */
  readonly ms: number
  /** Milliseconds of CPU time that the page's process took for it. */
  readonly cpu: number
}

export async function untilDrawn(context: BrowserContext, address: string): Promise<Drawing> {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Performance.enable')
  await page.goto(address, { waitUntil: 'commit' })
  const drawn = await page.waitForFunction(IS_DRAWN, undefined, { polling: 'raf' })
  const ms = Number(await drawn.jsonValue())
  const { metrics } = await devtools.send('Performance.getMetrics')
  const cpu = 1000 * (metrics.find(({ name }) => name === 'ProcessTime')?.value ?? 0)
  await page.close()
  return { ms, cpu }
}
