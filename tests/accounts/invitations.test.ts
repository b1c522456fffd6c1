import { setUpOwner } from '@gatecount/dashboard-server/testing/signed-in-owner'
import { type TestBrowser, testBrowser } from '@gatecount/dashboard-server/testing/test-browser'
import { openTestDashboard, type TestDashboard } from '@gatecount/dashboard-server/testing/test-dashboard'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MailStand, openMailStand } from './mail-stand.ts'

let stand: MailStand
let dash: TestDashboard
let owner: TestBrowser
beforeAll(async () => {
  stand = await openMailStand()
  const mail = { url: veil(stand.url), from: 'count@shop.example' }
  dash = await openTestDashboard({ publicUrl: 'http://count.shop.example', mail })
  await dash.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  owner = await setUpOwner(dash)
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
  await stand?.[Symbol.asyncDispose]()
})

const SITE = '/api/v1/sites/shop.example'
const password = 'a guest at the gate'
/** Invites, and takes the secret from the mail. */
async function invited(email: string, role: string): Promise<string> {
  const { status, body } = await owner.post(`${SITE}/invitations`, { email, role })
  expect([status, body['mailed']]).toEqual([201, true])
  const { link, subject } = await stand.next(email)
  expect([link?.pathname, subject]).toEqual(['/invitation', 'Ada invites you to shop.example'])
  const token = link?.searchParams.get('token') ?? ''
  expect(body['path']).toBe(`/invitation?token=${token}`)
  return token
}
const accept = async (browser: TestBrowser, body: object) =>
  await browser.post('/api/v1/invitations/accept', body)

describe('POST /api/v1/invitations/accept', () => {
  it('makes the account of somebody new, with the role and no other right', async () => {
    const token = await invited('vic@shop.example', 'viewer')
    const browser = testBrowser(dash.origin)
    expect((await browser.post('/api/v1/invitations/open', { token })).body).toEqual({
      email: 'vic@shop.example',
      site: 'shop.example',
      role: 'viewer',
      applied: false,
      hasAccount: false,
      expiresAt: expect.any(String),
    })
    expect((await accept(browser, { token })).status).toBe(400)
    expect((await accept(browser, { token, name: 'Vic', password: 'password12' })).status).toBe(400)
    expect((await accept(browser, { token, name: 'Vic', password })).status).toBe(204)
    expect((await browser.get('/api/v1/me')).body).toMatchObject({
      name: 'Vic',
      emailVerified: true,
      needsSetup: false,
      roles: [{ site: 'shop.example', role: 'viewer' }],
    })
    expect((await browser.get(SITE)).status).toBe(200)
    expect((await browser.patch(SITE, { timeZone: 'Europe/Vienna' })).status).toBe(403)
    expect((await accept(testBrowser(dash.origin), { token, name: 'Vic', password })).status).toBe(404)
    const again = testBrowser(dash.origin)
    const signIn = { email: 'vic@shop.example', password }
    expect((await again.post('/api/v1/session/password', signIn)).status).toBe(204)
  })

  it('gives the role to who is signed in', async () => {
    const guest = testBrowser(dash.origin)
    const first = await invited('mia@shop.example', 'viewer')
    expect((await accept(guest, { token: first, name: 'Mia', password })).status).toBe(204)
    const { body } = await owner.get(`${SITE}/people`)
    const [mia] = (body['people'] as { id: string; name: string }[]).filter(({ name }) => name === 'Mia')
    await owner.remove(`${SITE}/people/${mia?.id}`)
    const token = await invited('mia@shop.example', 'manager')
    const stranger = testBrowser(dash.origin)
    const opened = await stranger.post('/api/v1/invitations/open', { token })
    expect(opened.body).toMatchObject({ hasAccount: true })
    const refused = await accept(stranger, { token, name: 'Mallory', password })
    expect([refused.status, refused.body['title']]).toEqual([409, 'Sign in first'])
    const other = await accept(owner, { token })
    expect([other.status, other.body['title']]).toEqual([409, 'For somebody else'])
    expect((await accept(guest, { token })).status).toBe(204)
    expect((await guest.get('/api/v1/me')).body['roles']).toEqual([{ site: 'shop.example', role: 'manager' }])
  })

  it('takes one of many who accept at the same moment', async () => {
    const token = await invited('sam@shop.example', 'viewer')
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => accept(testBrowser(dash.origin), { token, name: 'Sam', password })),
    )
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    const people = await dash.control.listPeople()
    expect(people.filter(({ email }) => email === 'sam@shop.example')).toHaveLength(1)
  })

  it('knows nothing of an invitation that was withdrawn', async () => {
    const token = await invited('gone@shop.example', 'viewer')
    const { body } = await owner.get(`${SITE}/invitations`)
    const [waiting] = body['invitations'] as { id: number }[]
    expect((await owner.remove(`${SITE}/invitations/${waiting?.id}`)).status).toBe(204)
    const browser = testBrowser(dash.origin)
    expect((await browser.post('/api/v1/invitations/open', { token })).status).toBe(404)
    expect((await accept(browser, { token, name: 'Gone', password })).status).toBe(404)
  })
})
