import { readFile } from 'node:fs/promises'
import { type CardTab, cardsOf } from '@gatecount/dashboard-web/features/report/cards'
import { rowWords } from '@gatecount/dashboard-web/features/report/row-list'
import { DIMENSIONS } from '@gatecount/shared/domain/report/dimensions'
import { metricsOf } from '@gatecount/shared/domain/report/list-metrics'
import { TOO_FEW } from '@gatecount/shared/domain/report/remainder'
import { LIVE_CHANNEL, MOVED_CHANNEL, writeMoved, writeSteps } from '@gatecount/shared/queue/live-channels'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crowdOf } from './dashboard-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signedIn } from './signed-in.ts'

let house: DashboardHouse
/** A page that shares two cores with a compiler takes its time. */
const PATIENT = { timeout: 20_000 }
beforeAll(async () => {
  house = await openDashboardHouse()
})
afterAll(() => house?.[Symbol.asyncDispose]())

const dayAt = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** A site with a crowd on each of these days, counted from today. */
async function crowdedSite(domain: string, days: readonly number[]): Promise<number> {
  const { id } = await house.control.addSite({ domain, timeZone: 'UTC' })
  for (const day of days) {
    await house.cells.append({ token: `${domain}:${day}`, rows: crowdOf(id, dayAt(day)) })
  }
  return id
}

interface Answered {
  readonly results?: readonly { readonly dimensions: string[]; readonly metrics: (number | null)[] }[]
  readonly meta?: { readonly remainder: { readonly metrics: (number | null)[] } | null }
  readonly detail?: string
}

/** Asks the route that everybody asks, from the page and with its session. */
const query = (page: Page, body: object): Promise<Answered> =>
  page.evaluate<Answered>(
    `fetch('/api/v2/query', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(body))}
    }).then(answer => answer.json())`,
  )

const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true })

/** What a card shows: the words of each row, and its figures; a dash is null. */
async function rowsOf(page: Page, title: string): Promise<(readonly [string, ...(number | null)[]])[]> {
  const rows = await card(page, title).locator('tbody tr').all()
  return await Promise.all(
    rows.map(async row => {
      const cells = await row.locator('.shares__number').allInnerTexts()
      const value = row.locator('.shares__value')
      const words = (await value.getAttribute('title')) ?? (await value.textContent())
      const figures = cells.map(text => (text === '–' ? null : Number(text.replaceAll(',', ''))))
      return [(words ?? '').replace(/\s+/g, ' ').replace(/ ?\?$/, ''), ...figures] as const
    }),
  )
}

const REST = 'Too few visitors to show'

function expectedRows({ results = [], meta }: Answered, tab: CardTab) {
  const named = results.filter(({ dimensions }) => !dimensions.includes(TOO_FEW))
  const rest = meta?.remainder?.metrics ?? []
  return [
    ...named.map(({ dimensions, metrics }) => {
      const from = dimensions.length === 2 ? (dimensions[0] ?? '') : null
      return [rowWords(tab, { value: dimensions.at(-1) ?? '', from, figures: [] }), ...metrics]
    }),
    ...(rest.some(count => (count ?? 0) > 0) ? [[REST, ...rest]] : []),
  ]
}

const FILTERS = [null, { dimension: 'source', value: 'Google' }] as const

