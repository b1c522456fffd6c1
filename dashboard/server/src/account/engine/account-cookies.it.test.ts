import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byLink, OWNER, setUpOwner } from '../../testing/signed-in-owner.ts'
import { testBrowser } from '../../testing/test-browser.ts'
import { openTestDashboard, type TestDashboard } from '../../testing/test-dashboard.ts'

let dash: TestDashboard
beforeAll(async () => {
  dash = await openTestDashboard({ publicUrl: 'https://count.shop.example' })
  await setUpOwner(dash)
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
})

describe('engineCookies()', () => {
  it('binds every cookie to the host over https, and hides it from scripts', async () => {
    const seen = new Map<string, string>()
    const note = ({ headers }: { headers: Headers }) => {
      for (const set of headers.getSetCookie()) seen.set(set.split('=')[0] ?? '', set)
    }
    const browser = await byLink(dash)
    const { email, password } = OWNER
    const { body } = await browser.get('/api/v1/me')
    const own = [{ column: 'id', value: body['id'] }] as const
    const row = { id: 'f', person_id: String(body['id']), secret: 'x', recovery_codes: '[]', verified: true }
    await dash.control.accounts.insert('second_factors', row)
    await dash.control.accounts.update('people', own, { set: { two_factor_enabled: true } })
    note(await testBrowser(dash.origin).post('/api/v1/session/password', { email, password }))
    await dash.control.accounts.update('people', own, { set: { two_factor_enabled: false } })
    note(await testBrowser(dash.origin).post('/api/v1/session/password', { email, password }))
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining(['__Host-gatecount', '__Host-gatecount.two_factor', '__Host-gatecount.device']),
    )
    for (const set of seen.values()) {
      expect(set).toMatch(/^__Host-gatecount/)
      for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) {
        expect(set.split('; ')).toContain(attribute)
      }
      expect(set).not.toContain('Domain=')
    }
    expect((await browser.get('/api/v1/me')).status).toBe(200)
  })

  it('takes no session under the name that is for plain http', async () => {
    const browser = await byLink(dash)
    browser.cookies.set('gatecount', browser.cookies.get('__Host-gatecount') ?? '')
    browser.cookies.delete('__Host-gatecount')
    expect((await browser.get('/api/v1/me')).status).toBe(401)
  })
})

describe('the engine', () => {
  it('has no route of its own', async () => {
    const browser = testBrowser(dash.origin)
    for (const path of [
      '/api/auth/get-session',
      '/api/auth/ok',
      '/api/v1/get-session',
      '/api/auth/sign-up/email',
    ]) {
      expect(
        (await browser.post(path, { name: 'Eve', email: 'eve@x.example', password: 'sparrow' })).status,
      ).toBe(404)
    }
  })
})
