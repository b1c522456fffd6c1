import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crowdOf } from './dashboard-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signedIn } from './signed-in.ts'

let house: DashboardHouse
let page: Page
let complaints: string[]
const dayAt = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
/** A page that shares two cores with a compiler takes its time. */
const PATIENT = { timeout: 20_000 }
const DAYS = [-9, -8, -3, -2, -1, 0] as const

beforeAll(async () => {
  house = await openDashboardHouse()
  for (const domain of ['views.example', 'second.example']) {
    const { id } = await house.control.addSite({ domain, timeZone: 'UTC' })
    const days = domain === 'views.example' ? DAYS : DAYS.slice(3)
    for (const day of days)
      await house.cells.append({ token: `${domain}:${day}`, rows: crowdOf(id, dayAt(day)) })
  }
  const kids = await house.control.addSite({ domain: 'kids.example', timeZone: 'UTC', childDirected: true })
  const hits = crowdOf(kids.id, dayAt(-1))
    .slice(0, 1)
    .map(row => ({ ...row, visitors: 0, pageviews: 640 }))
  await house.cells.append({ token: 'kids', rows: hits })
  await house.control.addSite({ domain: 'empty.example', timeZone: 'UTC' })
  const signed = await signedIn(house, { viewport: { width: 1440, height: 900 } })
  page = signed.page
  complaints = signed.complaints
})
afterAll(() => house?.[Symbol.asyncDispose]())

const open = (path: string) => page.goto(house.origin + path)
const REPORT = '/sites/views.example'

/** Asks the route that everybody asks, from the page and with its session. */
async function query(body: object): Promise<readonly (number | null)[]> {
  const sent = JSON.stringify(JSON.stringify(body))
  const { results } = await page.evaluate<{ results: { metrics: (number | null)[] }[] }>(
    `fetch('/api/v2/query', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: ${sent}
    }).then(answer => answer.json())`,
  )
  return results[0]?.metrics ?? []
}
const asShown = (n: number | null | undefined): string =>
  new Intl.NumberFormat('en-GB').format(n ?? Number.NaN)
const figure = (name: string) => page.locator('.figure').filter({ hasText: name }).first()

describe('notes in the chart', () => {
  it('a note is added, read by keyboard in the chart and in its table, changed, and brought back after it was removed', async () => {
    await open(`${REPORT}?period=7d`)
    await page.getByRole('button', { name: 'Add a note' }).click()
    const form = page.getByRole('dialog', { name: 'A note in the chart' })
    await form.getByLabel('What happened').fill('New prices')
    await form.getByLabel('Day').fill(dayAt(-2))
    await form.getByRole('button', { name: 'Add the note' }).click()
    const mark = page.getByRole('button', { name: /^Note of .*: New prices$/ })
    await mark.focus()
    await page.getByRole('tooltip').getByText('New prices').waitFor()
    await page.getByRole('row').filter({ hasText: 'New prices' }).first().waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Change' }).click()
    await page.getByLabel('What happened').fill('New prices, again')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const changed = page.getByRole('button', { name: /: New prices, again$/ })
    await changed.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await page.getByText('The note is gone.').waitFor()
    await changed.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await changed.waitFor()
  })
})

