import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { crowdOf } from './dashboard-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { signedInPage } from './signed-in-page.ts'

const SETTINGS = '/sites/toner.example/settings'

/** Pages of owners, with what is on them when they are there. */
const PAGES = [
  ['/sites', 'Your sites'],
  ['/sites/new', 'Add this site'],
  ['/sites/books.example', 'Waiting for the first page view'],
  ['/sites/toner.example', 'Deutsche Telekom'],
  ['/sites/toner.example/flows?as=picture', 'Where they went next'],
  ['/sites/toner.example/flows?as=list&open=/', 'Section or page'],
  ['/sites/toner.example/flows?as=picture&page=/&ahead=2', 'Went on to'],
  ['/sites/toner.example/campaigns', 'Enter a cost'],
  ['/sites/books.example/campaigns', 'No campaign in these days'],
  ['/sites/toner.example?period=7d&filter=source:Google&versus=source:Direct / None', 'versus'],
  ['/sites/toner.example/goals', 'Who reached Signup'],
  ['/sites/toner.example/funnels', 'No funnel yet'],
  [SETTINGS, 'Further domains'],
  [`${SETTINGS}/snippet`, 'Is it there?'],
  [`${SETTINGS}/counting`, 'Leave out events of pages on the host'],
  [`${SETTINGS}/goals`, 'No goal is declared yet'],
  [`${SETTINGS}/children`, 'A whole site for children'],
  [`${SETTINGS}/data`, 'Delete toner.example'],
  [`${SETTINGS}/people`, 'sam@toner.example'],
  [`${SETTINGS}/tokens`, 'Nightly report'],
  [`${SETTINGS}/activity`, 'made a token'],
  ['/people', 'Viewer of'],
  ['/activity', 'signed in'],
] as const

let house: DashboardHouse
let page: Page
beforeAll(async () => {
  house = await openDashboardHouse()
  const { control } = house
  const site = await control.addSite({ domain: 'toner.example', timeZone: 'UTC' })
  await control.addSite({ domain: 'books.example', timeZone: 'UTC' })
  await house.cells.append({ token: 'toner', rows: crowdOf(site.id, new Date().toISOString().slice(0, 10)) })
  await control.addAnnotation(site.id, { day: new Date().toISOString().slice(0, 10), words: 'New prices' })
  const sam = await control.addPerson({ name: 'Sam Okafor', email: 'sam@toner.example' })
  await control.setMembership(sam.id, { siteId: site.id, role: 'viewer' })
  await control.updateSite(site.id, {
    rules: [{ kind: 'leave_out', subject: 'host', values: ['staging.toner.example'] }],
  })
  page = await signedInPage(house, `${SETTINGS}/tokens`)
  await page.getByLabel('Name').fill('Nightly report')
  await page.getByRole('button', { name: 'Make a token' }).click()
  await page.getByText('Copy it now').waitFor()
})
afterAll(() => house?.[Symbol.asyncDispose]())

describe('axe on pages of owners', () => {
  it.each(PAGES)(
    'axe finds nothing serious on %s, light and dark, on a desk and on a phone',
    async (path, words) => {
      await page.goto(house.origin + path)
      await page.getByText(words).first().waitFor()
      expect(await faultsOf(page)).toEqual([])
    },
  )

  it('axe finds nothing serious in a question with a name to type', async () => {
    await page.goto(`${house.origin}${SETTINGS}/data`)
    await page.getByRole('button', { name: 'Delete toner.example' }).click()
    await page.getByRole('alertdialog').waitFor()
    expect(await faultsOf(page)).toEqual([])
  })
})
