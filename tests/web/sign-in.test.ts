import { OWNER } from '@gatecount/dashboard-server/testing/signed-in-owner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountHouse, openAccountHouse, SITE } from './account-house.ts'
import { enterPassword, isIn, signOut } from './account-steps.ts'

let house: AccountHouse
beforeAll(async () => {
  house = await openAccountHouse()
})
afterAll(() => house?.[Symbol.asyncDispose]())

describe('the sign-in page', () => {
  it('the sign-in page says what is wrong, signs in by password where one wanted to go, and out again', async () => {
    const page = await house.visit('/account')
    await enterPassword(page, { email: OWNER.email, password: 'not this one' })
    await page.getByText('E-mail or password not right').waitFor()
    await enterPassword(page, OWNER)
    await page.getByRole('heading', { name: 'Your account' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/account')
    await signOut(page)
    await page.goto(`${house.origin}/account`)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await page.context().close()
  })

  it('the sign-in page says after too many attempts how long to wait', async () => {
    const page = await house.visit('/signin')
    const tooMany = page.getByText('Too many attempts.')
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const answered = page.waitForResponse('**/api/v1/session/password')
      await enterPassword(page, { email: `nobody@${SITE}`, password: `guess number ${attempt}` })
      await answered
    }
    await tooMany.waitFor()
    await page.getByText(/You can try again in \d+ seconds/).waitFor()
    await page.context().close()
  })

  it('the sign-in page offers passkeys at the field of the address, and what password managers look for', async () => {
    const page = await house.visit('/signin')
    const completes = (label: string) => page.getByLabel(label, { exact: true }).getAttribute('autocomplete')
    expect(await completes('E-mail')).toBe('username webauthn')
    expect(await completes('Password')).toBe('current-password')
    await page.context().close()
  })

  it('the sign-in page signs in at another provider, and says when nobody here is whom it named', async () => {
    const page = await house.visit('/signin')
    house.provider.person = { id: 'eve', email: 'eve@elsewhere.example', emailVerified: true, name: 'Eve' }
    await page.getByRole('button', { name: 'Continue with Company ID' }).click()
    await page.getByText('There is no account here for the person').waitFor()
    await page.context().close()

    const { email, name } = await house.newAccount('Konrad')
    house.provider.person = { id: 'konrad', email, emailVerified: true, name }
    const known = await house.visit('/signin')
    await known.getByRole('button', { name: 'Continue with Company ID' }).click()
    await isIn(known)
    await signOut(known)
    await known.context().close()
  })
})

describe('the pages that mails link to', () => {
  it('a link by mail signs in by its button and not by being opened, and not twice', async () => {
    const { email } = await house.newAccount('Mary')
    const page = await house.visit('/signin')
    await page.getByLabel('E-mail', { exact: true }).fill(email)
    await page.getByRole('link', { name: 'Send me a link by e-mail' }).click()
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByText(`If there is an account for ${email}`).waitFor()
    const link = String((await house.mail.next(email)).link)
    await page.goto(link)
    await page.goto(link)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await isIn(page)
    await page.goto(link)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('link', { name: 'Ask for another link' }).waitFor()
    await page.context().close()
  })

  it('the page for a link by mail says the same of an address that is not known', async () => {
    const page = await house.visit('/signin/email')
    const before = house.mail.mails.length
    await page.getByLabel('E-mail', { exact: true }).fill('nobody@elsewhere.example')
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.getByText('If there is an account for nobody@elsewhere.example').waitFor()
    expect(house.mail.mails).toHaveLength(before)
    await page.context().close()
  })

  it('a forgotten password is set anew, which ends all sessions; a weak one leaves the link as it was', async () => {
    const { email, browser } = await house.newAccount('Rosalind')
    const page = await house.visit('/signin')
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await page.getByLabel('E-mail', { exact: true }).fill(email)
    await page.getByRole('button', { name: 'Send the link' }).click()
    await page.goto(String((await house.mail.next(email)).link))
    await page.getByLabel('New password', { exact: true }).fill('password1234')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await page.getByText('one of those that are tried first').waitFor()
    await page.getByLabel('New password', { exact: true }).fill('a mossy stair in spring')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await page.getByRole('heading', { name: 'Your password is new' }).waitFor()
    expect((await browser.get('/api/v1/me')).status).toBe(401)
    await page.getByRole('link', { name: 'Sign in' }).click()
    await enterPassword(page, { email, password: 'a mossy stair in spring' })
    await isIn(page)
    await page.context().close()
  })

  it('a link that lost its end says so', async () => {
    for (const path of ['/signin/link', '/signin/reset', '/invitation']) {
      const page = await house.visit(path)
      await page.getByRole('heading', { name: 'This link is incomplete' }).waitFor()
      await page.context().close()
    }
  })
})

describe('the page of an invitation', () => {
  it('an invitation makes an account, and leads to the site', async () => {
    const page = await house.visit(`/invitation?token=${await house.invite(`grace@${SITE}`)}`)
    await page.getByText('as a viewer').waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Grace')
    await page.getByLabel('Password', { exact: true }).fill('nine lighthouses at noon')
    await page.getByRole('button', { name: 'Accept' }).click()
    await page.waitForURL(`**/sites/${SITE}`)
    await isIn(page)
    await page.context().close()
  })

  it('an invitation lets somebody who is known sign in first', async () => {
    const { email, password } = await house.newAccount('Hedy')
    const page = await house.visit(`/invitation?token=${await house.invite(email, 'manager')}`)
    await page.getByText('sign in, then accept').waitFor()
    await enterPassword(page, { email, password })
    await page.getByRole('button', { name: 'Accept' }).click()
    await page.waitForURL(`**/sites/${SITE}`)
    await page.context().close()
  })

  it('an invitation explains itself to somebody who is signed in as another', async () => {
    const { email, password } = await house.newAccount('Emmy')
    const page = await house.visit('/account')
    await enterPassword(page, { email, password })
    await page.getByRole('heading', { name: 'Your account' }).waitFor()
    await page.goto(`${house.origin}/invitation?token=${await house.invite(`lise@${SITE}`)}`)
    await page.getByText(`you are signed in as ${email}`).waitFor()
    await page.getByRole('button', { name: 'Sign out and go on' }).click()
    await page.getByLabel('Name', { exact: true }).waitFor()
    await page.context().close()
  })

  it('an invitation that was withdrawn says so', async () => {
    const page = await house.visit('/invitation?token=never-was')
    await page.getByText('This invitation was accepted or withdrawn, or has expired').waitFor()
    await page.context().close()
  })
})
