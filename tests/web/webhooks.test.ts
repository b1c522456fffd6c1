import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultsOf } from './axe.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { SHOP, sellForAnna, signInAffiliate } from './portal-crowd.ts'
import { signedIn } from './signed-in.ts'

let house: DashboardHouse
beforeAll(async () => {
  house = await openDashboardHouse()
  await sellForAnna(house, 'anna@people.example')
})
afterAll(() => house?.[Symbol.asyncDispose]())

describe('webhooks and notices in the browser', () => {
  it('are set up by a merchant: the secret is shown once, and a test says why it does not arrive', async () => {
    const { page, complaints } = await signedIn(house)
    await page.goto(`${house.origin}/sites/${SHOP}/affiliates?part=webhooks`)
    await page.getByText('No webhook yet').waitFor()
    await page.getByRole('button', { name: 'Add a webhook' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Address').fill('http://127.0.0.1:6379/')
    await dialog.getByRole('button', { name: 'Add a webhook' }).click()
    await dialog.getByText('with the usual port').first().waitFor()
    await dialog.getByLabel('Address').fill('http://127.0.0.1/hook')
    await dialog.getByLabel('Name').fill('Our books')
    await dialog.getByRole('button', { name: 'Add a webhook' }).click()
    const secret = await page.locator('.webhook__secret code').textContent()
    expect(() => new Webhook(secret ?? '')).not.toThrow()
    const item = page.getByRole('region', { name: 'Our books' })
    await item.getByRole('button', { name: 'Send a test' }).click()
    const row = item.getByRole('row').filter({ hasText: 'webhook.test' })
    await row.getByText('Given up').waitFor()
    await row.getByText('the address is in a private network').waitFor()
    await item.getByRole('button', { name: 'New secret' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Make a new secret' }).click()
    await item.getByText('The secret before signs too until').waitFor()
    await item.getByRole('button', { name: 'Switch off' }).click()
    await item.getByText('Switched off').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.evaluate(`localStorage.setItem('gatecount-language', 'de')`)
    await page.reload()
    await page.getByRole('button', { name: 'Zustellungen' }).click()
    await page.getByText('Aufgegeben').waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    // The browser says itself that the first address was refused.
    expect(complaints.filter(words => !words.includes('status of 400'))).toEqual([])
    await page.context().close()
  })

  it('let an affiliate make a token that reads what is theirs, and remove it', async () => {
    const { page, complaints } = await signInAffiliate(house, 'anna@people.example', {
      viewport: { width: 390, height: 844 },
    })
    await page.goto(`${house.origin}/affiliate/notices`)
    await page.getByText('This installation sends no mail yet').waitFor()
    await page.getByRole('textbox', { name: 'Name' }).fill('My books')
    await page.getByRole('button', { name: 'Make a token' }).click()
    const token = (await page.locator('.make-token__secret code').textContent()) ?? ''
    const ask = (path: string) =>
      fetch(`${house.origin}/api/v1/${path}`, { headers: { authorization: `Bearer ${token}` } })
    const { programmes } = (await (await ask('affiliate/programmes')).json()) as {
      programmes: { id: number }[]
    }
    const csv = await ask(`affiliate/programmes/${programmes[0]?.id}/sales.csv`)
    expect(await csv.text()).toContain('sale,day,outcome')
    for (const path of ['affiliate/tokens', 'affiliate/webhooks', `sites/${SHOP}`, `sites/${SHOP}/tokens`])
      expect([path, [403, 404].includes((await ask(path)).status)]).toEqual([path, true])
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Remove My books' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove the token' }).click()
    await page.getByText('No token yet').waitFor()
    expect((await ask('affiliate/programmes')).status).toBe(401)
    expect(complaints).toEqual([])
    await page.context().close()
  })
})
