import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountHouse, openAccountHouse } from './account-house.ts'
import { englishLeftovers } from './english-leftovers.ts'

let house: AccountHouse
beforeAll(async () => {
  house = await openAccountHouse()
})
afterAll(() => house?.[Symbol.asyncDispose]())

const visit = (path: string): Promise<Page> => house.visit(path, { locale: 'de-DE' })

/** Pages in front of the gate, with what is on them in German. */
const DOORS = [
  ['/signin', 'Link per E-Mail senden'],
  ['/signin?error=no_account', 'Bitten Sie um eine Einladung'],
  ['/signin?token=gone', 'Willkommen am Tor'],
  ['/signin/email', 'Ein Link per E-Mail'],
  ['/signin/forgot', 'Passwort vergessen?'],
  ['/signin/link', 'Dieser Link ist unvollständig'],
  ['/signin/link?token=gone', 'Noch ein Klick'],
  ['/signin/reset?token=gone', 'Neues Passwort wählen'],
  ['/signin/address?token=gone', 'Ihre neue Adresse'],
  ['/invitation?token=gone', 'Diese Einladung wurde angenommen oder zurückgezogen'],
] as const

describe('doors and accounts in German', () => {
  it.each(DOORS)('%s says nothing in English', async (path, words) => {
    const page = await visit(path)
    await page.getByText(words).first().waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    await page.context().close()
  })

  it('an invitation says in German what it is for, and how long a password must be', async () => {
    const page = await visit(`/invitation?token=${await house.invite('lena@shop.example')}`)
    await page.getByText('Sie sind als Leser zu shop.example eingeladen.').waitFor()
    await page.getByLabel('Passwort', { exact: true }).fill('kurz')
    await page.getByText('Noch 6 Zeichen.').waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    await page.context().close()
  })

  it('a password that is not right is refused in German, the account speaks it, and its windows do', async () => {
    const { email, password } = await house.newAccount('Maria')
    const page = await visit('/account')
    await page.getByLabel('E-Mail', { exact: true }).fill(email)
    await page.getByLabel('Passwort', { exact: true }).fill('ganz sicher falsch')
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
    await page.getByText('E-Mail oder Passwort stimmt nicht.').waitFor()
    await page.getByLabel('Passwort', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
    await page.getByRole('heading', { name: 'Ihr Konto' }).waitFor()
    expect(await englishLeftovers(page)).toEqual([])

    await page.getByRole('button', { name: 'Passkey hinzufügen' }).click()
    await page.getByLabel('Name des Passkeys').waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    await page.keyboard.press('Escape')

    // The server says in German that it wants to know who this is, and the page knows it by something else.
    await house.letConfirmationsLapse()
    await page.getByLabel('E-Mail', { exact: true }).fill('neu@shop.example')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('dialog', { name: 'Sind Sie es?' }).waitFor()
    expect(await englishLeftovers(page)).toEqual([])
    await page.context().close()
  })

  it('a mail that is asked for in German is in German', async () => {
    const { email } = await house.newAccount('Jonas')
    const page = await visit('/signin/forgot')
    await page.getByLabel('E-Mail', { exact: true }).fill(email)
    await page.getByRole('button', { name: 'Link senden' }).click()
    await page.getByRole('heading', { name: 'Sehen Sie in Ihr Postfach' }).waitFor()
    const letter = await house.mail.next(email)
    expect(letter.subject).toMatch(/^Ein neues Passwort für Gatecount auf /)
    expect(letter.text).toContain('Hier können Sie ein neues Passwort wählen')
    await page.context().close()
  })
})
