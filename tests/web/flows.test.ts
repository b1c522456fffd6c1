import { readFile } from 'node:fs/promises'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { sectionOf } from '@gatecount/shared/domain/report/section'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { movesOf } from './flow-crowd.ts'
import { callFrom } from './page-caller.ts'
import { signedIn } from './signed-in.ts'

const SITE = 'moves.example'
const DAYS = 2
const TONER = '/shop/toner'

let house: DashboardHouse
/** A page that shares two cores with a compiler takes its time. */
const PATIENT = { timeout: 20_000 }
const dayAt = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
beforeAll(async () => {
  house = await openDashboardHouse()
  const { id } = await house.control.addSite({ domain: SITE, timeZone: 'UTC' })
  for (let day = 1; day <= DAYS; day += 1) {
    await house.cells.append({ token: `moves:${day}`, rows: movesOf(id, dayAt(-day)) })
  }
})
afterAll(() => house?.[Symbol.asyncDispose]())

type Counted = readonly (readonly [values: readonly string[], count: number])[]

/** What the route that everybody asks answers, without its remainder. */
async function query(
  page: Page,
  metric: string,
  dimensions: readonly string[],
  filters: unknown[] = [],
): Promise<Counted> {
  const body = { site_id: SITE, date_range: [dayAt(-6), dayAt(0)], metrics: [metric], dimensions, filters }
  const { body: answer } = await callFrom(page, { path: '/api/v2/query', body })
  const results = answer['results'] as { dimensions: string[]; metrics: number[] }[]
  return results
    .filter(row => !row.dimensions.includes(TOO_FEW))
    .map(row => [row.dimensions, row.metrics[0] ?? 0] as const)
}

const sumOf = (counted: Counted, isWanted: (value: string) => boolean): number =>
  counted.reduce((sum, [[value = ''], count]) => sum + (isWanted(value) ? count : 0), 0)

const open = async (address = ''): Promise<{ page: Page; complaints: string[] }> => {
  const signed = await signedIn(house)
  await signed.page.goto(`${house.origin}/sites/${SITE}/flows?period=7d${address}`)
  return signed
}

const column = (page: Page, name: string): Locator => page.getByRole('list', { name, exact: true })
/** The nodes of a column of the picture: what they are called, and their figure. */
const nodesOf = async (page: Page, name: string): Promise<string[]> =>
  (await column(page, name).getByRole('listitem').allInnerTexts()).map(text =>
    text.replace(/\s+/g, ' ').trim(),
  )
const rowsOf = async (table: Locator): Promise<string[]> =>
  (await table.locator('tbody tr').allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim())

