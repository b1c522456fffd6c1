import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settle } from '../journeys/collector-settings.ts'
import { type NewShop, openNewShop } from './new-shop.ts'
import { signedInPage } from './signed-in-page.ts'

/** A deletion waits until ClickHouse has let go of its old files. */
const SLOW_MS = 140_000

let house: NewShop
let page: Page
beforeAll(async () => {
  house = await openNewShop()
})
afterAll(() => house?.[Symbol.asyncDispose]())

const shop = async () => {
  const site = await house.world.control.findSite('shop.example')
  if (site === undefined) throw new Error('The shop is not registered')
  return site
}

describe('the first run', () => {
  it('the first run asks for a domain and guesses the rest', async () => {
    page = await signedInPage(house, '/', { locale: 'en-CH', timezoneId: 'Europe/Zurich' })
    await page.getByRole('heading', { name: 'Which site shall be counted?' }).waitFor()
    expect(await page.getByLabel('Time zone').inputValue()).toBe('Europe/Zurich')
    expect(await page.getByLabel('Currency').inputValue()).toBe('CHF')
    await page.keyboard.type('https://www.shop.example/de')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sites/shop.example')
    expect(await shop()).toMatchObject({ timeZone: 'Europe/Zurich', currency: 'CHF' })
  })

  it('the first run shows what to paste for each kind of site, and says so when a hit is refused', async () => {
    await page.getByText('Waiting for the first page view').waitFor()
    for (const [guide, words] of [
      ['WordPress', 'Header & Footer'],
      ['Shopify', 'theme.liquid'],
      ['React, Next', 'app/layout.tsx'],
      ['Google Tag Manager', 'Custom HTML'],
      ['Plain HTML', 'just before </head>'],
    ] as const) {
      await page.getByRole('tab', { name: guide }).click()
      await page.getByRole('tabpanel', { name: guide }).getByText(words).first().waitFor()
    }
    const snippet = (await page.getByRole('tabpanel').locator('pre').textContent()) ?? ''
    house.paste(snippet)
    await settle(house.world, await shop(), { excludedPaths: ['/'] })
    await house.visit()
    await page.getByText('it was not counted: the owner excludes this path').waitFor()
    await settle(house.world, await shop(), { excludedPaths: [] })
  })

  it('the first run turns by itself when somebody opens a page, and leads to the report', async () => {
    await house.visit()
    await page.getByRole('status').filter({ hasText: 'It works: somebody was here' }).waitFor()
    expect(await page.locator(':focus').textContent()).toBe('Open the report')
    await page.getByText('1 page view today').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Visitors 1' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: 'Visitors 1' }).waitFor()
  })

  it('the settings leave out the address of the reader with one press, and another that is typed, and post that both are to count again', async () => {
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    await page.getByRole('link', { name: 'What counts' }).click()
    await page.getByText('Everybody counts').waitFor()
    await page.getByRole('button', { name: 'Leave out my address' }).click()
    await page.getByRole('row', { name: /My address.*one connection \(IPv4\)/ }).waitFor()
    await page.getByLabel('Address or network').fill('300.1.1.1')
    await page.getByLabel('Name', { exact: true }).fill('Office')
    await page.getByRole('button', { name: 'Leave out', exact: true }).click()
    await page.getByText('is not an address').waitFor()
    await page.getByLabel('Address or network').fill('203.0.113.0/24')
    await page.getByRole('button', { name: 'Leave out', exact: true }).click()
    await page.getByRole('row', { name: /Office.*IPv4, \/24/ }).waitFor()
    for (const name of ['My address', 'Office']) {
      await page.getByRole('button', { name: `Count again: ${name}` }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Count again' }).click()
      await page.getByText('Posted on the public page').first().waitFor()
      await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    }
    await page.getByRole('row', { name: /My address/ }).waitFor()
    await page.getByRole('row', { name: /Office/ }).waitFor()
    const { control } = house.world
    const changes = await control.policies.changes((await control.findSite('shop.example'))?.id ?? 0)
    expect(changes.map(({ state, part }) => `${state} ${part.kind}`)).toEqual([
      'posted network',
      'posted network',
    ])
  })

  it('the check says what was found and what to do about it', async () => {
    await house.world.control.addSite({ domain: 'localhost', timeZone: 'UTC' })
    await page.goto(`${house.origin}/sites/localhost/settings/snippet`)
    await page.getByRole('button', { name: 'Check the page' }).click()
    await page.getByText('The domain leads into a private network.').waitFor()
    await page.getByText('Whoever runs Gatecount can allow that with ALLOW_PRIVATE_HOSTS.').waitFor()
  })
})

describe('the life of a site', () => {
  it('the data page gives a site as one file, deletes it when its name is typed, and it can be brought in again', async () => {
    await page.goto(`${house.origin}/sites/shop.example/settings/data`)
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as CSV' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(/^shop\.example-\d{4}-\d\d-\d\d\.zip$/)
    const file = await readFile(await download.path())
    expect(file.subarray(0, 2).toString()).toBe('PK')

    await page.getByRole('button', { name: 'Delete shop.example' }).click()
    const question = page.getByRole('alertdialog', { name: 'Delete shop.example?' })
    const really = question.getByRole('button', { name: 'Delete everything' })
    expect(await really.isDisabled()).toBe(true)
    await question.getByLabel('Type shop.example to confirm').fill('shop.example')
    await really.click()
    await page.getByText('shop.example and everything of it is deleted').waitFor({ timeout: SLOW_MS })
    await page.waitForURL('**/sites')
    expect(await house.world.control.findSite('shop.example')).toBeUndefined()

    await page.getByRole('link', { name: 'Add a site' }).click()
    await page.getByText('Bring a site from another Gatecount').click()
    await page
      .getByLabel('The zip file of its export')
      .setInputFiles({ name: 'shop.zip', mimeType: 'application/zip', buffer: file })
    await page.getByLabel('Under another name').fill('no dot')
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.getByText('may hold letters').or(page.getByText('is not a host name')).waitFor()
    await page.getByLabel('Under another name').fill('again.example')
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.getByText('again.example is here, with all its figures').waitFor({ timeout: SLOW_MS })
    await page.getByRole('button', { name: 'Visitors 1' }).waitFor()
  }, 300_000)
})
