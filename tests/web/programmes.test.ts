import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { busyProgramme, saleBy } from './programmes-house.ts'
import { signedIn } from './signed-in.ts'

const BUSY = '/sites/busy.example/affiliates'
const PARTS = ['overview', 'review', 'sales', 'people', 'payouts', 'rules', 'webhooks', 'settings'] as const

let house: DashboardHouse
beforeAll(async () => {
  house = await openDashboardHouse()
  const { id } = await house.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  await house.control.updateSite(id, { currency: 'GBP' })
  await house.control.addSite({ domain: 'none.example', timeZone: 'UTC' })
  await busyProgramme(house.control)
})
afterAll(() => house?.[Symbol.asyncDispose]())

const today = (): string => new Date().toISOString().slice(0, 10)

describe('the pages of affiliate programmes', () => {
  it('lead from the first form to a sale that is approved', async () => {
    const { page, complaints } = await signedIn(house)
    await page.goto(`${house.origin}/sites/shop.example/affiliates`)
    await page.getByRole('textbox', { name: 'Name' }).fill('Friends of paper')
    await page.getByLabel('Commission in percent').fill('7,25')
    await page.getByRole('button', { name: 'Make the programme' }).click()
    await page.getByRole('heading', { name: 'Friends of paper' }).waitFor()

    await page.getByRole('button', { name: 'Invite an affiliate' }).click()
    await page.getByLabel('E-mail address').fill('dora@blog.example')
    await page.getByRole('button', { name: 'Invite', exact: true }).click()
    await page.getByText('Give this link to dora@blog.example.').waitFor()
    await page.getByRole('button', { name: 'Codes and links of dora' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Code', exact: true }).fill('Dora')
    await dialog.getByRole('button', { name: 'Add the code' }).click()
    await dialog.getByLabel('Page of the shop').fill('/toner')
    await dialog.getByText('https://shop.example/toner?via=dora').waitFor()
    const saving = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'QR code as SVG' }).click()
    expect(await readFile(await (await saving).path(), 'utf8')).toMatch(/^<svg xmlns/)
    await dialog.getByRole('button', { name: 'Close' }).click()

    const site = await house.control.findSite('shop.example')
    const [programme] = await house.control.programmes.listProgrammes(site?.id ?? 0)
    const id = programme?.id ?? 0
    await house.control.ledger.takeSales(
      id,
      [saleBy('web 1', 9999n, 'dora'), saleBy('web 2', 500n, 'dora')],
      today(),
    )
    await page.reload()
    await page.getByRole('tab', { name: 'To review' }).click()
    await page.getByRole('checkbox', { name: 'Sale 1' }).check()
    await page.getByRole('button', { name: 'Approve' }).click()
    await page.getByRole('alertdialog').getByText('£7.25 become payable').waitFor()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Approve' }).click()
    await page.getByText('1 sale is decided.').waitFor()
    await page.getByRole('checkbox', { name: 'Sale 2' }).check()
    await page.getByRole('button', { name: 'Reject' }).click()
    await page.getByRole('alertdialog').getByLabel('Reason').fill('A test order')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reject' }).click()
    await page.getByText('Nothing waits.').waitFor()
    const sales = await house.control.programmes.listSales(id, { limit: 10 })
    expect(sales.map(({ state, reason }) => [state, reason])).toEqual([
      ['rejected', 'A test order'],
      ['approved', null],
    ])
    await page.getByRole('tab', { name: 'All sales' }).click()
    await page.getByText('Reason: A test order').waitFor()
    expect(complaints).toEqual([])
    await page.context().close()
  })

  it('say a new rule in words, what it changes and what a month would have cost, before it is announced', async () => {
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}${BUSY}?part=rules`)
    const editor = page.getByRole('region', { name: 'Change the rules' })
    await editor.getByRole('button', { name: 'Change: 10% of the value in general' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Percent', { exact: true }).fill('much')
    await dialog.getByRole('button', { name: 'Keep the rule' }).click()
    await dialog.getByText('A percentage from 0 to 100, such as 7.25').waitFor()
    await dialog.getByLabel('Percent', { exact: true }).fill('20')
    await dialog.getByRole('button', { name: 'Keep the rule' }).click()
    await editor.getByText('20% of the value in general, instead of: 10% of the value').waitFor()
    await editor.getByRole('combobox', { name: 'Try them on a month' }).selectOption({ index: 0 })
    await editor.getByRole('button', { name: 'What would it have cost?' }).click()
    await editor.getByText(/sales? cost £[\d.]+, and would have cost £[\d.]+/).waitFor()
    await editor.getByRole('button', { name: 'Announce these rules' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Announce' }).click()
    await page.getByText('Version 2 of the rules is announced.').waitFor()
    await page.getByText('Version 2, from').waitFor()
    await page.context().close()
  })

  it('suspend an affiliate with a reason, and say what it means for what was earned', async () => {
    const { page } = await signedIn(house)
    await page.goto(`${house.origin}${BUSY}?part=people`)
    await page.getByRole('button', { name: 'Suspend: bert' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText('What was earned before stays as it is').waitFor()
    await dialog.getByLabel('Reason').fill('Trademark')
    await dialog.getByRole('button', { name: 'Suspend' }).click()
    await page.getByText('Reason: Trademark').waitFor()
    await page.context().close()
  })

  it.each(PARTS)('have no serious fault in the part %s, and say nothing in English in German', async part => {
    const { page } = await signedIn(house, { locale: 'de-DE' })
    await page.goto(`${house.origin}${BUSY}?part=${part}`)
    await page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await englishLeftovers(page)).toEqual([])
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })

  it('teach what a programme is where there is none', async () => {
    const { page } = await signedIn(house, { locale: 'de-DE' })
    await page.goto(`${house.origin}/sites/none.example/affiliates`)
    await page.getByRole('heading', { name: 'Ein Programm für Affiliates anlegen' }).waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })
})
