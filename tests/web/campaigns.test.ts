import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { campaignsCrowdOf } from './campaigns-crowd.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { callFrom } from './page-caller.ts'
import { signedIn } from './signed-in.ts'

const dayAt = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const CAMPAIGNS_PAGE = '/sites/ads.example/campaigns'
/** Yesterday, beside the day before. */
const YESTERDAY = `${CAMPAIGNS_PAGE}?period=yesterday`

let house: DashboardHouse
let siteId: number
beforeAll(async () => {
  house = await openDashboardHouse()
  siteId = (await house.control.addSite({ domain: 'ads.example', timeZone: 'UTC' })).id
  await house.control.updateSite(siteId, { currency: 'GBP' })
  await house.cells.append({ token: 'ads:1', rows: campaignsCrowdOf(siteId, dayAt(-1), 2) })
  await house.cells.append({ token: 'ads:2', rows: campaignsCrowdOf(siteId, dayAt(-2)) })
  const { id } = await house.control.addSite({ domain: 'costs.example', timeZone: 'UTC' })
  await house.cells.append({ token: 'costs:1', rows: campaignsCrowdOf(id, dayAt(-1)) })
  await house.control.addSite({ domain: 'empty.example', timeZone: 'UTC' })
  const cost = { currency: 'GBP', note: '' }
  await house.control.addCampaignCosts(siteId, [
    { ...cost, campaign: 'spring', firstDay: dayAt(-2), lastDay: dayAt(-1), amount: 40_000n },
    { ...cost, campaign: 'poster', firstDay: dayAt(-1), lastDay: dayAt(-1), amount: 5000n },
    { ...cost, campaign: 'mail', firstDay: dayAt(-9), lastDay: dayAt(-9), amount: 700n },
  ])
})
afterAll(() => house?.[Symbol.asyncDispose]())

interface Listed {
  readonly dimensions: readonly string[]
  readonly metrics: readonly number[]
}

/** What the API answers about yesterday to the owner of the page. */
async function query(page: Page, question: object): Promise<ReadonlyMap<string, readonly number[]>> {
  const { body } = await callFrom(page, {
    path: '/api/v2/query',
    body: {
      site_id: 'ads.example',
      date_range: [dayAt(-1), dayAt(-1)],
      dimensions: ['visit:utm_campaign'],
      ...question,
    },
  })
  return new Map((body['results'] as readonly Listed[]).map(row => [row.dimensions[0] ?? '', row.metrics]))
}

const table = (page: Page) => page.getByRole('region', { name: 'Campaigns and their figures' })
const cellsOf = async (page: Page, name: string): Promise<string[]> => {
  const row = table(page).getByRole('row').filter({ hasText: name }).first()
  const texts = await row.getByRole('cell').allInnerTexts()
  return texts.map(text => text.replace(/\s+/g, ' ').trim())
}

