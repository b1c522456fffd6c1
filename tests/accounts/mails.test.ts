import { OWNER, setUpOwner } from '@gatecount/dashboard-server/testing/signed-in-owner'
import { type TestBrowser, testBrowser } from '@gatecount/dashboard-server/testing/test-browser'
import { openTestDashboard, type TestDashboard } from '@gatecount/dashboard-server/testing/test-dashboard'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailStand, openMailStand } from './mail-stand.ts'

const PUBLIC_URL = 'http://count.shop.example'

let stand: MailStand
let dash: TestDashboard
let owner: TestBrowser
let now = Date.parse('2026-03-10T12:30:00Z')
beforeAll(async () => {
  stand = await openMailStand()
  const mail = { url: veil(stand.url), from: 'Gatecount <count@shop.example>' }
  dash = await openTestDashboard({ publicUrl: PUBLIC_URL, mail }, { now: () => now })
  owner = await setUpOwner(dash)
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
  await stand?.[Symbol.asyncDispose]()
})

const tokenOf = (link: URL | undefined): string => link?.searchParams.get('token') ?? ''
/** Waits are over. */
const later = () => {
  now += 20 * 60 * 1000
}

describe('POST /api/v1/session/email-link', () => {
  const ask = async (browser: TestBrowser, email: string) =>
    await browser.post('/api/v1/session/email-link', { email })

  it('sends a link that signs in once, when its page posts it', async () => {
    const browser = testBrowser(dash.origin)
    expect((await ask(browser, 'ADA@shop.example')).status).toBe(202)
    const { link, from, text } = await stand.next(OWNER.email)
    expect([from, link?.origin, link?.pathname]).toEqual(['count@shop.example', PUBLIC_URL, '/signin/link'])
    expect(text).toContain('15 minutes')
    const token = tokenOf(link)
    // A mail scanner looks at the page.
    await browser.get(`/signin/link?token=${token}`)
    expect((await browser.post('/api/v1/session/email-link/redeem', { token })).status).toBe(204)
    expect((await browser.get('/api/v1/me')).body).toMatchObject({ email: OWNER.email, emailVerified: true })
    const again = await testBrowser(dash.origin).post('/api/v1/session/email-link/redeem', { token })
    expect(again.status).toBe(401)
  })

  it('gives many who use a link at the same moment one session', async () => {
    later()
    await ask(testBrowser(dash.origin), OWNER.email)
    const token = tokenOf((await stand.next(OWNER.email)).link)
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        testBrowser(dash.origin).post('/api/v1/session/email-link/redeem', { token }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401, 401, 401, 401])
  })

  it('leaves the password as it was', async () => {
    const { email, password } = OWNER
    const signed = await testBrowser(dash.origin).post('/api/v1/session/password', { email, password })
    expect(signed.status).toBe(204)
  })

  it('answers alike for an address that nobody has, and sends it nothing', async () => {
    later()
    const before = stand.mails.length
    const answer = await ask(testBrowser(dash.origin), 'nobody@shop.example')
    expect([answer.status, answer.body]).toEqual([202, {}])
    await ask(testBrowser(dash.origin), OWNER.email)
    await stand.next(OWNER.email)
    expect(stand.mails.length).toBe(before + 1)
  })

  it('fills nobody’s mailbox, and tells nobody that an address has had enough', async () => {
    later()
    const before = stand.mails.length
    for (let asked = 0; asked < 8; asked++) {
      expect((await ask(testBrowser(dash.origin, `198.51.100.${asked}`), OWNER.email)).status).toBe(202)
    }
    await owner.post('/api/v1/password-resets', { email: OWNER.email })
    let subject = ''
    while (!subject.startsWith('A new password')) subject = (await stand.next(OWNER.email)).subject
    expect(stand.mails.length - before).toBeLessThanOrEqual(4)
  })
})

describe('POST /api/v1/password-resets', () => {
  it('lets a new password be chosen once, and ends all sessions', async () => {
    later()
    const browser = testBrowser(dash.origin)
    expect((await browser.post('/api/v1/password-resets', { email: OWNER.email })).status).toBe(202)
    const { link } = await stand.next(OWNER.email)
    expect(link?.pathname).toBe('/signin/reset')
    const token = tokenOf(link)
    const redeem = async (password: string) =>
      await browser.post('/api/v1/password-resets/redeem', { token, password })
    expect((await redeem('Password2024')).status).toBe(400)
    expect((await owner.get('/api/v1/me')).status).toBe(200)
    expect((await redeem('a new gate sparrow')).status).toBe(204)
    expect((await owner.get('/api/v1/me')).status).toBe(401)
    expect((await redeem('yet another sparrow')).status).toBe(401)
    expect((await stand.next(OWNER.email)).subject).toBe('Your password was changed')
    const { email, password } = OWNER
    expect((await browser.post('/api/v1/session/password', { email, password })).status).toBe(401)
    const changed = { email, password: 'a new gate sparrow' }
    expect((await browser.post('/api/v1/session/password', changed)).status).toBe(204)
  })

  it('is no link to sign in with, and the other way round', async () => {
    later()
    const browser = testBrowser(dash.origin)
    await browser.post('/api/v1/password-resets', { email: OWNER.email })
    const token = tokenOf((await stand.next(OWNER.email)).link)
    expect((await browser.post('/api/v1/session/email-link/redeem', { token })).status).toBe(401)
    expect((await browser.post('/api/v1/session', { token })).status).toBe(401)
  })
})

describe('PATCH /api/v1/me', () => {
  it('waits for the new address to be shown to be theirs, tells the one of before, and takes back the links that went there', async () => {
    later()
    const browser = testBrowser(dash.origin)
    const password = 'a new gate sparrow'
    expect((await browser.post('/api/v1/session/password', { email: OWNER.email, password })).status).toBe(
      204,
    )
    await browser.post('/api/v1/session/email-link', { email: OWNER.email })
    const token = tokenOf((await stand.next(OWNER.email)).link)
    const wanted = 'lovelace@shop.example'
    const asked = await browser.patch('/api/v1/me', { email: wanted })
    expect([asked.status, asked.body]).toEqual([202, { emailPending: wanted }])
    expect((await browser.get('/api/v1/me')).body).toMatchObject({ email: OWNER.email })
    const { link: offered } = await stand.next(wanted)
    expect(offered?.pathname).toBe('/signin/address')
    const taking = tokenOf(offered)
    const elsewhere = testBrowser(dash.origin)
    const [secret = ''] = taking.split('.')
    const forged = `${secret}.${Buffer.from('eve@shop.example').toString('base64url')}`
    expect((await elsewhere.post('/api/v1/me/email/redeem', { token: forged })).status).toBe(401)
    expect((await elsewhere.post('/api/v1/me/email/redeem', { token: taking })).status).toBe(204)
    expect((await elsewhere.post('/api/v1/me/email/redeem', { token: taking })).status).toBe(401)
    expect((await stand.next(OWNER.email)).subject).toBe('Your e-mail address was changed')
    const late = await testBrowser(dash.origin).post('/api/v1/session/email-link/redeem', { token })
    expect(late.status).toBe(401)
    expect((await browser.get('/api/v1/me')).body).toMatchObject({
      email: wanted,
      emailVerified: true,
    })
  })
})
