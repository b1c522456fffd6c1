import { readFile } from 'node:fs/promises'
import { readZip } from '@gatecount/dashboard-server/testing/read-zip'
import { DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crowdOf } from './dashboard-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { callFrom } from './page-caller.ts'
import { signedIn } from './signed-in.ts'

let house: DashboardHouse
const dayAt = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const SITE = 'export.example'
const DAYS = `${dayAt(-6)}-${dayAt(0)}`

beforeAll(async () => {
  house = await openDashboardHouse()
  const { id } = await house.control.addSite({ domain: SITE, timeZone: 'UTC' })
  for (const day of [-1, -2, -3]) {
    await house.cells.append({ token: `${SITE}${day}`, rows: crowdOf(id, dayAt(day)) })
  }
})
afterAll(() => house?.[Symbol.asyncDispose]())

async function openReport(query = ''): Promise<{ page: Page; complaints: string[] }> {
  const opened = await signedIn(house, { viewport: { width: 1440, height: 900 } })
  await opened.page.goto(`${house.origin}/sites/${SITE}?period=7d${query}`)
  await opened.page.locator('.time-chart .recharts-surface').waitFor()
  await opened.page.locator('.world-map__world').waitFor()
  return opened
}

/** Chooses an entry of the export menu that gives a file. */
async function take(
  page: Page,
  entry: 'link' | 'button',
  name: RegExp,
): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export this report' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole(entry, { name }).click()
  const download = await saving
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Width, height and how many different colours a PNG has, as the browser reads it. */
const look = (page: Page, bytes: Buffer) =>
  page.evaluate<[number, number, number]>(`(async () => {
    const image = new Image()
    image.src = 'data:image/png;base64,${bytes.toString('base64')}'
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth
    canvas.height = image.naturalHeight
    const pen = canvas.getContext('2d')
    pen.drawImage(image, 0, 0)
    const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
    return [canvas.width, canvas.height, new Set(new Uint32Array(data.buffer)).size]
  })()`)

describe('the export', () => {
  it('the export gives every list as the query route answers it, and says what is in it', async () => {
    const { page, complaints } = await openReport('&filter=source:Google')
    const { name, bytes } = await take(page, 'link', /All lists/)
    expect(name).toBe(`${SITE}-${DAYS}.zip`)
    const files = await readZip(bytes)
    expect(files.get('README.txt')).toContain('Only source is Google.')
    for (const [file, csv] of files) {
      if (!file.endsWith('.csv')) continue
      const [heading = [], ...lines] = csv
        .trimEnd()
        .split('\r\n')
        .map(line => line.split(','))
      const columns = heading.filter(word => word === 'start' || word in DIMENSIONS)
      const metrics = heading.slice(columns.length)
      const { body } = await callFrom(page, {
        path: '/api/v2/query',
        body: {
          site_id: SITE,
          date_range: [dayAt(-6), dayAt(0)],
          metrics,
          dimensions: columns.map(word =>
            word === 'start' ? 'time:day' : DIMENSIONS[word as Dimension].api,
          ),
          filters: [['is', 'visit:source', ['Google']]],
        },
      })
      const results = body['results'] as { metrics: (number | null)[] }[]
      const sums = (rows: readonly (readonly number[])[]) =>
        metrics.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
      const inFile = lines.map(line => line.slice(-metrics.length).map(Number))
      expect([file, sums(inFile)]).toEqual([file, sums(results.map(row => row.metrics.map(Number)))])
    }
    expect(files.has('pages/page.csv')).toBe(true)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('the export draws the chart as a picture of twice its size, with its title, by day and by night', async () => {
    const { page, complaints } = await openReport('&figure=pageviews')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const box = await page.locator('.time-chart .recharts-surface').boundingBox()
      const { name, bytes } = await take(page, 'button', /as a picture/)
      expect(name).toBe(`${SITE}-Page-views-${DAYS}.png`)
      const [width, height, colours] = await look(page, bytes)
      expect([width, height]).toEqual([
        Math.round(((box?.width ?? 0) + 48) * 2),
        Math.round(((box?.height ?? 0) + 112) * 2),
      ])
      expect(colours).toBeGreaterThan(20)
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('the export prints the report on a few pages of A4, either way, without what is pressed', async () => {
    const { page } = await openReport()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await page.getByRole('button', { name: 'Export this report' }).isVisible()).toBe(false)
    expect(await page.getByText(`${house.origin}/sites/${SITE}?period=7d`).isVisible()).toBe(true)
    expect(await page.evaluate('getComputedStyle(document.querySelector(".card")).backgroundColor')).toBe(
      'rgb(251, 252, 249)',
    )
    for (const landscape of [true, false]) {
      const pdf = (await page.pdf({ format: 'A4', landscape })).toString('latin1')
      const pages = pdf.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
      expect([landscape, pages >= 1 && pages <= 3]).toEqual([landscape, true])
    }
    await page.context().close()
  })
})
