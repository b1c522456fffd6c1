import { OWNER, setUpOwner } from '@gatecount/dashboard-server/testing/signed-in-owner'
import { testBrowser } from '@gatecount/dashboard-server/testing/test-browser'
import { openTestDashboard, type TestDashboard } from '@gatecount/dashboard-server/testing/test-dashboard'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { type TOTP, URI } from 'otpauth'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MailStand, openMailStand } from './mail-stand.ts'

let stand: MailStand
let dash: TestDashboard
beforeAll(async () => {
  stand = await openMailStand()
  const mail = { url: veil(stand.url), from: 'count@shop.example' }
  dash = await openTestDashboard({ publicUrl: 'http://count.shop.example', mail })
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
  await stand?.[Symbol.asyncDispose]()
})

/** A secret as it could lie somewhere: as it is, and as other programs like to write it. */
const formsOf = (secret: string): Buffer[] => {
  const bytes = Buffer.from(secret)
  return [bytes, ...(['hex', 'base64', 'base64url'] as const).map(form => Buffer.from(bytes.toString(form)))]
}
async function found(secrets: Readonly<Record<string, string>>): Promise<string[]> {
  const places: string[] = []
  for await (const { table, values } of dash.control.everyValue()) {
    for (const [what, secret] of Object.entries(secrets)) {
      const forms = formsOf(secret)
      if (values.some(value => forms.some(form => value.includes(form)))) places.push(`${what} in ${table}`)
    }
  }
  return places
}

it('the database holds no address, no user agent and no secret in clear', async () => {
  const address = '203.0.113.77'
  const owner = await setUpOwner(dash)
  const { email, password } = OWNER
  const begun = await owner.post('/api/v1/me/second-factor', { password })
  const app = URI.parse(String(begun.body['uri'])) as TOTP
  await owner.post('/api/v1/me/second-factor/confirm', { code: app.generate() })

  const browser = testBrowser(dash.origin, address)
  await browser.post('/api/v1/session/password', { email, password: 'wrong horse and gate' })
  await browser.post('/api/v1/session/password', { email, password })
  const secondStep = decodeURIComponent(browser.cookies.get('gatecount.two_factor') ?? '').split('.')[0] ?? ''
  const signedIn = await browser.post('/api/v1/session/second-factor', {
    code: app.generate(),
    trustDevice: true,
  })
  expect(signedIn.status).toBe(204)
  await browser.post('/api/v1/session/email-link', { email })
  const link = (await stand.next(email)).link?.searchParams.get('token') ?? ''
  await browser.post('/api/v1/password-resets', { email })
  const reset = (await stand.next(email)).link?.searchParams.get('token') ?? ''
  const invited = await owner.post('/api/v1/invitations', { email: 'bo@shop.example' })
  const cookie = decodeURIComponent(browser.cookies.get('gatecount') ?? '')
  const [, trusted = ''] = decodeURIComponent(browser.cookies.get('gatecount.trust_device') ?? '').split('!')
  const [firstCode = ''] = begun.body['recoveryCodes'] as string[]

  const secrets = {
    address,
    'user agent': 'rv:140.0',
    password,
    'wrong password': 'wrong horse and gate',
    session: cookie.split('.')[0] ?? '',
    'second step': secondStep,
    'trusted device': trusted.split('.')[0] ?? '',
    'secret of the app': app.secret.base32,
    'secret of the app as text': app.secret.utf8,
    'recovery code': firstCode,
    'sign-in link': link,
    'reset link': reset,
    invitation: String(invited.body['path']).split('token=')[1] ?? '',
  }
  for (const [what, secret] of Object.entries(secrets))
    expect([what, secret.length > 7]).toEqual([what, true])
  expect(await found(secrets)).toEqual([])
  expect(await found({ control: email })).toEqual(expect.arrayContaining(['control in public.people']))
  expect(dash.logged.filter(line => Object.values(secrets).some(secret => line.includes(secret)))).toEqual([])
})
