import { readFile } from 'node:fs/promises'
import { addTestProgramme } from '@gatecount/dashboard-server/testing/affiliate-programme'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountHouse, openAccountHouse, SITE } from './account-house.ts'
import { faultsOf } from './axe.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { signedInPage } from './signed-in-page.ts'

const FEED = 'title,address,price,image\nBlack toner,/toner,12.90,\n"=1+1",/ink,3.00,\n'
const KINDS = ['png', 'jpeg', 'webp'] as const

let house: AccountHouse
let programme: number
let merchant: Page
let nora: Page

const part = (name: string): string =>
  `${house.origin}/sites/${SITE}/affiliates?programme=${programme}&part=${name}`

/** A picture as a browser makes it, so that the checks are held to what others write. */
const drawn = async (page: Page, kind: (typeof KINDS)[number]): Promise<Buffer> => {
  const url = await page.evaluate<string>(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 300, height: 120 })
    const context = canvas.getContext('2d')
    context.fillStyle = '#234'
    context.fillRect(0, 0, 300, 120)
    context.fillStyle = '#fc6'
    context.font = '24px serif'
    context.fillText('Toner, 20 % off (${kind})', 12, 60)
    return canvas.toDataURL('image/${kind}')
  })()`)
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

beforeAll(async () => {
  house = await openAccountHouse()
  const site = await house.control.findSite(SITE)
  const siteId = site?.id ?? 0
  await house.control.updateSite(siteId, { currency: 'GBP' })
  programme = (await addTestProgramme(house.control, { siteId, affiliates: {} })).id
  const words = 'For people who write about printers.'
  await house.control.programmes.changeProgramme(programme, { words })
  merchant = await signedInPage(house, '/sites', { viewport: { width: 1440, height: 900 } })
})
afterAll(() => house?.[Symbol.asyncDispose]())

describe('the promotion of a programme', () => {
  it('takes banners as browsers write them, a text and a feed from the merchant', async () => {
    await merchant.goto(part('promotion'))
    await merchant.getByRole('heading', { name: 'Banners' }).waitFor()
    for (const kind of KINDS) {
      const banner = { name: `sale.${kind}`, mimeType: `image/${kind}`, buffer: await drawn(merchant, kind) }
      await merchant.getByLabel('Picture', { exact: true }).setInputFiles(banner)
      await merchant.getByLabel('What the picture shows').fill(`Toner sale as ${kind}`)
      await merchant
        .getByRole('form', { name: 'Add a banner' })
        .getByLabel('Page that it leads to')
        .fill('/toner')
      await merchant.getByRole('button', { name: 'Add the banner' }).click()
      await merchant.getByRole('img', { name: `Toner sale as ${kind}` }).waitFor()
    }
    // What was put together again is still drawn.
    const sizes = await merchant.evaluate(
      `Promise.all([...document.querySelectorAll('.promotion__picture')].map(async picture => {
        picture.loading = 'eager'
        await picture.decode()
        return picture.naturalWidth
      }))`,
    )
    expect(sizes).toEqual([300, 300, 300])
    const text = { name: 'a.svg', mimeType: 'image/png', buffer: Buffer.from('<svg/>') }
    await merchant.getByLabel('Picture', { exact: true }).setInputFiles(text)
    await merchant.getByLabel('What the picture shows').fill('A drawing')
    await merchant.getByRole('button', { name: 'Add the banner' }).click()
    await merchant.getByText('The file is no PNG, JPEG, GIF or WebP').waitFor()

    const form = merchant.getByRole('form', { name: 'Add a text' })
    await form.getByLabel('Heading').fill('In a sentence')
    await form.getByLabel('Text').fill('Toner that lasts.')
    await form.getByRole('button', { name: 'Add the text' }).click()
    await merchant.getByText('Toner that lasts.').waitFor()

    const file = merchant.getByLabel('File with products')
    const bad = 'title,address,price\nInk,https://elsewhere.example/,cheap\n'
    await file.setInputFiles({ name: 'feed.csv', mimeType: 'text/csv', buffer: Buffer.from(bad) })
    await merchant.getByText('Line 2, price: is not an amount, such as 1234.50').waitFor()
    await file.setInputFiles({ name: 'feed.csv', mimeType: 'text/csv', buffer: Buffer.from(FEED) })
    await merchant.getByText('2 products, loaded on').waitFor()
    expect(await faultsOf(merchant)).toEqual([])
  })

  it('leads somebody without an account from the public page to an application', async () => {
    await merchant.setViewportSize({ width: 1440, height: 900 })
    await merchant.getByRole('link', { name: 'See the page' }).click()
    await merchant.getByRole('heading', { name: `Friends of ${SITE}` }).waitFor()
    const address = merchant.url()
    nora = await house.visit(address, { viewport: { width: 390, height: 844 } })
    await nora.getByText('7.25%').waitFor()
    expect(await nora.getByText('too few yet').count()).toBe(4)
    expect(await faultsOf(nora)).toEqual([])
    await nora.getByLabel('Name').fill('Nora’s blog')
    await nora.getByLabel('E-mail address').fill('nora@people.example')
    await nora.getByLabel('Your site or channel').fill('nora.example')
    await nora.getByLabel('What you write about, and for whom').fill('I test printers.')
    await nora.getByRole('button', { name: 'Apply' }).click()
    await nora.getByText('A mail is on its way to nora@people.example').waitFor()

    const { link } = await house.mail.next('nora@people.example')
    await nora.goto(link?.href ?? '')
    await nora.getByLabel('Name').fill('Nora')
    await nora.getByLabel('Password', { exact: true }).fill('printers by the canal')
    await nora.getByRole('button', { name: 'Make the account' }).click()
    await nora.getByText('Your application waits').waitFor()
  })

  it('leads on, once the shop has said yes, to a code, a link and a banner with it', async () => {
    await merchant.goto(part('people'))
    await merchant.getByText('I test printers.').waitFor()
    await merchant.getByRole('button', { name: /^Approve: Nora/ }).click()
    await merchant
      .getByRole('alertdialog')
      .or(merchant.getByRole('dialog'))
      .getByRole('button', { name: 'Approve' })
      .click()
    await merchant.getByText('Takes part').first().waitFor()

    await nora.goto(`${house.origin}/affiliate/creatives`)
    await nora.getByRole('link', { name: 'Register a code for it' }).click()
    await nora.getByLabel('New code').fill('Nora')
    await nora.getByRole('button', { name: 'Register the code' }).click()
    await nora.getByText(`https://${SITE}/go/nora`).waitFor()
    await nora.getByRole('button', { name: 'Sub-codes of nora' }).click()
    await nora.getByRole('dialog').getByLabel('Sub-codes').fill('blog')
    await nora.getByRole('button', { name: 'Save' }).click()
    await nora.getByRole('combobox', { name: 'Sub-code' }).selectOption('blog')
    await nora.getByText(`https://${SITE}/go/nora/blog`).waitFor()
    expect(await faultsOf(nora)).toEqual([])

    await nora.goto(`${house.origin}/affiliate/creatives`)
    const html = await nora.locator('code').first().textContent()
    expect(html).toMatch(
      /^<a href="https:\/\/shop\.example\/go\/nora\?to=%2Ftoner" rel="sponsored"><img src="http[^"]+\/api\/v1\/creatives\/[0-9a-f]{64}\.webp" alt="Toner sale as webp" width="300" height="120" loading="lazy" referrerpolicy="no-referrer"><\/a>$/,
    )
    await nora.getByText(/Toner that lasts\.\s+https:\/\/shop\.example\/go\/nora/).waitFor()
    const saving = nora.waitForEvent('download')
    await nora.getByRole('link', { name: 'As a table (CSV)' }).click()
    const csv = await readFile(await (await saving).path(), 'utf8')
    expect(csv).toContain(`Black toner,https://${SITE}/go/nora?to=%2Ftoner,12.90,GBP,`)
    expect(csv).toContain("'=1+1,")
    expect(await faultsOf(nora)).toEqual([])
  })

  it('shows a banner on a page of somebody else', async () => {
    const address = await nora.locator('.promotion__picture').first().getAttribute('src')
    const elsewhere = await nora.context().newPage()
    const width = await elsewhere.evaluate(
      `(async () => {
        const picture = Object.assign(new Image(), { src: ${JSON.stringify(house.origin + address)} })
        await picture.decode()
        return picture.naturalWidth
      })()`,
    )
    expect(width).toBe(300)
    await elsewhere.close()
  })

  it('is closed by the merchant, and nobody finds it any more', async () => {
    await merchant.goto(part('promotion'))
    await merchant.getByRole('switch', { name: 'Open to everybody' }).click()
    await merchant.getByText('The page is closed').waitFor()
    const anybody = await house.visit(`/programmes/${SITE}/${programme}`)
    await anybody.getByRole('heading', { name: 'There is no such programme' }).waitFor()
    await anybody.goto(`${house.origin}/programmes/${SITE}`)
    await anybody.getByText('There is none that is open.').waitFor()
    await merchant.getByRole('switch', { name: 'Open to everybody' }).click()
    await merchant.getByRole('link', { name: 'See the page' }).waitFor()
    await anybody.reload()
    await anybody.getByRole('link', { name: 'Friends' }).click()
    await anybody.getByRole('heading', { name: `Friends of ${SITE}` }).waitFor()
  })

  it('is in German from end to end', async () => {
    const german = { locale: 'de-DE' }
    const page = await house.visit(`/programmes/${SITE}/${programme}`, german)
    await page.getByRole('heading', { name: `Friends von ${SITE}` }).waitFor()
    expect(await englishLeftovers(page)).toEqual([])
  })
})
