import { OWNER, setUpOwner } from '@gatecount/dashboard-server/testing/signed-in-owner'
import { type TOTP, URI } from 'otpauth'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openSignInStand, type SignInStand } from '../accounts/sign-in-stand.ts'
import { type Asked, callFrom } from './page-caller.ts'

let stand: SignInStand
let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  stand = await openSignInStand()
  const owner = await setUpOwner(stand.dash)
  const { body } = await owner.get('/api/v1/me')
  await stand.dash.control.markEmailVerified(String(body['id']))
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
})
beforeEach(async () => {
  context = await browser.newContext()
  page = await context.newPage()
  await page.goto(`${stand.origin}/signin`)
})
afterEach(async () => {
  await context.close()
})
afterAll(async () => {
  await browser?.close()
  await stand?.[Symbol.asyncDispose]()
})

const { email, password } = OWNER
const ask = async (path: string, body: unknown = {}) => await callFrom(page, { path, body })
const me: Asked = { method: 'GET', path: '/api/v1/me' }
const tokenOf = (link: URL | undefined): string => link?.searchParams.get('token') ?? ''

/** Signed in it is the owner; signed out it is nobody, also with the cookies of before. */
async function expectSignedInAndOut(): Promise<void> {
  expect((await callFrom(page, me)).body).toMatchObject({ email })
  expect(await page.evaluate('document.cookie')).toBe('')
  const kept = await context.cookies()
  expect((await callFrom(page, { method: 'DELETE', path: '/api/v1/session' })).status).toBe(204)
  expect((await callFrom(page, me)).status).toBe(401)
  await context.addCookies(kept)
  expect((await callFrom(page, me)).status).toBe(401)
}

describe('in a real browser, one signs in and out', () => {
  it('by password', async () => {
    expect((await ask('/api/v1/session/password', { email, password })).status).toBe(204)
    await expectSignedInAndOut()
  })

  it('by password and a code of an app', async () => {
    await ask('/api/v1/session/password', { email, password })
    const begun = await ask('/api/v1/me/second-factor', { password })
    const app = URI.parse(String(begun.body['uri'])) as TOTP
    const code = app.generate()
    expect((await ask('/api/v1/me/second-factor/confirm', { code })).status).toBe(204)
    await callFrom(page, { method: 'DELETE', path: '/api/v1/session' })
    const first = await ask('/api/v1/session/password', { email, password })
    expect(first.body).toEqual({ secondFactor: true })
    expect((await callFrom(page, me)).status).toBe(401)
    expect((await ask('/api/v1/session/second-factor', { code: app.generate() })).status).toBe(204)
    const off = { method: 'DELETE', path: '/api/v1/me/second-factor', body: { password } }
    expect((await callFrom(page, off)).status).toBe(204)
    await expectSignedInAndOut()
  })

  it('by a link in a mail', async () => {
    expect((await ask('/api/v1/session/email-link', { email })).status).toBe(202)
    const { link } = await stand.mails.next(email)
    await page.goto(String(link))
    expect((await ask('/api/v1/session/email-link/redeem', { token: tokenOf(link) })).status).toBe(204)
    await expectSignedInAndOut()
  })

  it('at another provider, and comes back by its redirect', async () => {
    const { body } = await ask('/api/v1/session/oidc/oidc')
    await page.goto(String(body['url']))
    expect(page.url()).toBe(`${stand.origin}/`)
    await expectSignedInAndOut()
  })

  it('with a new password, chosen by a link in a mail', async () => {
    expect((await ask('/api/v1/password-resets', { email })).status).toBe(202)
    const { link } = await stand.mails.next(email)
    await page.goto(String(link))
    const chosen = 'a new gate sparrow'
    const redeemed = await ask('/api/v1/password-resets/redeem', { token: tokenOf(link), password: chosen })
    expect(redeemed.status).toBe(204)
    expect((await ask('/api/v1/session/password', { email, password })).status).toBe(401)
    expect((await ask('/api/v1/session/password', { email, password: chosen })).status).toBe(204)
    await expectSignedInAndOut()
  })
})

describe('from a page of somebody else, nobody is signed in', () => {
  it('to an account that is not theirs, nor out of their own', async () => {
    await ask('/api/v1/session/password', { email, password: 'a new gate sparrow' })
    await page.goto(stand.provider.issuer)
    const answered = await page.evaluate(
      async ({ origin }) => {
        const send = (method: string, path: string) =>
          fetch(origin + path, { method, mode: 'no-cors', credentials: 'include' }).catch(() => undefined)
        await send('POST', '/api/v1/session/passkey/options')
        await send('DELETE', '/api/v1/session')
        return true
      },
      { origin: stand.origin },
    )
    expect(answered).toBe(true)
    await page.goto(`${stand.origin}/`)
    expect((await callFrom(page, me)).status).toBe(200)
  })
})
