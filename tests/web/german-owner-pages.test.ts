import { theOwner } from '@gatecount/dashboard-server/account/the-owner'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'
import { englishLeftovers } from './english-leftovers.ts'
import { signedIn } from './signed-in.ts'

const SETTINGS = '/sites/toner.example/settings'

/** Pages of owners with something on them, and what that is in German. */
const PAGES = [
  [`${SETTINGS}/counting`, 'Ereignisse von Seiten auf dem Host'],
  [`${SETTINGS}/people`, 'sam@toner.example'],
  [`${SETTINGS}/tokens`, 'Mein Bericht'],
  [`${SETTINGS}/activity`, 'hat ein Token erzeugt'],
  ['/people', 'Leser von'],
  ['/activity', 'hat sich angemeldet'],
] as const

let house: DashboardHouse
let page: Page
beforeAll(async () => {
  house = await openDashboardHouse()
  const { control } = house
  const owner = await theOwner(control)
  await control.changePerson(owner.id, { name: 'Ina Haber' })
  const site = await control.addSite({ domain: 'toner.example', timeZone: 'UTC' })
  const sam = await control.addPerson({ name: 'Sam Okafor', email: 'sam@toner.example' })
  await control.setMembership(sam.id, { siteId: site.id, role: 'viewer' })
  await control.updateSite(site.id, {
    rules: [{ kind: 'leave_out', subject: 'host', values: ['staging.toner.example', 'dev.toner.example'] }],
  })
  const signed = await signedIn(house, { locale: 'de-DE' })
  page = signed.page
  await page.goto(`${house.origin}${SETTINGS}/tokens`)
  await page.getByLabel('Name').fill('Mein Bericht')
  await page.getByRole('button', { name: 'Token erzeugen' }).click()
  await page.getByText('Kopieren Sie es jetzt').waitFor()
})
afterAll(() => house?.[Symbol.asyncDispose]())

describe('pages of owners in German', () => {
  it.each(PAGES)('%s says nothing in English', async (path, words) => {
    await page.goto(house.origin + path)
    await page.getByText(words).first().waitFor()
    expect(await englishLeftovers(page)).toEqual([])
  })

  it('settings say a rule in the order of German words, around the values', async () => {
    await page.goto(`${house.origin}${SETTINGS}/counting`)
    await page
      .getByText('Ereignisse von Seiten auf dem Host staging.toner.example oder dev.toner.example auslassen')
      .waitFor()
  })

  it('settings repeat in German what the server does not take', async () => {
    await page.goto(`${house.origin}${SETTINGS}/counting`)
    await page.getByRole('textbox', { name: 'Ausgelassene Pfade' }).fill('ohne Strich')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('„ohne Strich“ muss mit / beginnen').waitFor()
  })

  it('a question about a site is asked in German, with its buttons', async () => {
    await page.goto(`${house.origin}${SETTINGS}/data`)
    await page.getByRole('button', { name: 'toner.example löschen' }).click()
    await page.getByRole('alertdialog', { name: 'toner.example löschen?' }).waitFor()
    expect(await englishLeftovers(page)).toEqual([])
  })
})