describe('the campaigns page', () => {
  it('the campaigns page says of every campaign what the API says, and what it cost and returned', async () => {
    const { page, complaints } = await signedIn(house)
    await page.goto(house.origin + YESTERDAY)
    await table(page).waitFor()
    const list = await query(page, { metrics: ['visitors', 'visits', 'total_revenue'] })
    const reached = await query(page, {
      metrics: ['visitors'],
      filters: [['is', 'event:goal', ['Order']]],
    })
    expect([list.get('spring'), reached.get('spring')]).toEqual([[120, 120, 1280], [30]])
    // Of 400 pounds over two days a half is of yesterday. The kind of event stands for any goal.
    await expect
      .poll(() => cellsOf(page, 'spring'))
      .toEqual([
        '120 ↑ up 100%',
        '120 ↑ up 100%',
        '40 ↑ up 100%',
        '33% unchanged',
        '£1,280.00 ↑ up 100%',
        '£200.00',
        '£1.67 ↓ down 50%',
        '£5.00 ↓ down 50%',
        '6.4 × ↑ up 100%',
      ])
    expect((await cellsOf(page, 'mail')).slice(4)).toEqual([
      'No buyers, or too few to show',
      ...Array(4).fill('–'),
    ])
    expect((await cellsOf(page, 'poster')).slice(0, 7)).toEqual(['–', '–', '–', '–', '–', '£50.00', '–'])
    expect(await cellsOf(page, 'All listed campaigns')).toEqual([
      ...['180', '180', '64', '36%', '£1,280.00', '£250.00', '£1.67', '£5.00', '6.4 ×'],
    ])
    const rest = table(page).locator('tfoot').getByRole('row', { name: 'Too few visitors to show' })
    expect((await rest.getByRole('cell').allInnerTexts()).slice(0, 2)).toEqual(['10', '10'])
    await page.getByRole('combobox', { name: 'Goal' }).selectOption('Order')
    await expect.poll(async () => (await cellsOf(page, 'spring'))[2]).toContain('30')
    expect(new URL(page.url()).searchParams.get('goal')).toBe('Order')
    expect((await cellsOf(page, 'mail'))[2]).toBe('–')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('campaigns are ordered by a column and taken away as CSV', async () => {
    const { page } = await signedIn(house)
    await page.goto(house.origin + YESTERDAY)
    await table(page).getByRole('button', { name: 'Cost', exact: true }).click()
    const names = () => table(page).locator('tbody').getByRole('button').allInnerTexts()
    expect(await names()).toEqual(['spring', 'poster', 'mail'])
    await table(page).getByRole('button', { name: 'Cost', exact: true }).click()
    expect(await names()).toEqual(['poster', 'spring', 'mail'])
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV', exact: true }).click()
    const lines = (await readFile(await (await saving).path(), 'utf8')).split('\r\n')
    expect(lines.slice(0, 2)).toEqual([
      '\uFEFFutm_campaign,visitors,visits,goal_visitors,conversion_rate,total_revenue,cost,cost_per_visitor,cost_per_goal,return_on_spend,currency',
      `spring,120,120,40,${1 / 3},1280,200,${200 / 120},5,6.4,GBP`,
    ])
    expect(lines.at(-2)).toBe('(too few visitors to show),10,10,,,,,,,,GBP')
    await page.context().close()
  })

  it('a campaign that is chosen shows what its links say and what was entered for it, in the address', async () => {
    const { page } = await signedIn(house)
    await page.goto(house.origin + YESTERDAY)
    await table(page).getByRole('button', { name: 'spring' }).click()
    expect(new URL(page.url()).searchParams.get('campaign')).toBe('spring')
    const sources = page.getByRole('region', { name: 'Campaign source' })
    await sources.getByRole('button', { name: 'bing' }).waitFor()
    await page.getByRole('region', { name: 'Campaign medium' }).getByText('cpc').waitFor()
    await page.getByRole('region', { name: 'Campaign content' }).getByText('red-button').waitFor()
    await page.getByRole('heading', { name: 'Costs of spring' }).waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('heading', { name: 'Costs', exact: true }).waitFor()
    await page.goto(`${house.origin}${YESTERDAY}&filter=utm_campaign:mail`)
    await page.getByRole('heading', { name: 'mail', exact: true }).waitFor()
    await page.goto(`${house.origin}${YESTERDAY}&filter=device:Mobile`)
    await page.getByRole('main').getByRole('link', { name: 'Take the filter away' }).click()
    await table(page).waitFor()
    await page.context().close()
  })

  it('axe finds nothing serious on the campaigns page, light and dark, on a desk and on a phone, and all of it is German', async () => {
    const { page } = await signedIn(house, { locale: 'de-DE' })
    await page.goto(`${house.origin}${YESTERDAY}&campaign=spring`)
    await page.getByRole('heading', { name: 'Kosten von spring' }).waitFor()
    await page.getByRole('button', { name: 'bing' }).waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    expect(await faultsOf(page)).toEqual([])
    await page.goto(house.origin + YESTERDAY)
    await page.getByRole('heading', { name: 'Kosten und Umsatz' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })
})

describe('costs of campaigns', () => {
  const PAGE = '/sites/costs.example/campaigns?period=yesterday'
  const costsNow = async () => {
    const site = await house.control.findSite('costs.example')
    const costs = await house.control.listCampaignCosts(site?.id ?? 0)
    return costs.map(({ campaign, amount, note }) => [campaign, amount, note])
  }

  it('a cost is entered, refused in words, changed, removed and brought back', async () => {
    const { page } = await signedIn(house)
    await page.goto(house.origin + PAGE)
    await page.getByRole('button', { name: 'Enter a cost' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Campaign').fill('spring')
    await dialog.getByLabel('First day').fill(dayAt(-1))
    await dialog.getByLabel('Last day').fill(dayAt(-1))
    await dialog.getByLabel('Amount in EUR').fill('1,234')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await dialog.getByText('could be read in two ways').waitFor()
    await dialog.getByLabel('Amount in EUR').fill('120,50')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByText('The cost of spring is in the figures of').waitFor()
    await expect.poll(async () => (await cellsOf(page, 'spring'))[5]).toBe('€120.50')
    await page.getByRole('button', { name: /^Change the cost of spring/ }).click()
    expect(await dialog.getByLabel('Amount in EUR').inputValue()).toBe('120.50')
    await dialog.getByLabel('Note').fill('Posters')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('cell', { name: 'Posters' }).waitFor()
    await page.getByRole('button', { name: /^Remove the cost of spring/ }).click()
    await page.getByText('is gone.').waitFor()
    expect(await costsNow()).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('cell', { name: 'Posters' }).waitFor()
    expect(await costsNow()).toEqual([['spring', 12_050n, 'Posters']])
    await page.context().close()
  })

  it('a CSV file is shown as it was understood, refused line by line, and taken once', async () => {
    const { page } = await signedIn(house, { locale: 'de-DE' })
    await page.goto(house.origin + PAGE)
    await page.getByRole('button', { name: 'Aus einer CSV-Datei' }).click()
    const dialog = page.getByRole('dialog')
    const choose = (lines: readonly string[]) =>
      dialog.getByLabel('Die Datei').setInputFiles({
        name: 'costs.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(lines.join('\n')),
      })
    const good = ['Kampagne;Datum;Kosten', `mail;${dayAt(-1)};60,00`, `mail;${dayAt(-1)};1.200,00`]
    await choose([...good, 'mail;gestern;sechzig'])
    await dialog.getByText('1 Zeile stimmt nicht; nichts wurde übernommen').waitFor()
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
      'Zeile 4, Erster Tag: muss ein Kalendertag sein, JJJJ-MM-TT',
      'Zeile 4, Betrag: ist kein Betrag wie 1234,50',
    ])
    expect(await faultsOf(page)).toEqual([])
    await choose(good)
    await dialog.getByText('2 Zeilen verstanden').waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    expect(await costsNow()).toHaveLength(1)
    await dialog.getByRole('button', { name: '2 Einträge übernehmen' }).click()
    await page.getByText('2 Einträge sind in den Zahlen.').waitFor()
    expect(await costsNow()).toHaveLength(3)
    const region = page.getByRole('region', { name: 'Kampagnen und ihre Zahlen' })
    await region
      .getByRole('cell', { name: /^1\.260,00/ })
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Aus einer CSV-Datei' }).click()
    await choose(good)
    await dialog.getByText('2 sind schon hier oder doppelt in der Datei').waitFor()
    expect(await dialog.getByRole('button', { name: 'Übernehmen' }).isDisabled()).toBe(true)
    const saving = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Beispiel herunterladen' }).click()
    const sample = await readFile(await (await saving).path(), 'utf8')
    await choose([sample])
    await dialog.getByText('2 Zeilen verstanden, zusammen 1.249,50').waitFor()
    await page.context().close()
  })

  it('a viewer reads costs and changes none', async () => {
    const site = await house.control.findSite('costs.example')
    const { page } = await signedIn(house)
    await page.route('**/api/v1/sites', async route => {
      const response = await route.fetch()
      const body = (await response.json()) as { sites: { domain: string; may: string[] }[] }
      for (const one of body.sites) one.may = ['stats:read']
      await route.fulfill({ response, json: body })
    })
    await house.control.addCampaignCost(site?.id ?? 0, {
      ...{ campaign: 'read-only', firstDay: dayAt(-1), lastDay: dayAt(-1), amount: 100n },
      ...{ currency: 'EUR', note: '' },
    })
    await page.goto(house.origin + PAGE)
    await page.getByRole('cell', { name: '€1.00' }).first().waitFor()
    expect(await page.getByRole('button', { name: 'Enter a cost' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /^Remove the cost/ }).count()).toBe(0)
    await page.context().close()
  })
})

describe('links of campaigns', () => {
  it('a site without campaigns learns what one is, and builds a link that is no name for anybody', async () => {
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}/sites/empty.example/campaigns`)
    await page.getByText('https://empty.example/?utm_source=newsletter').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Build a link' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Page').fill('elsewhere.example/toner')
    await dialog.getByText('This page is not of this site').waitFor()
    await dialog.getByLabel('Page').fill('https://empty.example/toner?size=a4#top')
    await dialog.getByLabel('Source (utm_source)').fill('newsletter')
    await dialog.getByLabel('Campaign (utm_campaign)').fill('anna@shop.example')
    await dialog.getByText('A link of one person would be a name for them').waitFor()
    await dialog.getByLabel('Campaign (utm_campaign)').fill('Spring')
    await dialog.getByText('are two campaigns').waitFor()
    await dialog.getByLabel('Campaign (utm_campaign)').fill('spring')
    const link = 'https://empty.example/toner?size=a4&utm_source=newsletter&utm_campaign=spring#top'
    await dialog.getByText(link).waitFor()
    await dialog.getByRole('img', { name: 'QR code of the link' }).waitFor()
    await dialog.getByRole('button', { name: 'Keep it in this browser' }).click()
    expect(await faultsOf(page)).toEqual([])
    await page.reload()
    await page.getByRole('button', { name: 'Build a link' }).click()
    await dialog.getByRole('button', { name: link }).click()
    expect(await dialog.getByLabel('Campaign (utm_campaign)').inputValue()).toBe('spring')
    await page.context().close()
  })
})
