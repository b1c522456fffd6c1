import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { funnelSince, goalsCrowdOf } from './goals-crowd.ts'
import { callFrom } from './page-caller.ts'
import { signedIn } from './signed-in.ts'

const dayAt = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const FUNNELS = '/sites/ways.example/funnels'
const YESTERDAY = `${FUNNELS}?period=yesterday`

let house: DashboardHouse
beforeAll(async () => {
  house = await openDashboardHouse()
  const { id } = await house.control.addSite({ domain: 'ways.example', timeZone: 'UTC' })
  await house.control.updateSite(id, { funnels: [funnelSince(dayAt(-3))] })
  await house.cells.append({ token: 'ways:1', rows: goalsCrowdOf(id, dayAt(-1)) })
  await house.cells.append({ token: 'ways:2', rows: goalsCrowdOf(id, dayAt(-2)) })
  await house.control.addSite({ domain: 'declared.example', timeZone: 'UTC' })
})
afterAll(() => house?.[Symbol.asyncDispose]())

/** The rows of the table beside the picture, without their steps. */
async function numbersOf(page: Page): Promise<string[][]> {
  const table = page.getByRole('table', { name: 'Steps of Buying' })
  await table.waitFor({ state: 'attached' })
  const rows = await table.locator('tbody tr').all()
  return await Promise.all(rows.map(row => row.locator('td').allTextContents()))
}

