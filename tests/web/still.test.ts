import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crowdOf } from './dashboard-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signedIn } from './signed-in.ts'

let house: DashboardHouse
const dayAt = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const SITE = 'still.example'
const REPORT = `/sites/${SITE}?period=7d`

beforeAll(async () => {
  house = await openDashboardHouse()
  const { id } = await house.control.addSite({ domain: SITE, timeZone: 'UTC' })
  for (const day of [-1, -2, -9]) {
    await house.cells.append({ token: `${SITE}${day}`, rows: crowdOf(id, dayAt(day)) })
  }
})
afterAll(() => house?.[Symbol.asyncDispose]())

/** Adds up what moves without the reader having done anything (Layout Instability API). */
const WATCH = `
  window.moved = 0
  window.movedWhat = []
  new PerformanceObserver(shifts => {
    for (const shift of shifts.getEntries()) {
      if (shift.hadRecentInput) continue
      window.moved += shift.value
      window.movedWhat.push(...shift.sources.map(({ node }) => node?.className ?? String(node)))
    }
  }).observe({ type: 'layout-shift', buffered: true })`

const moved = (page: Page) => page.evaluate<[number, string[]]>('[window.moved, window.movedWhat]')

/** Every answer of a screen waits until it is let go. */
async function holdScreens(page: Page): Promise<() => void> {
  let release = (): void => undefined
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route('**/screen', async route => {
    await held
    await route.continue()
  })
  return release
}

describe('the report', () => {
  it('the report keeps its place while it loads, on a desk and on a phone, first with skeletons', async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await signedIn(house, { viewport })
      await page.addInitScript(WATCH)
      const release = await holdScreens(page)
      await page.goto(house.origin + REPORT)
      await page.locator('.skeleton').first().waitFor()
      release()
      await page.locator('.time-chart .recharts-surface').waitFor()
      await page.getByText('Deutsche Telekom').waitFor()
      await page.locator('.world-map__world').waitFor()
      const [sum, what] = await moved(page)
      expect(sum, `${viewport.width}: ${what.join(', ')}`).toBeLessThan(0.02)
      await page.context().close()
    }
  })

  it('the report keeps the figures before until the new are there, and nothing of it moves', async () => {
    const { page } = await signedIn(house, { viewport: { width: 1440, height: 900 } })
    await page.addInitScript(WATCH)
    await page.goto(house.origin + REPORT)
    const visitors = (count: number) =>
      page.getByRole('button', { name: new RegExp(`^Visitors ${count}\\b`) })
    await visitors(200).waitFor()
    await page.getByText('Deutsche Telekom').waitFor()
    await page.locator('.time-chart .recharts-surface').waitFor()
    const release = await holdScreens(page)
    await page.keyboard.press('a')
    await page.locator('.stale').first().waitFor()
    expect(await visitors(200).count()).toBe(1)
    expect(await page.getByText('Deutsche Telekom').count()).toBe(1)
    expect(await page.locator('.skeleton').count()).toBe(0)
    release()
    await visitors(300).waitFor()
    const [sum, what] = await moved(page)
    expect(sum, what.join(', ')).toBeLessThan(0.02)
    await page.context().close()
  })

  it('the report writes numbers as the reader of the page is used to', async () => {
    const { page } = await signedIn(house, { locale: 'de-AT' })
    await page.goto(house.origin + REPORT)
    await page.getByRole('button', { name: /Absprungrate 50\s%/ }).waitFor()
    expect(await page.locator('.figures').textContent()).toContain('2,0')
    await page.context().close()
  })
})
