import { unsubscribeToken } from '@gatecount/dashboard-server/mail-reports/unsubscribe-token'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shopDays } from '../mail/shop-figures.ts'
import { type Account, type AccountHouse, openAccountHouse, SITE } from './account-house.ts'
import { enterPassword } from './account-steps.ts'
import { faultsOf } from './axe.ts'
import { englishLeftovers } from './english-leftovers.ts'

const PATH = `/sites/${SITE}/settings/mail`

let house: AccountHouse
beforeAll(async () => {
  house = await openAccountHouse()
  const site = await house.control.findSite(SITE)
  if (site === undefined) throw new Error('no site')
  const today = new Date().toISOString().slice(0, 10)
  await house.cells.append({
    token: 'shop',
    rows: shopDays(site.id, addDays(today, -80), addDays(today, -1)),
  })
})
afterAll(() => house?.[Symbol.asyncDispose]())

let accounts = 0
/** The page of mails, as somebody new opens it. */
async function opened(): Promise<{ readonly page: Page; readonly account: Account }> {
  accounts += 1
  const account = await house.newAccount(`Mia${accounts}`)
  const page = await house.visit(PATH)
  await enterPassword(page, account)
  await page.locator('.mail-form').waitFor()
  return { page, account }
}
const wanted = async ({ email }: Account) => {
  const [person, site] = await Promise.all([
    house.control.findPersonByEmail(email),
    house.control.findSite(SITE),
  ])
  return person && site && (await house.control.wantedMail(person.id, site.id))
}

describe('the page of reports and alerts', () => {
  it('is used with the keyboard alone, and keeps what was chosen', async () => {
    const { page, account } = await opened()
    const save = page.getByRole('button', { name: 'Save' })
    expect(await save.isDisabled()).toBe(true)
    await page.getByRole('switch', { name: 'Every week' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('5')
    expect(await page.getByLabel('From how much on').inputValue()).toBe('500')
    await save.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Saved.').waitFor()
    expect(await wanted(account)).toMatchObject({
      language: 'en',
      reports: { week: expect.any(String) },
      alerts: { spike: 500 },
    })
    await page.reload()
    await page.locator('.mail-form').waitFor()
    expect(await page.getByRole('switch', { name: 'Every week' }).isChecked()).toBe(true)
    expect(await page.getByRole('switch', { name: 'Every month' }).isChecked()).toBe(false)
    expect(await page.getByLabel('From how much on').inputValue()).toBe('500')
    await page.context().close()
  })

  it('shows the last report in a frame that can do nothing, and sends it', async () => {
    const { page, account } = await opened()
    const frame = page.frameLocator('iframe[title="Preview of the report"]')
    await frame.getByRole('heading', { name: /^Week / }).waitFor()
    const inside = page.frames().find(shown => shown.url().includes('/mail/preview'))
    // Its own styles are let in.
    expect(await inside?.evaluate<string>("getComputedStyle(document.querySelector('h1')).fontSize")).toBe(
      '22px',
    )
    expect(await frame.getByText('Google').first().isVisible()).toBe(true)
    await page.getByRole('tab', { name: 'Last month' }).click()
    await frame.getByRole('heading', { name: /^\w+ \d{4}$/ }).waitFor()
    await page.getByLabel('Language of the mails').selectOption('de')
    await frame.getByText('Quellen', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Send it to me now' }).click()
    await page.getByText(`The report is on its way to ${account.email}.`).waitFor()
    expect((await house.mail.next(account.email)).text).toContain('Quellen (Besucher)')
    for (let more = 0; more < 3; more += 1) {
      await page.getByRole('button', { name: 'Send it to me now' }).click()
    }
    await page.getByRole('alert').getByText('try again in a quarter of an hour').waitFor()
    await page.context().close()
  })

  it('axe finds nothing serious on it, light and dark, on a desk and on a phone', async () => {
    const { page } = await opened()
    for (const name of ['Every week', 'Many more visitors than usual', 'Nothing is counted any more']) {
      await page.getByRole('switch', { name }).click()
    }
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })

  it('speaks German', async () => {
    const { page, account } = await opened()
    await page.evaluate("localStorage.setItem('gatecount-language', 'de')")
    await page.reload()
    await page.getByRole('switch', { name: 'Es wird nichts mehr gezählt' }).click()
    expect(await page.getByLabel('Nach welcher Zeit').inputValue()).toBe('24')
    expect(await englishLeftovers(page)).toEqual([])
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByText('Gespeichert.').waitFor()
    expect(await wanted(account)).toEqual({ language: 'de', reports: {}, alerts: { silence: 24 } })
    await page.context().close()
  })

  it('says what is missing while an address is not confirmed', async () => {
    const { page, account } = await opened()
    const person = await house.control.findPersonByEmail(account.email)
    await house.control.changePerson(person?.id ?? '', { email: `other-${account.email}` })
    await page.reload()
    await page.getByText('Your address is not confirmed yet').waitFor()
    expect(await page.locator('.mail-form').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Send it to me now' }).count()).toBe(0)
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })
})

describe('a report in a mail program', () => {
  it.each(['week', 'month'] as const)(
    'of a %s fits, can be read by everybody, and asks for nothing',
    async period => {
      const { page } = await opened()
      const asked = page.url().replace(PATH, `/api/v1${PATH.replace('/settings', '')}/preview`)
      const html = await (await page.request.get(`${asked}?period=${period}&language=de`)).text()
      const mail = await (await house.browser.newContext()).newPage()
      const requests: string[] = []
      mail.on('request', request => requests.push(request.url()))
      await mail.setContent(html)
      expect(await faultsOf(mail)).toEqual([])
      expect(requests).toEqual([])
      await Promise.all([mail, page].map(shown => shown.context().close()))
    },
  )
})

describe('/mail/unsubscribe', () => {
  it('asks first, ends the mail without signing in, and can be opened again', async () => {
    const { page, account } = await opened()
    await page.getByRole('switch', { name: 'Every month' }).click()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    await page.context().close()
    const last = (await house.control.reportSubscriptions()).at(-1)
    if (last === undefined) throw new Error('nothing is wanted')
    const token = unsubscribeToken(await house.control.signInKey(), last)
    const link = await house.visit(`/mail/unsubscribe?token=${token}`)
    await link.getByText(`This ends the monthly report of ${SITE}, for you alone.`).waitFor()
    expect(await faultsOf(link)).toEqual([])
    expect(await wanted(account)).toBeDefined()
    await link.getByRole('button', { name: 'Unsubscribe' }).click()
    await link.getByRole('heading', { name: 'Unsubscribed' }).waitFor()
    expect(await wanted(account)).toBeUndefined()
    await link.reload()
    await link.getByText('This mail is ended already.').waitFor()
    await link.goto(link.url().slice(0, -3))
    await link.getByText('This link is incomplete').waitFor()
    await link.context().close()
  })
})
