import type { DashboardConfig } from '@gatecount/dashboard-server/config'
import { OWNER } from '@gatecount/dashboard-server/testing/signed-in-owner'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openMailStand } from '../accounts/mail-stand.ts'
import { freePort } from '../world/free-port.ts'
import { enterPassword, givePasskeys, isIn, signOut } from './account-steps.ts'
import { faultsOf } from './axe.ts'
import { type DashboardHouse, openDashboardHouse } from './dashboard-house.ts'

/** A new installation, under a name that passkeys can belong to. */
async function newHouse(change: Partial<DashboardConfig> = {}): Promise<DashboardHouse> {
  const port = await freePort()
  return await openDashboardHouse({ port, publicUrl: `http://localhost:${port}`, ...change })
}

async function sayWho(page: Page): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(OWNER.name)
  await page.getByLabel('E-mail', { exact: true }).fill(OWNER.email)
}

/** The first owner, come by the link of the command line. */
async function cameByLink(house: DashboardHouse): Promise<Page> {
  const context = await house.browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' })
  const page = await context.newPage()
  await page.goto(await house.signInLink())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
  return page
}

it('the first owner may put setting up off, is reminded of it, and signs in by password from then on', async () => {
  await using house = await newHouse()
  const page = await cameByLink(house)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('link', { name: 'Do this later' }).click()
  await page.getByRole('heading', { name: 'Which site shall be counted?' }).waitFor()
  const reminder = page.getByRole('link', { name: 'Finish setting it up' })
  await reminder.waitFor()
  expect(await faultsOf(page)).toEqual([])
  await reminder.click()
  await sayWho(page)
  await page.getByLabel('Password', { exact: true }).fill(OWNER.email)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText('This password is the e-mail address').waitFor()
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Which site shall be counted?' }).waitFor()
  expect(await reminder.count()).toBe(0)
  await signOut(page)
  await enterPassword(page, OWNER)
  await isIn(page)
})

it('the first owner may choose a passkey instead, and signs in with it', async () => {
  await using house = await newHouse()
  const page = await cameByLink(house)
  await givePasskeys(page)
  await sayWho(page)
  await page.getByRole('button', { name: 'Use a passkey instead of a password' }).click()
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.getByRole('heading', { name: 'Which site shall be counted?' }).waitFor()
  expect(await page.getByRole('link', { name: 'Finish setting it up' }).count()).toBe(0)
  await signOut(page)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await isIn(page)
})

it('the first owner who is asked for a passkey and gives none may still choose a password', async () => {
  await using stand = await openMailStand()
  const mail = { url: veil(stand.url), from: 'Gatecount <count@shop.example>' }
  await using house = await newHouse({ mail })
  const page = await cameByLink(house)
  await givePasskeys(page, { recognised: false })
  await sayWho(page)
  await page.getByRole('button', { name: 'Use a passkey instead of a password' }).click()
  const said = page.waitForResponse('**/api/v1/me/passkeys/options')
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await said
  await page.getByRole('button', { name: 'Make a passkey', disabled: false }).waitFor()
  await page.getByRole('button', { name: 'Use a password instead' }).click()
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Which site shall be counted?' }).waitFor()
  await signOut(page)
  await enterPassword(page, OWNER)
  await isIn(page)
})