describe('the first screen', () => {
  it('the first screen shows in every card what the query route answers, with a filter and without', async () => {
    await crowdedSite('cards.example', [-1, -2])
    const { page, complaints } = await signedIn(house)
    for (const filter of FILTERS) {
      const address = filter === null ? '' : `&filter=${filter.dimension}:${filter.value}`
      await page.goto(`${house.origin}/sites/cards.example?period=7d${address}`)
      for (const { title, tabs } of cardsOf('visitors')) {
        for (const tab of tabs) {
          if (tabs.length > 1) await card(page, title).getByRole('tab', { name: tab.label }).click()
          if (filter?.dimension === tab.dimension && tab.from === undefined) {
            await card(page, title).getByText('The report shows only').waitFor()
            continue
          }
          const asked = await query(page, {
            site_id: 'cards.example',
            date_range: [dayAt(-6), dayAt(0)],
            metrics: metricsOf(tab, filter, 'visitors'),
            dimensions: [tab.from, tab.dimension].flatMap(d => (d === undefined ? [] : [DIMENSIONS[d].api])),
            filters: filter === null ? [] : [['is', DIMENSIONS[filter.dimension].api, [filter.value]]],
          })
          if (asked.results === undefined) {
            expect(asked.detail).toMatch(/not counted together|at most two dimensions/)
            await card(page, title).getByText('are not counted together').waitFor()
          } else if (expectedRows(asked, tab).length === 0) {
            await card(page, title).locator('.notice').waitFor()
          } else {
            await expect.poll(() => rowsOf(page, title), PATIENT).toEqual(expectedRows(asked, tab))
          }
        }
      }
    }
    // The browser complains of what the test itself asked for and is refused; the page asks for nothing of the kind.
    expect(complaints.filter(words => !words.includes('status of 400'))).toEqual([])
    await page.context().close()
  })

  it('the first screen shows in its figures, their change and the chart what the query route answers', async () => {
    const id = await crowdedSite('figures.example', [-1, -2])
    const total = crowdOf(id, dayAt(-9)).filter(({ cut }) => cut === 'total')
    const half = total.map(row => ({ ...row, visits: row.visits / 2 }))
    await house.cells.append({ token: 'figures:half', rows: half })
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/figures.example?period=7d&figure=visits`)
    const metrics = ['visitors', 'visits', 'pageviews']
    const ask = (body: object) =>
      query(page, { site_id: 'figures.example', date_range: [dayAt(-6), dayAt(0)], metrics, ...body })
    const whole = (await ask({})).results?.[0]?.metrics
    const before = await ask({ date_range: [dayAt(-13), dayAt(-8)] })
    expect([whole, before.results?.[0]?.metrics]).toEqual([
      [200, 200, 400],
      [100, 50, 200],
    ])
    await page.getByRole('button', { name: 'Visitors 200 up 100%' }).waitFor()
    await page.getByRole('button', { name: 'Visits 200 up 300%', pressed: true }).waitFor()
    await page.getByRole('button', { name: 'Page views 400 up 100%' }).waitFor()
    const days = await ask({ metrics: ['visits'], dimensions: ['time:day'] })
    const drawn = page.getByRole('table', { name: 'Visits over time' }).locator('tbody tr')
    await expect
      .poll(() => drawn.locator('td:nth-of-type(1)').allTextContents(), PATIENT)
      .toEqual(days.results?.map(({ metrics: [count] }) => String(count)))
    await page.getByRole('button', { name: /^vs period before/ }).click()
    await page.getByRole('button', { name: 'Nothing' }).click()
    await page.waitForURL(url => url.searchParams.get('compare') === 'none')
    await page.getByRole('button', { name: /^Visits 200$/ }).waitFor()
    await page.context().close()
  })

  it('the first screen compares today with the same hours of yesterday, and says what no hour has', async () => {
    const { id } = await house.control.addSite({ domain: 'hours.example', timeZone: 'UTC' })
    const now = new Date().getUTCHours()
    const rowsOfDay = (day: number, visits: number) =>
      crowdOf(id, dayAt(day))
        .filter(({ cut }) => cut === 'total' || cut === 'hour')
        .map(row => ({ ...row, visits, visitors: visits, pageviews: visits * 2 }))
    await house.cells.append({ token: 'hours', rows: [...rowsOfDay(-1, 20), ...rowsOfDay(0, 30)] })
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/hours.example?period=today`)
    await page.getByText('compared with the same hours of').waitFor()
    // The crowd came in the first hour; while that is open there is nothing to compare.
    await page.getByRole('button', { name: now === 0 ? /^Visits 30/ : 'Visits 30 up 50%' }).waitFor()
    await page.getByRole('button', { name: /^Bounce rate/ }).click()
    await page.getByText('belongs to none of its hours').waitFor()
    await page.context().close()
  })

  it('the first screen asks for all its cards in one request', async () => {
    await crowdedSite('once.example', [-1])
    const { page } = await signedIn(house)
    const asked: string[] = []
    page.on('request', request => void asked.push(new URL(request.url()).pathname))
    await page.goto(`${house.origin}/sites/once.example?period=yesterday`)
    await card(page, 'Downloads').getByText('list.pdf').waitFor()
    expect(asked.filter(path => /\/(screen|query)$/.test(path))).toEqual([
      '/api/v1/sites/once.example/screen',
    ])
    await page.context().close()
  })

  it('the first screen is in its address: back and forward go through what was chosen, and a link shows the same', async () => {
    await crowdedSite('address.example', [-1])
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/address.example?period=7d`)
    await card(page, 'Pages').getByRole('tab', { name: 'Entry' }).click()
    await card(page, 'Gateways').getByRole('button', { name: 'Vodafone' }).click()
    const chip = page.getByRole('button', { name: 'Gateway is Vodafone: take this filter away' })
    await expect
      .poll(() => page.evaluate('document.activeElement?.getAttribute("aria-label")'), PATIENT)
      .toBe('Gateway is Vodafone: take this filter away')
    const link = page.url()
    await page.goBack()
    await card(page, 'Gateways').getByRole('button', { name: 'Vodafone' }).waitFor()
    expect(await chip.count()).toBe(0)
    await page.goForward()
    await chip.waitFor()
    const { page: other } = await signedIn(house)
    await other.goto(link)
    await other.getByRole('button', { name: 'Gateway is Vodafone: take this filter away' }).waitFor()
    expect(await card(other, 'Pages').getByRole('tab', { selected: true }).textContent()).toBe('Entry')
    await other.context().close()
    await page.context().close()
  })

  it('the first screen explains why a list cannot be combined with the filter, and what can', async () => {
    await crowdedSite('why.example', [-1])
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/why.example?period=7d&filter=browser:Firefox`)
    await card(page, 'Sources').getByText('Source and browser are not counted together.').waitFor()
    await card(page, 'Sources').getByRole('button', { name: 'Why?' }).click()
    const dialog = page.getByRole('dialog', { name: 'Why two attributes are the limit' })
    await dialog.getByRole('heading', { name: 'Counted together with browser' }).waitFor()
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['Country', 'Device', 'System'])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('the first screen opens a whole list to search, to order and to take away as CSV', async () => {
    const id = await crowdedSite('lists.example', [-1])
    const [page1] = crowdOf(id, dayAt(-1)).filter(({ cut }) => cut === 'page')
    if (page1 === undefined) throw new Error('The crowd has no page')
    const many = Array.from({ length: 60 }, (_, i) => ({
      ...page1,
      first: `/product/${i + 1}`,
      visitors: 5 + i,
      visits: 5 + i,
      pageviews: 70 - i,
    }))
    await house.cells.append({ token: 'lists:many', rows: [...many, { ...page1, first: '=1+1' }] })
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/lists.example?period=yesterday`)
    await card(page, 'Pages').getByRole('button', { name: '55 more' }).click()
    const dialog = page.getByRole('dialog', { name: 'Page 63' })
    await dialog.getByText('1–50 of 63').waitFor()
    await dialog.getByRole('button', { name: 'Next' }).click()
    await dialog.getByText('51–63 of 63').waitFor()
    await dialog.getByRole('button', { name: 'Visitors' }).click()
    const names = dialog.locator('tbody th')
    expect((await names.allInnerTexts()).slice(0, 2)).toEqual(['/', '=1+1'])
    await dialog.getByRole('columnheader', { name: 'Visitors', exact: false }).waitFor()
    expect(await dialog.locator('[aria-sort]').textContent()).toContain('Visitors')
    const saving = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'CSV' }).click()
    const download = await saving
    expect(download.suggestedFilename()).toBe(`lists.example-page-${dayAt(-1)}-${dayAt(-1)}.csv`)
    const lines = (await readFile(await download.path(), 'utf8')).split('\r\n').slice(0, -1)
    expect(lines[0]).toBe('\uFEFFpage,pageviews,visitors,visits,time_on_page')
    expect(lines).toHaveLength(64)
    expect(lines).toContain("'=1+1,110,80,80,0")
    await dialog.getByRole('searchbox').fill('PRODUCT/6')
    await expect.poll(() => names.allInnerTexts(), PATIENT).toEqual(['/product/6', '/product/60'])
    await dialog.getByRole('button', { name: '/product/60' }).click()
    await page.getByRole('button', { name: 'Page is /product/60' }).waitFor()
    await page.context().close()
  })

  it('the first screen filters by a country of the map as by its row', async () => {
    await crowdedSite('map.example', [-1])
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/map.example?period=7d`)
    const germany = card(page, 'Places').locator('[data-code="DE"]')
    await germany.hover()
    await card(page, 'Places').getByText('Germany 95 · 95%').waitFor()
    await germany.click()
    await page.getByRole('button', { name: 'Country is Germany' }).waitFor()
    await page.context().close()
  })

  it('the first screen says in steps who is here now, and its figures move without a reload', async () => {
    const id = await crowdedSite('live.example', [0])
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/live.example?period=7d`)
    await page.getByRole('button', { name: 'Visitors 100' }).waitFor()
    const say = writeSteps({ partition: id % 2, steps: { [id]: 15 } })
    await house.queueRedis.publish(LIVE_CHANNEL, say)
    await page.getByText('15 to 19 here now').waitFor()
    await house.cells.append({ token: 'live:more', rows: crowdOf(id, dayAt(0)) })
    await house.queueRedis.publish(MOVED_CHANNEL, writeMoved([{ site: id, from: dayAt(0) }]))
    await page.getByRole('button', { name: 'Visitors 200' }).waitFor()
    await page.context().close()
  })
})