describe('saved views', () => {
  const VIEW = 'period=7d&filter=source%3AGoogle&figure=pageviews&tabs=devices.browser'

  it('a view is saved, opened as it was, renamed, and brought back after it was removed', async () => {
    await open(`${REPORT}?${VIEW}`)
    const menu = page.getByRole('button', { name: 'Saved views' })
    await menu.click()
    await page.getByRole('button', { name: 'Save this view …' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Google this week')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('The view is among the saved views.').waitFor()
    await open(REPORT)
    await menu.click()
    await page.getByRole('link', { name: 'Google this week' }).click()
    await page.waitForURL(url => url.search.includes('source%3AGoogle'))
    expect(new URL(page.url()).searchParams.toString()).toBe(VIEW)
    await page.getByRole('button', { name: 'Source is Google: take this filter away' }).waitFor()
    expect(await figure('Page views').getAttribute('aria-pressed')).toBe('true')
    await menu.click()
    await page.getByRole('button', { name: 'Rename the view Google this week' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill('Google')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await menu.click()
    await page.getByRole('button', { name: 'Remove the view Google', exact: true }).click()
    await page.getByText('The view Google is gone.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Undo' }).click()
    await menu.click()
    await page.getByRole('link', { name: 'Google', exact: true }).waitFor()
    await page.keyboard.press('Escape')
  })
})

describe('comparing', () => {
  const range = [dayAt(-6), dayAt(0)]
  const of = (value: string) =>
    query({
      site_id: 'views.example',
      metrics: ['visitors', 'pageviews'],
      date_range: range,
      filters: [['is', 'visit:source', [value]]],
    })

  it('two values of a dimension show the figures that queries give for each, in the strip and in the chart', async () => {
    await open(`${REPORT}?period=7d&filter=source:Google`)
    await page.getByRole('button', { name: /^Versus: compare Source Google/ }).click()
    await page.getByRole('button', { name: /^Direct/ }).click()
    await page.waitForURL(url => url.searchParams.get('versus') === 'source:Direct / None')
    const [google, direct] = [await of('Google'), await of('Direct / None')]
    for (const [at, name] of ['Visitors', 'Page views'].entries()) {
      await expect
        .poll(() => figure(name).locator('.figure__value').textContent(), PATIENT)
        .toBe(asShown(google[at]))
      await expect
        .poll(() => figure(name).locator('.figure__other').textContent(), PATIENT)
        .toContain(asShown(direct[at]))
    }
    // Half as many again as the other.
    expect(await figure('Visitors').locator('.change').textContent()).toContain('50%')
    const table = page.getByRole('table', { name: 'Visitors over time' })
    const heads = await table.locator('thead th').allTextContents()
    expect(heads.slice(0, 3)).toEqual(['When', 'Google', 'Direct / None'])
    const yesterday = await table.locator('tbody tr').nth(5).locator('td').allTextContents()
    expect(yesterday.slice(0, 2)).toEqual(['60', '40'])
    await page.locator('.time-chart__line-other').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: /take this comparison away$/ }).press('Enter')
    await page.waitForURL(url => !url.searchParams.has('versus'))
    await page.getByRole('button', { name: /what the period is compared with$/ }).waitFor()
  })

  it('chosen days are compared as queries say, and the caption tells when they are fewer', async () => {
    const [from, to] = [dayAt(-9), dayAt(-8)]
    await open(`${REPORT}?period=7d&compare=custom&cfrom=${from}&cto=${to}`)
    const asked = { site_id: 'views.example', metrics: ['visitors'] }
    const [now = 0] = await query({ ...asked, date_range: [dayAt(-6), dayAt(-1)] })
    const [before = 0] = await query({ ...asked, date_range: [from, to] })
    const change = Math.round(((now ?? 0) / (before ?? 1) - 1) * 100)
    await expect
      .poll(() => figure('Visitors').locator('.change').textContent(), PATIENT)
      .toContain(`${change}%`)
    await page.getByText('6 days against 2 days').waitFor()
  })
})

describe('all sites on one page', () => {
  it('each site shows what queries give, their sum stands above, and what has no figures says what to do', async () => {
    await open('/sites?period=7d')
    const row = (domain: string) => page.locator('.site-row').filter({ hasText: domain })
    let all = 0
    for (const domain of ['views.example', 'second.example']) {
      const body = { site_id: domain, metrics: ['visitors'], date_range: [dayAt(-6), dayAt(0)] }
      const [visitors] = await query(body)
      all += visitors ?? 0
      await row(domain)
        .getByText(`${asShown(visitors)} visitors`)
        .waitFor()
    }
    await page.locator('.all-sites__value').first().getByText(asShown(all), { exact: true }).waitFor()
    await row('kids.example').getByText('640 page views').waitFor()
    await row('empty.example').getByText('No hit yet').waitFor()
    const order = await page.locator('.site-row__link').allTextContents()
    expect(order).toEqual(['views.example', 'second.example', 'kids.example', 'empty.example'])
    await page.getByRole('link', { name: 'second.example' }).click()
    await page.waitForURL('**/sites/second.example?period=7d')
  })
})

describe('the weeks of a site', () => {
  it('the settings begin weeks on another day, and the chart of the whole site follows', async () => {
    await open(`${REPORT}/settings`)
    await page.getByLabel('First day of the week').selectOption('Sunday')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    await open(`${REPORT}?period=91d&interval=week`)
    const rows = page.getByRole('table', { name: 'Visitors over time' }).locator('tbody th')
    await rows.first().waitFor({ state: 'attached' })
    const weeks = await rows.allTextContents()
    const starts = weeks.map(words => new Date(`${words.replace('Week of ', '')} UTC`).getUTCDay())
    expect(new Set(starts.slice(1))).toEqual(new Set([0]))
    await open(`${REPORT}?period=91d&interval=week&filter=source:Google`)
    await page.getByText('Weeks from Monday on').waitFor()
    expect(complaints).toEqual([])
  })
})
