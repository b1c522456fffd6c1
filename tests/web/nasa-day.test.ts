import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from '@gatecount/worker/worker'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countLog, realLog } from '../import/count-log.ts'
import { type ImportHouse, openImportHouse } from '../import/import-house.ts'
import { buildWeb } from './dashboard-house.ts'
import { openBrowser } from './open-browser.ts'
import { newSignInLink } from './sign-in-by-link.ts'
import { signedInPage } from './signed-in-page.ts'

const NASA = realLog('nasa-1995-08-01.log.gz')
const SITE = 'nasa.example'
/** A page that shares two cores with a compiler takes its time. */
const PATIENT = { timeout: 20_000 }

let webRoot: string
let house: ImportHouse
let worker: Worker
let browser: Browser

async function viewsOf(gateway: string): Promise<number | undefined> {
  const { results } = await house.api.post<{ results: { dimensions: string[]; metrics: number[] }[] }>(
    '/api/v2/query',
    {
      site_id: SITE,
      date_range: 'all',
      metrics: ['pageviews'],
      dimensions: ['visit:gateway'],
      pagination: { limit: 1000, offset: 0 },
    },
  )
  return results.find(({ dimensions }) => dimensions[0] === gateway)?.metrics[0]
}

async function open(path: string): Promise<Page> {
  // What waits while the day is open is listed when it closes, a moment after its last line is counted.
  await expect.poll(() => viewsOf('aol.com'), PATIENT).toBe(288)
  const signInLink = () => newSignInLink(house.control, house.origin)
  return await signedInPage({ browser, origin: house.origin, signInLink }, path)
}
const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })
async function values(page: Page, title: string): Promise<(string | null)[]> {
  const all = await card(page, title).locator('tbody .shares__value').all()
  return await Promise.all(
    all.map(async value => (await value.getAttribute('title')) ?? (await value.textContent())),
  )
}

describe.skipIf(!existsSync(NASA))(
  'the day of a web server of NASA (skipped where its log is missing)',
  () => {
    beforeAll(async () => {
      webRoot = await mkdtemp(join(tmpdir(), 'gatecount-nasa-'))
      await buildWeb(webRoot)
      house = await openImportHouse(webRoot)
      worker = await house.startWorker()
      await countLog(house, NASA, SITE)
      browser = await openBrowser()
    })
    afterAll(async () => {
      await browser?.close()
      await worker?.[Symbol.asyncDispose]()
      await house?.[Symbol.asyncDispose]()
      await rm(webRoot, { recursive: true, force: true })
    })

    it('the gateways by page views begin with those that other tools name, and one of them narrows the whole page', async () => {
      const page = await open(`/sites/${SITE}`)
      await card(page, 'Gateways')
        .getByRole('button', { name: /\d+ more/ })
        .click()
      const dialog = page.getByRole('dialog', { name: /^Gateway/ })
      await dialog.getByRole('button', { name: 'Views' }).click()
      const names = async () =>
        (await dialog.locator('tbody th').allInnerTexts()).filter(name => /\.\w+$/.test(name))
      await expect
        .poll(async () => (await names()).slice(0, 4), PATIENT)
        .toEqual(['nasa.gov', 'aol.com', 'netcom.com', 'compuserve.com'])
      await dialog.getByRole('button', { name: 'aol.com' }).click()

      const chip = page.getByRole('button', { name: 'Gateway is aol.com: take this filter away' })
      await chip.waitFor()
      expect(new URL(page.url()).searchParams.get('filter')).toBe('gateway:aol.com')
      await page.getByRole('button', { name: 'Page views 288' }).waitFor()
      await expect.poll(() => values(page, 'Sources'), PATIENT).toEqual(['Direct / None'])
      await expect.poll(() => values(page, 'Pages'), PATIENT).toContain('/shuttle/missions/missions.html')
      expect(await values(page, 'Pages')).not.toContain('/ksc.html')
      await card(page, 'Pages').getByRole('tab', { name: 'Entry' }).click()
      await expect.poll(() => values(page, 'Pages'), PATIENT).toEqual(['/', '/images/'])
      await page.goBack()
      await page.getByRole('button', { name: 'Page views 9,589' }).waitFor()
      expect(await chip.count()).toBe(0)
      await page.context().close()
    })

    it('the flows show the way from the pages at the top to those about the shuttle', async () => {
      const page = await open(`/sites/${SITE}/flows`)
      await page.locator('[data-band="0 section / > 1 section /shuttle/"]').hover()
      await page.getByText(/^Pages at the top → \/shuttle\/…: \d+ page views/).waitFor()
      await page.getByRole('tab', { name: 'List' }).click()
      const top = page
        .getByRole('row')
        .filter({ hasText: 'Pages at the top' })
        .filter({ hasText: '→ /shuttle/…' })
      await top.waitFor()
      await page.context().close()
    })
  },
)
