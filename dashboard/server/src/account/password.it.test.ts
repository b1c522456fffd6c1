import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byLink, byPassword, OWNER, setUpOwner } from '../testing/signed-in-owner.ts'
import { type TestBrowser, testBrowser } from '../testing/test-browser.ts'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'

let dash: TestDashboard
let owner: TestBrowser
beforeAll(async () => {
  dash = await openTestDashboard()
  owner = await setUpOwner(dash)
})
afterAll(async () => {
  await dash[Symbol.asyncDispose]()
})

/** Makes the session of a browser look as if its holder had proved who they are long ago. */
async function grow({ cookies }: TestBrowser): Promise<void> {
  expect(cookies.has('gatecount')).toBe(true)
  const set = { confirmed_at: new Date('2026-03-10T12:00:00Z') }
  await dash.control.accounts.update('sign_in_sessions', [], { set })
}

describe('POST /api/v1/me/setup', () => {
  it('gave the account of the link its name, address and password, and can do so no second time', async () => {
    const { body } = await owner.get('/api/v1/me')
    expect(body).toEqual({
      id: expect.any(String),
      name: OWNER.name,
      email: OWNER.email,
      emailVerified: false,
      needsSetup: false,
      roles: [{ site: null, role: 'owner' }],
      hasPassword: true,
      passkeys: 0,
      secondFactor: false,
      fresh: true,
    })
    expect((await owner.post('/api/v1/me/setup', OWNER)).status).toBe(409)
  })

  it('leaves the link of the command line a way in, to the same account', async () => {
    const again = await byLink(dash)
    expect((await again.get('/api/v1/me')).body).toMatchObject({ email: OWNER.email, needsSetup: false })
  })
})

