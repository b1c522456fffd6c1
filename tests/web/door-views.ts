import { OWNER } from '@gatecount/dashboard-server/testing/signed-in-owner'
import type { Page } from 'playwright-core'
import { type AccountHouse, SITE } from './account-house.ts'
import { enterPassword, isIn } from './account-steps.ts'

export interface View {
  readonly name: string
  readonly draw: (house: AccountHouse) => Promise<Page>
}

/** A page at an address, once some words are on it. */
const at = (name: string, path: string, words: string): View => ({
  name,
  async draw(house) {
    const page = await house.visit(path)
    await page.getByText(words).first().waitFor()
    return page
  },
})

async function tryPassword(house: AccountHouse, times: number): Promise<Page> {
  const page = await house.visit('/signin')
  for (let attempt = 0; attempt < times; attempt += 1) {
    const answered = page.waitForResponse('**/api/v1/session/password')
    await enterPassword(page, { email: `somebody@${SITE}`, password: `guess number ${attempt}` })
    await answered
  }
  return page
}

async function ask(house: AccountHouse, path: string): Promise<Page> {
  const page = await house.visit(path)
  await page.getByLabel('E-mail', { exact: true }).fill(`nobody@${SITE}`)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await page.getByText('Look into your mailbox').waitFor()
  return page
}

/** Everything that stands in front of the gate. */
export const DOOR_VIEWS: readonly View[] = [
  at('sign-in', '/signin', 'Use a passkey'),
  {
    name: 'sign-in-unfolded',
    async draw(house) {
      const page = await house.visit('/signin')
      await page.getByText('No way in?').click()
      return page
    },
  },
  at('sign-in-provider-refused', '/signin?error=no_account', 'Ask for an invitation'),
  {
    name: 'sign-in-refused',
    async draw(house) {
      const page = await tryPassword(house, 1)
      await page.getByText('not right').waitFor()
      return page
    },
  },
  {
    name: 'sign-in-too-many',
    async draw(house) {
      const page = await tryPassword(house, 6)
      await page.getByText('You can try again').waitFor()
      return page
    },
  },
  at('ask-link', '/signin/email', 'Send the link'),
  at('forgot', '/signin/forgot', 'Send the link'),
  { name: 'mailbox', draw: house => ask(house, '/signin/email') },
  at('link', '/signin/link?token=x', 'One more click'),
  {
    name: 'link-refused',
    async draw(house) {
      const page = await house.visit('/signin/link?token=x')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText('Ask for another link').waitFor()
      return page
    },
  },
  at('link-incomplete', '/signin/link', 'This link is incomplete'),
  at('reset', '/signin/reset?token=x', 'Set the password'),
  {
    name: 'reset-refused',
    async draw(house) {
      const page = await house.visit('/signin/reset?token=x')
      await page.getByLabel('New password', { exact: true }).fill('a mossy stair in spring')
      await page.getByRole('button', { name: 'Set the password' }).click()
      await page.getByText('Ask for another link').waitFor()
      return page
    },
  },
  {
    name: 'reset-weak',
    async draw(house) {
      const { email } = await house.newAccount('Weak')
      const asking = await house.visit('/signin/forgot')
      await asking.getByLabel('E-mail', { exact: true }).fill(email)
      await asking.getByRole('button', { name: 'Send the link' }).click()
      await asking.goto(String((await house.mail.next(email)).link))
      await asking.getByLabel('New password', { exact: true }).fill('password1234')
      await asking.getByRole('button', { name: 'Set the password' }).click()
      await asking.getByText('tried first').waitFor()
      return asking
    },
  },
  at('one-time', '/signin?token=x', 'Welcome to the gate'),
  {
    name: 'one-time-refused',
    async draw(house) {
      const page = await house.visit('/signin?token=x')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText('used already').waitFor()
      return page
    },
  },
  {
    name: 'invitation',
    async draw(house) {
      const page = await house.visit(`/invitation?token=${await house.invite(`ida@${SITE}`)}`)
      await page.getByRole('button', { name: 'Accept' }).waitFor()
      return page
    },
  },
  {
    name: 'invitation-sign-in-first',
    async draw(house) {
      const page = await house.visit(`/invitation?token=${await house.invite(OWNER.email)}`)
      await page.getByText('sign in, then accept').waitFor()
      return page
    },
  },
  {
    name: 'invitation-accept',
    async draw(house) {
      const page = await house.visit('/signin')
      await enterPassword(page, OWNER)
      await isIn(page)
      await page.goto(`${house.origin}/invitation?token=${await house.invite(OWNER.email)}`)
      await page.getByRole('button', { name: 'Accept' }).waitFor()
      return page
    },
  },
  {
    name: 'invitation-somebody-else',
    async draw(house) {
      const page = await house.visit('/signin')
      await enterPassword(page, OWNER)
      await isIn(page)
      await page.goto(`${house.origin}/invitation?token=${await house.invite(`ida@${SITE}`)}`)
      await page.getByText('This is for somebody else').waitFor()
      return page
    },
  },
  at('invitation-not-open', '/invitation?token=x', 'not open'),
]
