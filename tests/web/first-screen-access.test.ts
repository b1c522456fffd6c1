import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crowdOf } from './dashboard-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signedIn } from './signed-in.ts'

let house: DashboardHouse
beforeAll(async () => {
  house = await openDashboardHouse()
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const { id } = await house.control.addSite({ domain: 'access.example', timeZone: 'UTC' })
  await house.cells.append({ token: 'access', rows: crowdOf(id, yesterday) })
})
afterAll(() => house?.[Symbol.asyncDispose]())

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe finds serious or worse by WCAG 2.2 A and AA, with the elements. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations)`,
  )
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

const WIDTHS = [1440, 390] as const
const SCHEMES = ['light', 'dark'] as const

describe('the first screen', () => {
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      it(`the first screen and its dialogs have nothing serious for axe, ${colorScheme}, ${width} pixels wide, and fit`, async () => {
        const { page } = await signedIn(house, { colorScheme, viewport: { width, height: 900 } })
        await page.goto(`${house.origin}/sites/access.example?period=7d&filter=source:Google`)
        const card = (title: string) => page.getByRole('region', { name: title, exact: true })
        await card('Gateways').getByText('Deutsche Telekom').waitFor()
        await page.locator('.time-chart .recharts-surface').waitFor()
        await page.locator('.world-map__world').waitFor()
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
        expect(await faults(page)).toEqual([])
        await card('Gateways').getByRole('button', { name: 'Details' }).click()
        await page.getByRole('dialog').getByText('1–1 of 1').waitFor()
        expect(await faults(page)).toEqual([])
        await page.keyboard.press('Escape')
        await card('Downloads').getByRole('button', { name: 'Why?' }).click()
        await page.getByRole('dialog').getByRole('listitem').first().waitFor()
        expect(await faults(page)).toEqual([])
        await page.context().close()
      })
    }
  }

  it('the first screen shows its figures, the chart and the first cards in one viewport of a laptop', async () => {
    const { page } = await signedIn(house, { viewport: { width: 1440, height: 900 } })
    await page.goto(`${house.origin}/sites/access.example?period=7d`)
    // Above it is the name of the program; a notice that the account is not set up yet comes and goes.
    const head = await page.locator('.report-head').boundingBox()
    const above = 72
    for (const title of ['Sources', 'Pages', 'Gateways']) {
      const box = await page.getByRole('region', { name: title, exact: true }).boundingBox()
      const bottom = (box?.y ?? 900) + (box?.height ?? 0)
      expect(above + bottom - (head?.y ?? 0)).toBeLessThanOrEqual(900)
    }
    await page.context().close()
  })
})
