import { OWNER, setUpOwner } from '@gatecount/dashboard-server/testing/signed-in-owner'
import { type TestBrowser, testBrowser } from '@gatecount/dashboard-server/testing/test-browser'
import { openTestDashboard, type TestDashboard } from '@gatecount/dashboard-server/testing/test-dashboard'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../world/free-port.ts'
import { type OidcStand, openOidcStand } from './oidc-stand.ts'

const ADA = { id: 'ada', email: OWNER.email, emailVerified: true, name: 'Ada' }
const ROUTE = '/api/v1/session/oidc/oidc'

let stand: OidcStand
let dash: TestDashboard
beforeAll(async () => {
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  stand = await openOidcStand([`${publicUrl}${ROUTE}/callback`])
  dash = await openTestDashboard({
    port,
    publicUrl,
    oidc: {
      issuer: stand.issuer,
      clientId: stand.clientId,
      clientSecret: veil(stand.clientSecret),
      name: 'Company login',
      allowedDomains: ['office.example'],
    },
  })
  const owner = await setUpOwner(dash)
  const { body } = await owner.get('/api/v1/me')
  await dash.control.markEmailVerified(String(body['id']))
})
beforeEach(() => {
  stand.person = ADA
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
  await stand?.[Symbol.asyncDispose]()
})

/** Goes to the provider and through its pages, as far as back to the dashboard. @returns the path of the callback */
async function throughProvider(url: string): Promise<string> {
  const jar = testBrowser(stand.issuer)
  let at = new URL(url)
  for (let hop = 0; hop < 12 && at.origin === stand.issuer; hop++) {
    const { headers } = await jar.get(at.pathname + at.search)
    at = new URL(headers.get('location') ?? '', at)
  }
  expect(at.origin).toBe(dash.origin)
  return at.pathname + at.search
}
async function signIn(browser: TestBrowser) {
  const { status, body } = await browser.post(ROUTE)
  expect(status).toBe(200)
  return await browser.get(await throughProvider(String(body['url'])))
}

describe('POST /api/v1/session/oidc/:provider', () => {
  it('is refused with a clear error while the provider is away from the beginning', async () => {
    stand.away(true)
    const { status, body } = await testBrowser(dash.origin).post(ROUTE)
    expect([status, body['title']]).toEqual([502, 'Provider away'])
    stand.away(false)
    expect((await testBrowser(dash.origin).post(ROUTE)).status).toBe(200)
  })

  it('is offered by the name that is configured', async () => {
    const { body } = await testBrowser(dash.origin).get('/api/v1/sign-in-options')
    expect(body['oidc']).toEqual({ provider: 'oidc', name: 'Company login' })
    expect((await testBrowser(dash.origin).post('/api/v1/session/oidc/other')).status).toBe(404)
  })

  it('asks the provider with PKCE, state and nonce', async () => {
    const { body } = await testBrowser(dash.origin).post(ROUTE)
    const { searchParams } = new URL(String(body['url']))
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.any(String),
      state: expect.any(String),
      nonce: expect.any(String),
      redirect_uri: `${dash.origin}${ROUTE}/callback`,
    })
  })

  it('signs in whom the provider vouches for, and signing out ends it', async () => {
    const browser = testBrowser(dash.origin)
    const back = await signIn(browser)
    expect([back.status, back.headers.get('location')]).toEqual([302, '/'])
    expect((await browser.get('/api/v1/me')).body).toMatchObject({ email: OWNER.email, needsSetup: false })
    await browser.remove('/api/v1/session')
    expect((await browser.get('/api/v1/me')).status).toBe(401)
    // The second time the account is known by its number there.
    expect((await signIn(browser)).headers.get('location')).toBe('/')
  })

  it('keeps no token of the provider', async () => {
    const rows = await dash.control.accounts.select('credentials', [{ column: 'provider', value: 'oidc' }])
    expect(rows.map(({ subject, password }) => [subject, password])).toEqual([['ada', null]])
    expect(Object.keys(rows[0] ?? {}).filter(column => column.includes('token'))).toEqual([])
  })

  it('makes no account for whoever comes, and none of an address that is not verified', async () => {
    for (const person of [
      { id: 'eve', email: 'eve@shop.example', emailVerified: true, name: 'Eve' },
      { id: 'mal', email: 'mal@office.example', emailVerified: false, name: 'Mal' },
      { id: 'sub', email: 'sub@evil-office.example', emailVerified: true, name: 'Sub' },
      // The address is that of the owner, and the provider does not say that it is theirs.
      { id: 'fake', email: OWNER.email, emailVerified: false, name: 'Fake' },
    ]) {
      stand.person = person
      const browser = testBrowser(dash.origin)
      expect((await signIn(browser)).headers.get('location')).toBe('/signin?error=no_account')
      expect((await browser.get('/api/v1/me')).status).toBe(401)
    }
    expect(await dash.control.listPeople()).toHaveLength(1)
  })

  it('gives people of an allowed domain an account without any role', async () => {
    stand.person = { id: 'bo', email: 'bo@office.example', emailVerified: true, name: 'Bo' }
    const browser = testBrowser(dash.origin)
    expect((await signIn(browser)).headers.get('location')).toBe('/')
    expect((await browser.get('/api/v1/me')).body).toMatchObject({
      name: 'Bo',
      roles: [],
      emailVerified: true,
    })
    expect((await browser.get('/api/v1/people')).status).toBe(403)
  })

  it('takes back only the browser that it sent, and no answer twice', async () => {
    const browser = testBrowser(dash.origin)
    const { body } = await browser.post(ROUTE)
    const path = await throughProvider(String(body['url']))
    const other = testBrowser(dash.origin)
    expect((await other.get(path)).headers.get('location')).toBe('/signin?error=provider')
    expect((await other.get('/api/v1/me')).status).toBe(401)
    expect((await browser.get(path)).headers.get('location')).toMatch(/^\//)
    await browser.remove('/api/v1/session')
    expect((await browser.get(path)).headers.get('location')).toBe('/signin?error=provider')
    expect((await browser.get('/api/v1/me')).status).toBe(401)
  })

  it('says so when the provider is away, leaves the other ways open, and finds it again', async () => {
    const browser = testBrowser(dash.origin)
    stand.away(true)
    // What is known of the provider stays known: it is the exchange that fails.
    const { body } = await browser.post(ROUTE)
    const state = new URL(String(body['url'])).searchParams.get('state')
    const back = await browser.get(`${ROUTE}/callback?code=x&state=${state}&iss=${stand.issuer}`)
    expect(back.headers.get('location')).toBe('/signin?error=provider')
    const { email, password } = OWNER
    expect((await browser.post('/api/v1/session/password', { email, password })).status).toBe(204)
    stand.away(false)
    expect((await signIn(testBrowser(dash.origin))).headers.get('location')).toBe('/')
  })

  it('takes no answer that was changed on the way', async () => {
    const browser = testBrowser(dash.origin)
    const { body } = await browser.post(ROUTE)
    const path = await throughProvider(String(body['url']))
    const forged = path.replace(/code=[^&]+/, 'code=forged')
    expect((await browser.get(forged)).headers.get('location')).toBe('/signin?error=provider')
  })
})
