import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { GOALS, goalsCrowdOf } from './goals-crowd.ts'
import { callFrom } from './page-caller.ts'
import { signedIn } from './signed-in.ts'

const dayAt = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const GOALS_PAGE = '/sites/goals.example/goals'
/** Yesterday, beside the day before. */
const YESTERDAY = `${GOALS_PAGE}?period=yesterday`

let house: DashboardHouse
beforeAll(async () => {
  house = await openDashboardHouse()
  const { id } = await house.control.addSite({ domain: 'goals.example', timeZone: 'UTC' })
  await house.control.updateSite(id, { goals: GOALS, currency: 'GBP' })
  await house.cells.append({ token: 'goals:1', rows: goalsCrowdOf(id, dayAt(-1), 2) })
  await house.cells.append({ token: 'goals:2', rows: goalsCrowdOf(id, dayAt(-2)) })
  await house.control.addSite({ domain: 'empty.example', timeZone: 'UTC' })
})
afterAll(() => house?.[Symbol.asyncDispose]())

interface Listed {
  readonly dimensions: readonly string[]
  readonly metrics: readonly number[]
}

/** What the API answers about yesterday to the owner of the page. */
async function query(page: Page, question: object): Promise<readonly Listed[]> {
  const { body } = await callFrom(page, {
    path: '/api/v2/query',
    body: { site_id: 'goals.example', date_range: [dayAt(-1), dayAt(-1)], ...question },
  })
  return body['results'] as readonly Listed[]
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name }).first()
const cellsOf = async (page: Page, name: string): Promise<string[]> =>
  (await rowOf(page, name).getByRole('cell').allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim())