describe('the funnels page', () => {
  it('the picture of a funnel and the table beside it have the numbers of the API', async () => {
    const { page, complaints } = await signedIn(house)
    await page.goto(house.origin + YESTERDAY)
    expect(await numbersOf(page)).toEqual([
      ['80', '100%', '–', '–'],
      ['40', '50%', '40', '50%'],
      ['10', '13%', '30', '75%'],
      ['Too few visits to show', '–', '–', '–'],
    ])
    const { body } = await callFrom(page, {
      path: '/api/v2/query',
      body: {
        site_id: 'ways.example',
        date_range: [dayAt(-1), dayAt(-1)],
        metrics: ['visits'],
        dimensions: ['event:funnel_step'],
      },
    })
    const asked = new Map(
      (body['results'] as { dimensions: string[]; metrics: number[] }[]).map(row => [
        row.dimensions[0],
        String(row.metrics[0]),
      ]),
    )
    const drawn = await page.locator('.funnel-step__figure b').allTextContents()
    expect(drawn).toEqual(['3.1', '3.2', '3.3'].map(step => asked.get(step)))
    const bars = await page.locator('.funnel-step__bar').all()
    const heights = await Promise.all(bars.map(async bar => (await bar.boundingBox())?.height ?? 0))
    expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(0.5, 1)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('a funnel says from when it is counted, and that the days before are not', async () => {
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}${FUNNELS}?period=7d`)
    await page.getByText('The days before are not counted.').waitFor()
    expect((await numbersOf(page))[0]).toEqual(['160', '100%', '–', '–'])
    await page.goto(`${house.origin}${FUNNELS}?period=custom&from=${dayAt(-9)}&to=${dayAt(-5)}`)
    await page.getByText('Not counted in these days').waitFor()
    await page.context().close()
  })

  it('who went all the way is shown by source, and a filter narrows every step', async () => {
    const { page } = await signedIn(house)
    await page.goto(house.origin + YESTERDAY)
    const open = page.getByRole('button', { name: 'Who went all the way' })
    await open.click()
    await page.getByText('Nobody did this in these days').waitFor()
    expect(await open.getAttribute('aria-expanded')).toBe('true')
    await page.goto(`${house.origin}${YESTERDAY}&filter=source:Google`)
    await page.getByRole('button', { name: 'Source is Google: take this filter away' }).waitFor()
    await expect.poll(async () => (await numbersOf(page))[1]).toEqual(['30', '60%', '20', '40%'])
    await page.goto(`${house.origin}${YESTERDAY}&filter=browser:Firefox`)
    await page.getByText('Step of a funnel and browser are not counted together.').waitFor()
    await page.context().close()
  })

  it('axe finds nothing serious on the funnels page, light and dark, on a desk and on a phone, and all of it is German', async () => {
    const { page } = await signedIn(house, { locale: 'de-DE' })
    await page.goto(house.origin + YESTERDAY)
    await page.getByText('Wer den ganzen Weg ging').waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Trichter festlegen' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })
})

describe('declaring a funnel', () => {
  const page = async (): Promise<Page> => {
    const { page: opened } = await signedIn(house)
    await opened.goto(`${house.origin}/sites/declared.example/funnels`)
    return opened
  }
  const funnelsNow = async () => (await house.control.findSite('declared.example'))?.funnels ?? []

  it('a funnel is declared with steps that are added, ordered and removed by the keyboard', async () => {
    const web = await page()
    await web.getByText('A funnel is a way through your site in steps').waitFor()
    expect(await faultsOf(web)).toEqual([])
    await web.getByRole('button', { name: 'Declare a funnel' }).press('Enter')
    const dialog = web.getByRole('dialog', { name: 'A new funnel' })
    await dialog.getByLabel('Name of the funnel').fill('Buying')
    const step = (n: number) => dialog.getByRole('group', { name: `Step ${n}` })
    await step(1).getByLabel('Path of the page').fill('/thanks')
    await step(2).getByLabel('What is done').selectOption('event')
    await step(2).getByLabel('Name of the event').fill('Add to cart')
    await dialog.getByRole('button', { name: 'Add a step' }).press('Enter')
    await step(3).getByLabel('Path of the page').fill('till')
    await dialog.getByRole('button', { name: 'Move step 1 down' }).press('Enter')
    await dialog
      .getByRole('status')
      .filter({ hasText: 'Step 1 is now step 2.' })
      .waitFor({ state: 'attached' })
    await expect.poll(() => web.locator(':focus').getAttribute('aria-label')).toBe('Move step 2 down')
    await web.keyboard.press('Enter')
    await expect.poll(() => web.locator(':focus').getAttribute('aria-label')).toBe('Move step 3 up')
    await dialog.getByRole('button', { name: 'Add a step' }).press('Enter')
    await dialog.getByRole('button', { name: 'Remove step 4' }).press('Enter')
    await expect.poll(() => web.locator(':focus').textContent()).toBe('Add a step')
    await dialog.getByRole('button', { name: 'Declare the funnel' }).press('Enter')
    await step(2).getByText('must begin with / or *').waitFor()
    await step(2).getByLabel('Path of the page').fill('/till')
    await dialog.getByRole('button', { name: 'Declare the funnel' }).press('Enter')
    await web.getByText('“Buying” is counted from now on.').waitFor()
    expect(await funnelsNow()).toEqual([
      {
        id: 1,
        name: 'Buying',
        steps: [
          { kind: 'event', pattern: 'Add to cart' },
          { kind: 'page', pattern: '/till' },
          { kind: 'page', pattern: '/thanks' },
        ],
        since: dayAt(0),
      },
    ])
    await web.getByRole('heading', { name: 'Buying' }).waitFor()
    await web.context().close()
  })

  it('a funnel is renamed, copied with other steps, and removed after a question', async () => {
    const web = await page()
    const choose = async (funnel: string, what: string): Promise<void> => {
      await web.getByRole('button', { name: `Change the funnel ${funnel}` }).click()
      await web.getByRole('button', { name: what, exact: true }).click()
    }
    await choose('Buying', 'Rename')
    await web.getByRole('dialog').getByLabel('Name of the funnel').fill('To the till')
    await web.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
    await web.getByText('The funnel is called “To the till” now.').waitFor()
    await choose('To the till', 'Copy and change')
    const dialog = web.getByRole('dialog', { name: 'Copy and change To the till' })
    await dialog.getByLabel('Name of the funnel').fill('To the till')
    await dialog.getByRole('button', { name: 'Remove step 3' }).click()
    await dialog.getByRole('button', { name: 'Declare the funnel' }).click()
    await dialog.getByText('is the name of another funnel').waitFor()
    await dialog.getByLabel('Name of the funnel').fill('Short')
    await dialog.getByRole('button', { name: 'Declare the funnel' }).click()
    await web.getByRole('heading', { name: 'Short' }).waitFor()
    expect((await funnelsNow()).map(({ id, name, steps }) => [id, name, steps.length])).toEqual([
      [1, 'To the till', 3],
      [2, 'Short', 2],
    ])
    await choose('Short', 'Remove')
    const question = web.getByRole('alertdialog', { name: 'Remove Short?' })
    await question.getByRole('button', { name: 'Remove the funnel' }).click()
    await web.getByText('“Short” is no longer counted.').waitFor()
    expect((await funnelsNow()).map(({ id }) => id)).toEqual([1])
    await web.context().close()
  })
})
