import { TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { byLink, byPassword, OWNER, setUpOwner } from '../testing/signed-in-owner.ts'
import { type TestBrowser, testBrowser } from '../testing/test-browser.ts'
import { openTestDashboard, type TestDashboard } from '../testing/test-dashboard.ts'
import { USED } from './routes/second-factor-routes.ts'

let dash: TestDashboard
let owner: TestBrowser
let app: TOTP
let recoveryCodes: readonly string[]
beforeAll(async () => {
  dash = await openTestDashboard()
  owner = await setUpOwner(dash)
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
})

const { email, password } = OWNER
/** Codes that were used can be used again, as if their half minute had gone by. */
const forgetUsed = async () =>
  await dash.control.accounts.remove('verifications', [{ column: 'value', value: USED }])
/** The first step, in a browser of its own. */
async function firstStep(address?: string): Promise<TestBrowser> {
  await forgetUsed()
  const browser = testBrowser(dash.origin, address)
  const { status, body } = await browser.post('/api/v1/session/password', { email, password })
  expect([status, body]).toEqual([200, { secondFactor: true }])
  expect((await browser.get('/api/v1/me')).status).toBe(401)
  return browser
}
const step = async (browser: TestBrowser, body: Record<string, unknown>) =>
  await browser.post('/api/v1/session/second-factor', body)
const wrongCode = () => (app.generate() === '123456' ? '654321' : '123456')

describe('POST /api/v1/me/second-factor', () => {
  it('gives an address for an app and ten recovery codes, and asks for nothing before the app was shown to work', async () => {
    expect((await owner.post('/api/v1/me/second-factor', { password: 'wrong horse' })).status).toBe(403)
    const { status, body } = await owner.post('/api/v1/me/second-factor', { password })
    expect(status).toBe(200)
    recoveryCodes = body['recoveryCodes'] as string[]
    expect(new Set(recoveryCodes).size).toBe(10)
    const parsed = URI.parse(String(body['uri']))
    expect(parsed).toBeInstanceOf(TOTP)
    app = parsed as TOTP
    expect([app.issuer, app.label]).toEqual(['Gatecount', email])
    await byPassword(dash)
    expect((await owner.get('/api/v1/me')).body).toMatchObject({ secondFactor: false })
    expect((await owner.post('/api/v1/me/second-factor/confirm', { code: wrongCode() })).status).toBe(403)
    expect((await owner.post('/api/v1/me/second-factor/confirm', { code: app.generate() })).status).toBe(204)
    expect((await owner.get('/api/v1/me')).body).toMatchObject({ secondFactor: true })
    expect((await owner.post('/api/v1/me/second-factor', { password })).status).toBe(409)
  })
})

describe('POST /api/v1/session/second-factor', () => {
  it('signs in with a code of the app, behind the password and never without', async () => {
    expect((await step(testBrowser(dash.origin), { code: app.generate() })).status).toBe(401)
    const browser = await firstStep()
    expect((await step(browser, { code: wrongCode() })).status).toBe(401)
    expect((await step(browser, { code: app.generate() })).status).toBe(204)
    expect((await browser.get('/api/v1/me')).body).toMatchObject({ email })
  })

  it('takes a step that was made back, so that nobody makes it again', async () => {
    const browser = await firstStep()
    const kept = new Map(browser.cookies)
    expect((await step(browser, { code: app.generate() })).status).toBe(204)
    const thief = testBrowser(dash.origin)
    for (const [name, value] of kept) thief.cookies.set(name, value)
    expect((await step(thief, { code: app.generate() })).status).toBe(401)
  })

  it('takes each code of the app once, also of two at the same moment', async () => {
    const [one, other, third] = [await firstStep(), await firstStep(), await firstStep()]
    const code = app.generate()
    const both = await Promise.all([step(one, { code }), step(other, { code })])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 401])
    const { status, body } = await step(third, { code })
    expect([status, body['detail']]).toEqual([401, expect.stringContaining('used already')])
    for (const browser of [one, other, third]) {
      const here = (await browser.get('/api/v1/me')).status === 200
      expect(here).toBe(browser.cookies.has('gatecount'))
    }
  })

  it('asks for the step that waits, whoever is signed in meanwhile', async () => {
    const browser = await firstStep()
    expect((await step(browser, { code: app.generate() })).status).toBe(204)
    const { status, body } = await step(browser, { code: app.generate() })
    expect([status, body['title']]).toEqual([401, 'Begin again'])
  })

  it('takes each recovery code once, also of two at the same moment', async () => {
    const [recoveryCode = '', second = ''] = recoveryCodes
    const [one, other] = [await firstStep(), await firstStep()]
    const both = await Promise.all([step(one, { recoveryCode }), step(other, { recoveryCode })])
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1)
    expect((await step(await firstStep(), { recoveryCode })).status).toBe(401)
    expect((await step(await firstStep(), { recoveryCode: ` ${second} ` })).status).toBe(204)
  })

  it('begins again after five wrong codes', async () => {
    const browser = await firstStep('198.51.100.1')
    for (let wrong = 0; wrong < 5; wrong++) await step(browser, { code: wrongCode() })
    const { status, body } = await step(browser, { code: app.generate() })
    expect([status, body['title']]).toEqual([401, 'Begin again'])
  })

  it('does not ask a device that is trusted again, until the password changes', async () => {
    const browser = await firstStep()
    expect((await step(browser, { code: app.generate(), trustDevice: true })).status).toBe(204)
    await browser.remove('/api/v1/session')
    const again = await browser.post('/api/v1/session/password', { email, password })
    expect(again.status).toBe(204)
    const next = 'another gate sparrow'
    expect((await browser.post('/api/v1/me/password', { current: password, password: next })).status).toBe(
      204,
    )
    await browser.remove('/api/v1/session')
    await forgetUsed()
    const asked = await browser.post('/api/v1/session/password', { email, password: next })
    expect([asked.status, asked.body]).toEqual([200, { secondFactor: true }])
    expect((await step(browser, { code: app.generate() })).status).toBe(204)
    const back = { current: next, password }
    expect((await browser.post('/api/v1/me/password', back)).status).toBe(204)
    owner = browser
  })

  it('slows guessing at many challenges down for the account, and leaves the link of the machine open', async () => {
    let refusals = 0
    for (let round = 0; round < 6; round++) {
      const browser = await firstStep(`198.51.100.${round + 10}`)
      for (let wrong = 0; wrong < 4; wrong++) {
        const { status, headers } = await step(browser, { code: wrongCode() })
        if (status === 429) refusals++
        if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      }
    }
    expect(refusals).toBeGreaterThan(0)
    const byTheLink = await byLink(dash)
    expect((await byTheLink.get('/api/v1/me')).body).toMatchObject({ email })
    await dash.control.accounts.update('second_factors', [], { set: { failures: 0, locked_until: null } })
  })
})

describe('POST /api/v1/me/recovery-codes', () => {
  it('puts new codes in the place of the old', async () => {
    const [old = ''] = recoveryCodes.slice(2)
    const { status, body } = await owner.post('/api/v1/me/recovery-codes', { password })
    expect(status).toBe(200)
    const [fresh = ''] = body['recoveryCodes'] as string[]
    const browser = await firstStep('198.51.100.30')
    expect((await step(browser, { recoveryCode: old })).status).toBe(401)
    expect((await step(browser, { recoveryCode: fresh })).status).toBe(204)
  })
})

describe('DELETE /api/v1/me/second-factor', () => {
  it('asks for the password, and afterwards nobody for a code', async () => {
    expect((await owner.remove('/api/v1/me/second-factor', { password: 'wrong horse' })).status).toBe(403)
    expect((await owner.remove('/api/v1/me/second-factor', { password })).status).toBe(204)
    expect((await owner.get('/api/v1/me')).body).toMatchObject({ secondFactor: false })
    await byPassword(dash, '198.51.100.40')
  })
})