describe('the flows of a site', () => {
  it('the picture and the list of a site show what the query route answers, and their sides add up', async () => {
    const { page, complaints } = await open()
    await column(page, 'Where people were').getByRole('link', { name: '/shop/… 300' }).waitFor()
    const sections = await query(page, 'pageviews', ['event:section'])
    const entries = await query(page, 'visits', ['visit:entry_page'])
    const exits = await query(page, 'visits', ['visit:exit_page'])
    const pairs = await query(page, 'events', ['event:section', 'event:next_section'])
    expect(await nodesOf(page, 'Where people were')).toEqual([
      `Entered the site ${sumOf(entries, () => true)}`,
      ...sections.map(
        ([[section], views]) => `${section === '/' ? 'Pages at the top' : `${section}…`} ${views}`,
      ),
      expect.stringMatching(/^Too few to show \d+$/),
    ])
    const band = page.locator(`[data-band="0 section / > 1 section /shop/"]`)
    await band.hover()
    const [, between] = pairs.find(([[from, to]]) => from === '/' && to === '/shop/') ?? []
    await page.getByText(`Pages at the top → /shop/…: ${between} page views`).waitFor()
    await page.getByRole('tab', { name: 'List' }).click()
    const rows = await rowsOf(page.getByRole('table'))
    const ofSection = (wanted: string) => (path: string) => sectionOf(path) === wanted
    for (const [[section = ''], views] of sections) {
      const name = section === '/' ? 'Pages at the top' : `${section}…`
      const entered = sumOf(entries, ofSection(section))
      const left = sumOf(exits, ofSection(section))
      const row = rows.find(text => text.startsWith(`▸${name} `))
      expect(row).toMatch(new RegExp(`${name} ${entered} ${views} \\d+ ${left} `))
    }
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('a section is unfolded by a click and folded again, in the address, and back goes back', async () => {
    const { page } = await open()
    await column(page, 'Where people were').getByRole('link', { name: '/shop/…' }).click()
    await page.waitForURL(url => url.searchParams.get('open') === '/shop/')
    await column(page, 'Where they went next').getByRole('link', { name: '/shop/toner 180' }).waitFor()
    await expect
      .poll(() => nodesOf(page, 'Where people were'), PATIENT)
      .toEqual(
        expect.arrayContaining(['/shop/toner 180', '/shop/paper 88', 'Others in /shop/… 32', '/blog/… 120']),
      )
    await page.getByRole('link', { name: 'Fold /shop/…' }).click()
    await column(page, 'Where people were').getByRole('link', { name: '/shop/… 300' }).waitFor()
    await page.goBack()
    await column(page, 'Where people were').getByRole('link', { name: '/shop/toner 180' }).waitFor()
    await page.context().close()
  })

  it('a page is put in the middle by the keyboard alone, with as many page views on either side, and back goes back', async () => {
    const { page } = await open('&open=/shop/')
    const link = column(page, 'Where people were').getByRole('link', { name: '/shop/toner 180' })
    await link.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(url => url.searchParams.get('page') === TONER)
    await column(page, 'This page').getByText('180').waitFor()
    await expect
      .poll(() => page.evaluate('document.activeElement?.textContent'), PATIENT)
      .toBe(`How people move around ${TONER}`)
    const is = (dimension: string) => [['is', dimension, [TONER]]]
    const before = await query(page, 'events', ['event:page'], is('event:next_page'))
    const after = await query(page, 'events', ['event:next_page'], is('event:page'))
    const [[, entered] = []] = await query(page, 'visits', [], is('visit:entry_page'))
    const [[, left] = []] = await query(page, 'visits', [], is('visit:exit_page'))
    const hidden = (counted: Counted, ends = 0): number => 180 - ends - sumOf(counted, () => true)
    expect(await nodesOf(page, 'Came from')).toEqual([
      `Entered the site ${entered}`,
      ...before.map(([[value], count]) => `${value} ${count}`),
      `Too few to show ${hidden(before, entered)}`,
    ])
    expect(await nodesOf(page, 'Went on to')).toEqual([
      ...after.map(([[value], count]) => `${value} ${count}`),
      `Left the site ${left}`,
      `Too few to show ${hidden(after, left)}`,
    ])
    await page.goBack()
    await link.waitFor()
    await page.context().close()
  })

  it('further steps are drawn when they are asked for, forwards and backwards, and stay in the address', async () => {
    const { page } = await open(`&page=${TONER}`)
    await page.getByRole('link', { name: 'One more step after' }).click()
    await page.waitForURL(url => url.searchParams.get('ahead') === '2')
    const among = ['is', 'event:page', ['/shop/paper', '/']]
    const ways = await query(page, 'events', ['event:page', 'event:next_page'], [among])
    const toToner = ways.reduce((sum, [[, to], count]) => sum + (to === TONER ? count : 0), 0)
    await column(page, 'After that').getByRole('listitem').getByText(TONER).waitFor()
    expect(await nodesOf(page, 'After that')).toContain(`${TONER} ${toToner}`)
    await page.getByRole('link', { name: 'One more step before' }).click()
    await column(page, 'Before that').getByRole('listitem').first().waitFor()
    expect(new URL(page.url()).searchParams.get('back')).toBe('2')
    await page.getByRole('link', { name: 'One step less after' }).click()
    await column(page, 'After that').waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('a page has its own figures and lists, which lead to the report', async () => {
    const { page, complaints } = await open(`&page=${TONER}`)
    const figures = page.getByRole('region', { name: `Figures of ${TONER}` })
    await figures.getByText('180').waitFor()
    expect((await figures.locator('dl > div').allInnerTexts()).map(text => text.split('\n'))).toEqual([
      ['Page views', '180'],
      ['Visitors', '100'],
      ['Entries', '28'],
      ['Bounce rate', '50%'],
      ['Exits', '72'],
      ['Exit rate', '40%'],
      ['Time on page', '30s'],
    ])
    expect(await figures.locator('li').allInnerTexts()).toEqual(['25%\n80%', '50%\n50%', '75%\n–', '100%\n–'])
    const links = page.getByRole('region', { name: 'Exit links', exact: true })
    await links.getByText('partner.example/buy').waitFor()
    await page.getByRole('region', { name: 'Gateways', exact: true }).getByText('Deutsche Telekom').click()
    await page.waitForURL('**/sites/moves.example?period=7d&filter=gateway%3ADeutsche+Telekom')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('the lists are ordered by any column, and taken away as CSV', async () => {
    const { page } = await open('&as=list&open=/shop/')
    const table = page.getByRole('table')
    await table.getByRole('link', { name: TONER }).waitFor()
    await table.getByRole('button', { name: 'Entered' }).click()
    expect(await table.locator('[aria-sort="descending"]').textContent()).toContain('Entered')
    expect((await rowsOf(table))[0]).toMatch(/^▸Pages at the top 120/)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV', exact: true }).click()
    const lines = (await readFile(await (await saving).path(), 'utf8')).split('\r\n')
    expect(lines).toContain('/shop/,/shop/toner,28,180,46,72')
    // Of a section that is open, ways are those of its pages.
    expect(lines).toContain('/blog/,,40,120,26,32')
    await page.getByRole('button', { name: 'All ways from entry to exit' }).click()
    const dialog = page.getByRole('dialog', { name: 'Entry page → Exit page' })
    await dialog.getByRole('button', { name: `/ → ${TONER}` }).waitFor()
    await page.context().close()
  })

  it('the report leads to the flows from its list of ways and from the row of a page, with its days', async () => {
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/${SITE}?period=7d&tabs=pages.page-next_page`)
    await page.getByRole('link', { name: 'See it as a picture' }).click()
    await page.waitForURL(`**/sites/${SITE}/flows?period=7d`)
    await page.goBack()
    await page.getByRole('region', { name: 'Pages', exact: true }).getByRole('tab', { name: 'Top' }).click()
    await page.getByRole('link', { name: `How people move around ${TONER}` }).click()
    await page.waitForURL(url => url.pathname.endsWith('/flows') && url.searchParams.get('page') === TONER)
    await column(page, 'This page').getByText(TONER).waitFor()
    await page.context().close()
  })

  it('on a phone the list comes first, and the picture scrolls to the page in the middle', async () => {
    const { page } = await signedIn(house, { viewport: { width: 390, height: 844 } })
    await page.goto(`${house.origin}/sites/${SITE}/flows?period=7d`)
    await page.getByRole('tab', { name: 'List', selected: true }).waitFor()
    await page.getByRole('link', { name: '/shop/…' }).waitFor()
    await page.goto(`${house.origin}/sites/${SITE}/flows?period=7d&page=${TONER}&as=picture`)
    const centre = column(page, 'This page').getByText('180')
    await centre.waitFor()
    const box = await centre.boundingBox()
    expect(box?.x).toBeGreaterThan(150)
    expect(box?.x).toBeLessThan(390)
    await page.context().close()
  })

  it('the flows say that a filter cannot narrow them, take a page for the one in the middle, and say when there is nothing', async () => {
    const { page } = await open('&filter=source:Google')
    await page.getByText('A flow is a pair of pages already').waitFor()
    await page.goto(`${house.origin}/sites/${SITE}/flows?period=7d&filter=page:${TONER}`)
    await column(page, 'This page').getByText('180').waitFor()
    await page.getByRole('link', { name: 'All sections' }).click()
    await page.waitForURL(`**/sites/${SITE}/flows?period=7d`)
    await page.goto(`${house.origin}/sites/${SITE}/flows?period=today`)
    await page.getByText('Nobody went from one page to another in these days.').waitFor()
    await page.goto(`${house.origin}/sites/${SITE}/flows?page=/unheard-of`)
    await page.getByText('Too few visitors opened this page').waitFor()
    await page.context().close()
  })
})
