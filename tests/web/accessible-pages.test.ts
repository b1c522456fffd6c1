import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crowdOf } from './dashboard-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signedInPage } from './signed-in-page.ts'

interface Violation {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly target: readonly string[] }[]
}

const SETTINGS = '/sites/toner.example/settings'

/** Pages of owners, with what is on them when they are there. */
const PAGES = [
  ['/sites', 'Your sites'],
  ['/sites/new', 'Add this site'],
  ['/sites/books.example', 'Waiting for the first page view'],
  ['/sites/toner.example', 'Gateways'],
  [SETTINGS, 'Further domains'],
  [`${SETTINGS}/snippet`, 'Is it there?'],
  [`${SETTINGS}/counting`, 'Leave out events of pages on the host'],
  [`${SETTINGS}/children`, 'A whole site for children'],
  [`${SETTINGS}/data`, 'Delete toner.example'],
  [`${SETTINGS}/people`, 'sam@toner.example'],
  [`${SETTINGS}/tokens`, 'Nightly report'],
  [`${SETTINGS}/activity`, 'made a token'],
  ['/people', 'Viewer of'],
  ['/activity', 'signed in'],
] as const

let house: DashboardHouse
let axe: string
beforeAll(async () => {
  house = await openDashboardHouse()
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  const { control } = house
  const site = await control.addSite({ domain: 'toner.example', timeZone: 'UTC' })
  await control.addSite({ domain: 'books.example', timeZone: 'UTC' })
  await house.cells.append({ token: 'toner', rows: crowdOf(site.id, new Date().toISOString().slice(0, 10)) })
  const sam = await control.addPerson({ name: 'Sam Okafor', email: 'sam@toner.example' })
  await control.setMembership(sam.id, { siteId: site.id, role: 'viewer' })
  await control.updateSite(site.id, {
    rules: [{ kind: 'leave_out', subject: 'host', values: ['staging.toner.example'] }],
  })
  const page = await signedInPage(house, `${SETTINGS}/tokens`)
  await page.getByLabel('Name').fill('Nightly report')
  await page.getByRole('button', { name: 'Make a token' }).click()
  await page.getByText('Copy it now').waitFor()
  await page.context().close()
})
afterAll(() => house?.[Symbol.asyncDispose]())

/** What axe calls serious or worse, with where it is. */
async function seriousOn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<{ violations: Violation[] }>('axe.run()')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

async function contextFor(colorScheme: 'light' | 'dark', width: number): Promise<BrowserContext> {
  const viewport = { width, height: 844 }
  // The policy of the pages lets no other script in, and axe is one.
  const page = await signedInPage(house, '/sites', { colorScheme, viewport, bypassCSP: true })
  return page.context()
}

describe.each([
  ['light', 1440],
  ['dark', 1440],
  ['light', 390],
  ['dark', 390],
] as const)('pages of owners, %s and %d wide', (scheme, width) => {
  let context: BrowserContext
  beforeAll(async () => {
    context = await contextFor(scheme, width)
  })
  afterAll(() => context?.close())

  it.each(PAGES)(
    '%s is in nobody’s way: axe finds nothing serious, and nothing leaves the screen',
    async (path, words) => {
      const page = await context.newPage()
      await page.goto(house.origin + path)
      await page.getByText(words).first().waitFor()
      expect(await seriousOn(page)).toEqual([])
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.close()
    },
  )

  it('dialogs are in nobody’s way', async () => {
    const page = await context.newPage()
    await page.goto(`${house.origin}${SETTINGS}/data`)
    await page.getByRole('button', { name: 'Delete toner.example' }).click()
    await page.getByRole('alertdialog').waitFor()
    expect(await seriousOn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    await page.close()
  })
})