describe('the goals page', () => {
  it('the goals page says of every goal what the API says, with its change, and which are not reached', async () => {
    const { page, complaints } = await signedIn(house)
    await page.goto(house.origin + YESTERDAY)
    await page.getByText('A page that is opened: /thanks*').waitFor()
    const [total] = await query(page, { metrics: ['visitors'] })
    const list = await query(page, {
      metrics: ['visitors', 'events', 'conversion_rate', 'total_revenue'],
      dimensions: ['event:goal'],
    })
    const order = list.find(({ dimensions }) => dimensions[0] === 'Order')
    expect([total?.metrics, order?.metrics]).toEqual([[400], [60, 66, 15, 2469]])
    await page.getByText('of 400 visitors').waitFor()
    await expect
      .poll(() => cellsOf(page, 'An event with an amount of money: Purchase'))
      .toEqual(['60 ↑ up 100%', '66 ↑ up 100%', '15% unchanged', '£2,469.00 ↑ up 100%'])
    expect((await cellsOf(page, 'An event, under its own name')).slice(0, 3)).toEqual([
      '88 ↑ up 100%',
      '100 ↑ up 100%',
      '22% unchanged',
    ])
    expect(await cellsOf(page, '/thanks*')).toEqual(['Not reached in these days, or by too few to show'])
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('a goal that is chosen shows who reached it at what rate, over time, in the address and as CSV', async () => {
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}${YESTERDAY}`)
    await page.getByRole('button', { name: 'Order', pressed: false }).click()
    await page.getByRole('heading', { name: 'Who reached Order' }).waitFor()
    expect(new URL(page.url()).searchParams.get('goal')).toBe('Order')
    const rates = await query(page, {
      metrics: ['visitors', 'group_conversion_rate'],
      dimensions: ['visit:source'],
      filters: [['is', 'event:goal', ['Order']]],
    })
    expect(rates[0]).toEqual({ dimensions: ['Google'], metrics: [36, 15] })
    await expect.poll(() => cellsOf(page, 'Google')).toEqual(['36', '15%'])
    expect(await cellsOf(page, 'Odd')).toEqual(['22', '–'])
    await page.getByText('how many visitors had this value in all is not known').waitFor()
    await page.getByRole('button', { name: 'Details' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Conversion rate' }).waitFor()
    const saving = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'CSV' }).click()
    const lines = (await readFile(await (await saving).path(), 'utf8')).split('\r\n')
    expect(lines.slice(0, 3)).toEqual([
      '\uFEFFsource,visitors,group_conversion_rate,events',
      'Google,36,15,40',
      'Odd,22,,22',
    ])
    await dialog.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('tab', { name: 'Country' }).click()
    await page.getByRole('row', { name: 'Too few visitors to show' }).waitFor()
    await page.goto(`${house.origin}${GOALS_PAGE}?period=7d&goal=Order`)
    const overTime = page.getByRole('table', { name: 'Visitors over time' })
    await overTime.waitFor({ state: 'attached' })
    expect(await overTime.getByRole('row').count()).toBe(8)
    await page.context().close()
  })

  it('a filter narrows the goals to a crowd, and one that has no pair with goals says so', async () => {
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}${YESTERDAY}&filter=source:Google`)
    await page.getByText('of 240 visitors').waitFor()
    expect((await cellsOf(page, 'Purchase')).slice(0, 3)).toEqual([
      '36 ↑ up 100%',
      '40 ↑ up 100%',
      '15% unchanged',
    ])
    await page.getByRole('link', { name: 'Take the filter away' }).click()
    await page.getByText('of 400 visitors').waitFor()
    await page.goto(`${house.origin}${YESTERDAY}&filter=browser:Firefox`)
    await page.getByText('Goal and browser are not counted together.').waitFor()
    await page.goto(`${house.origin}${YESTERDAY}&filter=goal:Order`)
    await page.getByRole('heading', { name: 'Who reached Order' }).waitFor()
    await page.context().close()
  })

  it('a site without goals learns what one is, and what line sends one', async () => {
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/empty.example/goals`)
    await page.getByText('A goal is what you hope that visitors do').waitFor()
    await page.getByText("gatecount('Signup')").waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('link', { name: 'Declare a goal' }).click()
    await page.getByText('No goal is declared yet').waitFor()
    await page.context().close()
  })

  it('axe finds nothing serious on the goals page, light and dark, on a desk and on a phone, and all of it is German', async () => {
    const { page } = await signedIn(house, { locale: 'de-DE' })
    await page.goto(house.origin + YESTERDAY)
    await page.getByRole('heading', { name: /Wer .* erreicht hat/ }).waitFor()
    await page.getByRole('row').filter({ hasText: 'Google' }).waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })
})

describe('goals in the settings', () => {
  const SETTINGS = '/sites/new-goals.example/settings/goals'
  const goalsNow = async () => (await house.control.findSite('new-goals.example'))?.goals
  beforeAll(async () => {
    const { id } = await house.control.addSite({ domain: 'new-goals.example', timeZone: 'UTC' })
    await house.cells.append({ token: 'new-goals', rows: goalsCrowdOf(id, dayAt(-1)) })
  })

  it('a goal is declared with a name from its pattern, refused in words, changed, removed and brought back', async () => {
    const { page } = await signedIn(house)
    await page.goto(house.origin + SETTINGS)
    const form = page.getByRole('form', { name: 'Declare a goal' })
    await form.getByLabel('Path of the page').fill('thanks*')
    expect(await form.getByLabel('Name of the goal').inputValue()).toBe('Thanks')
    await form.getByRole('button', { name: 'Declare the goal' }).click()
    await page.getByText('must begin with / or *').waitFor()
    await form.getByLabel('Path of the page').fill('/thanks*')
    await form.getByRole('button', { name: 'Declare the goal' }).click()
    await page.getByText('“Thanks” is counted from now on.').waitFor()
    expect(await goalsNow()).toEqual([{ kind: 'page', pattern: '/thanks*', name: 'Thanks' }])
    await page.getByRole('button', { name: 'Change the goal Thanks' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What is reached').selectOption('scroll')
    await dialog.getByLabel('Read down to').selectOption('50')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('A page that is read down to 50%').waitFor()
    const colours = await page.evaluate<string[]>(
      `['.button--danger', '.button:not([class*="--"])'].map(one => getComputedStyle(document.querySelector(one)).color)`,
    )
    expect(new Set(colours).size).toBe(2)
    await page.getByRole('button', { name: 'Remove the goal Thanks' }).click()
    await page.getByText('“Thanks” is no longer counted.').waitFor()
    expect(await goalsNow()).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Remove the goal Thanks' }).waitFor()
    expect(await goalsNow()).toEqual([{ kind: 'scroll', pattern: '/thanks*', depth: 50, name: 'Thanks' }])
    await page.context().close()
  })

  it('what was seen of late fills the form by the keyboard alone', async () => {
    const { page } = await signedIn(house)
    await page.goto(house.origin + SETTINGS)
    await page.getByRole('button', { name: 'Signup', exact: true }).focus()
    await page.keyboard.press('Enter')
    const form = page.getByRole('form', { name: 'Declare a goal' })
    await expect.poll(() => form.getByLabel('Name of the event').inputValue()).toBe('Signup')
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Declare the goal')
    await page.keyboard.press('Enter')
    await page.getByText('“Signup” is counted from now on.').waitFor()
    expect(await goalsNow()).toContainEqual({ kind: 'event', pattern: 'Signup', name: 'Signup' })
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })
})