describe('POST /api/v1/session/password', () => {
  it('signs in, however the address is written, and signing out ends it', async () => {
    const browser = testBrowser(dash.origin)
    const sent = { email: 'Ada@Shop.Example', password: OWNER.password }
    expect((await browser.post('/api/v1/session/password', sent)).status).toBe(204)
    expect((await browser.get('/api/v1/sites')).status).toBe(200)
    const kept = new Map(browser.cookies)
    expect((await browser.remove('/api/v1/session')).status).toBe(204)
    expect(browser.cookies.has('gatecount')).toBe(false)
    for (const [name, value] of kept) browser.cookies.set(name, value)
    expect((await browser.get('/api/v1/me')).status).toBe(401)
  })

  it('never says which of the two was wrong', async () => {
    const browser = testBrowser(dash.origin, '203.0.113.90')
    const answers = [
      await browser.post('/api/v1/session/password', { email: OWNER.email, password: 'wrong horse' }),
      await browser.post('/api/v1/session/password', { email: 'eve@shop.example', password: OWNER.password }),
    ]
    for (const { status, body } of answers) {
      expect([status, body['detail']]).toEqual([401, 'E-mail or password not right'])
    }
    expect(browser.cookies.size).toBe(0)
  })

  it('takes no session that was not signed here', async () => {
    const browser = await byPassword(dash)
    const [token = '', signature = ''] = (browser.cookies.get('gatecount') ?? '').split('.')
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${signature.replace(/^./, first => (first === 'x' ? 'y' : 'x'))}`,
      `${token}x.${signature}`,
    ]) {
      browser.cookies.set('gatecount', forged)
      expect((await browser.get('/api/v1/me')).status).toBe(401)
    }
  })
})

describe('POST /api/v1/me/password', () => {
  it('refuses a password that is short, common, or the address, and says so', async () => {
    const browser = await byPassword(dash)
    for (const password of ['short', 'Password2024', OWNER.email]) {
      const { status, body } = await browser.post('/api/v1/me/password', {
        current: OWNER.password,
        password,
      })
      expect([status, body['errors']]).toEqual([400, [{ field: 'password', detail: expect.any(String) }]])
    }
  })

  it('wants the password of now, and ends all other sessions', async () => {
    const [here, other] = [await byPassword(dash), await byPassword(dash)]
    const password = 'another gate sparrow'
    expect((await here.post('/api/v1/me/password', { password })).status).toBe(400)
    expect((await here.post('/api/v1/me/password', { current: 'wrong horse', password })).status).toBe(403)
    expect((await other.get('/api/v1/me')).status).toBe(200)
    const changed = await here.post('/api/v1/me/password', { current: OWNER.password, password })
    expect(changed.status).toBe(204)
    expect((await here.get('/api/v1/me')).status).toBe(200)
    expect((await other.get('/api/v1/me')).status).toBe(401)
    const back = { current: password, password: OWNER.password }
    expect((await here.post('/api/v1/me/password', back)).status).toBe(204)
  })

  it('wants to know again who it is when that was longer ago, as all that changes the account does', async () => {
    const browser = await byPassword(dash)
    await grow(browser)
    const asked = [
      ['/api/v1/me/password', { current: OWNER.password, password: 'another gate sparrow' }],
      ['/api/v1/me/second-factor', { password: OWNER.password }],
      ['/api/v1/me/recovery-codes', { password: OWNER.password }],
      ['/api/v1/me/passkeys/options', {}],
    ] as const
    for (const [path, body] of asked) {
      const answer = await browser.post(path, body)
      expect([path, answer.status, answer.body['title']]).toEqual([path, 403, 'Confirmation needed'])
    }
    expect((await browser.patch('/api/v1/me', { email: 'new@shop.example' })).status).toBe(403)
    expect((await browser.patch('/api/v1/me', { name: 'Ada L.' })).status).toBe(204)
    expect((await browser.get('/api/v1/me')).body).toMatchObject({ fresh: false, name: 'Ada L.' })
    expect((await browser.post('/api/v1/session/confirm', { password: 'wrong horse' })).status).toBe(403)
    expect((await browser.post('/api/v1/session/confirm', { password: OWNER.password })).status).toBe(204)
    expect((await browser.get('/api/v1/me')).body).toMatchObject({ fresh: true })
    expect((await browser.patch('/api/v1/me', { name: OWNER.name })).status).toBe(204)
  })
})

describe('GET /api/v1/me/sessions', () => {
  it('shows where one is signed in, without address or version, and ends one or all others', async () => {
    const [here, second, third] = [await byPassword(dash), await byPassword(dash), await byPassword(dash)]
    const list = async () => (await here.get('/api/v1/me/sessions')).body['sessions'] as Shown[]
    interface Shown {
      readonly id: string
      readonly current: boolean
      readonly device: string
    }
    const before = await list()
    expect(before.filter(({ current }) => current)).toHaveLength(1)
    expect(new Set(before.map(({ device }) => device))).toContain('Firefox on Linux')
    expect(Object.keys(before[0] ?? {})).toEqual(['id', 'device', 'current', 'createdAt', 'lastSeenAt'])
    const own = async (browser: TestBrowser) =>
      ((await browser.get('/api/v1/me/sessions')).body['sessions'] as Shown[]).find(({ current }) => current)
        ?.id
    const gone = await own(second)
    expect((await here.remove(`/api/v1/me/sessions/${gone}`)).status).toBe(204)
    expect((await here.remove(`/api/v1/me/sessions/${gone}`)).status).toBe(404)
    expect([(await second.get('/api/v1/me')).status, (await third.get('/api/v1/me')).status]).toEqual([
      401, 200,
    ])
    expect((await here.remove('/api/v1/me/sessions')).status).toBe(204)
    expect((await third.get('/api/v1/me')).status).toBe(401)
    expect(await list()).toHaveLength(1)
  })
})

describe('sessions', () => {
  it('that have expired sign nobody in, and are gone when somebody else signs in', async () => {
    const browser = await byPassword(dash)
    const { body } = await browser.get('/api/v1/me/sessions')
    const id = (body['sessions'] as { id: string; current: boolean }[]).find(({ current }) => current)?.id
    const own = [{ column: 'id', value: id }] as const
    const { accounts } = dash.control
    await accounts.update('sign_in_sessions', own, { set: { expires_at: new Date(Date.now() - 1000) } })
    expect((await browser.get('/api/v1/sites')).status).toBe(401)
    await byPassword(dash)
    expect(await accounts.select('sign_in_sessions', own)).toEqual([])
  })

  it('that a browser came with are over when it signs in anew', async () => {
    const browser = await byPassword(dash)
    const before = new Map(browser.cookies)
    const { email, password } = OWNER
    expect((await browser.post('/api/v1/session/password', { email, password })).status).toBe(204)
    expect((await browser.get('/api/v1/me')).status).toBe(200)
    const left = testBrowser(dash.origin)
    for (const [name, value] of before) left.cookies.set(name, value)
    expect((await left.get('/api/v1/me')).status).toBe(401)
  })

  it('grow longer when their holder comes back, and the cookie with them', async () => {
    const browser = await byPassword(dash)
    const soon = new Date(Date.now() + 24 * 3600 * 1000)
    await dash.control.accounts.update('sign_in_sessions', [], { set: { expires_at: soon } })
    const { headers } = await browser.get('/api/v1/me')
    expect(headers.get('set-cookie')).toContain('Max-Age=2592000')
    const [row] = await dash.control.accounts.select('sign_in_sessions', [], {
      sortBy: { column: 'expires_at', direction: 'desc' },
    })
    expect((row?.expires_at.getTime() ?? 0) - soon.getTime()).toBeGreaterThan(28 * 24 * 3600 * 1000)
  })
})

describe('the activity log', () => {
  it('says who signed in and changed what, without a secret', async () => {
    const browser = await byPassword(dash)
    const { body } = await browser.get('/api/v1/activity?limit=200')
    const lines = (body['activity'] as { actor: string; action: string }[]).map(
      ({ actor, action }) => `${actor} ${action}`,
    )
    expect(lines).toContain('Ada session.started')
    expect(lines).toContain('Ada session.ended')
    expect(lines).toContain('Ada password.changed')
    expect(lines.filter(line => line.startsWith('nobody'))).toEqual([])
    expect(JSON.stringify(body)).not.toContain('sparrow')
  })
})

describe('without mail', () => {
  it('says what is to be configured, and offers no link by mail', async () => {
    const browser = testBrowser(dash.origin)
    expect((await browser.get('/api/v1/sign-in-options')).body).toEqual({
      password: true,
      passkey: true,
      emailLink: false,
      oidc: null,
    })
    for (const path of ['/api/v1/session/email-link', '/api/v1/password-resets']) {
      const { status, body } = await browser.post(path, { email: OWNER.email })
      expect([status, body['detail']]).toEqual([409, expect.stringContaining('SMTP_URL')])
    }
  })
})
