import { OWNER, setUpOwner } from '@gatecount/dashboard-server/testing/signed-in-owner'
import type { TestBrowser } from '@gatecount/dashboard-server/testing/test-browser'
import { openTestDashboard, type TestDashboard } from '@gatecount/dashboard-server/testing/test-dashboard'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asked, callFrom, type Got } from './page-caller.ts'

let dash: TestDashboard
let owner: TestBrowser
let browser: Browser
beforeAll(async () => {
  dash = await openTestDashboard()
  owner = await setUpOwner(dash)
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
})
afterAll(async () => {
  await browser?.close()
  await dash?.[Symbol.asyncDispose]()
})

/** A device with a passkey store of its own, which recognises its holder unless told otherwise. */
interface Device {
  readonly page: Page
  readonly context: BrowserContext
  ask(asked: Asked): Promise<Got>
  /** Asks the device to make a passkey, as a page does. */
  create(options: unknown): Promise<unknown>
  /** Asks the device for a passkey, as a page does. */
  get(options: unknown): Promise<unknown>
  recognise(holder: boolean): Promise<void>
}

async function openDevice(host = 'localhost'): Promise<Device> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const cdp: CDPSession = await context.newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto(`${dash.origin.replace('127.0.0.1', host)}/signin`)
  return {
    page,
    context,
    ask: async asked => await callFrom(page, asked),
    create: async options =>
      await page.evaluate(`navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(${JSON.stringify(options)}),
      }).then(made => made.toJSON())`),
    get: async options =>
      await page.evaluate(`navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(${JSON.stringify(options)}),
      }).then(found => found.toJSON())`),
    recognise: async isUserVerified =>
      void (await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })),
  }
}

const { email, password } = OWNER
const signOut = { method: 'DELETE', path: '/api/v1/session' } as const
const me = { method: 'GET', path: '/api/v1/me' } as const

async function addPasskey(device: Device, name: string): Promise<string> {
  const { status, body } = await device.ask({ path: '/api/v1/me/passkeys/options' })
  expect(status).toBe(200)
  const credential = await device.create(body)
  const added = await device.ask({ path: '/api/v1/me/passkeys', body: { credential, name } })
  expect(added.status).toBe(201)
  return String(added.body['id'])
}
const proof = async (device: Device): Promise<unknown> =>
  await device.get((await device.ask({ path: '/api/v1/session/passkey/options' })).body)

describe('passkeys in a browser', () => {
  it('are added by who is signed in, and sign in by themselves', async () => {
    const device = await openDevice()
    expect((await device.ask({ path: '/api/v1/session/password', body: { email, password } })).status).toBe(
      204,
    )
    const id = await addPasskey(device, 'My laptop')
    const list = await device.ask({ method: 'GET', path: '/api/v1/me/passkeys' })
    expect(list.body['passkeys']).toEqual([
      {
        id,
        name: 'My laptop',
        backedUp: expect.any(Boolean),
        createdAt: expect.any(String),
        lastUsedOn: null,
      },
    ])
    expect((await device.ask(signOut)).status).toBe(204)
    expect((await device.ask(me)).status).toBe(401)

    const credential = await proof(device)
    expect((await device.ask({ path: '/api/v1/session/passkey', body: { credential } })).status).toBe(204)
    expect((await device.ask(me)).body).toMatchObject({ email, passkeys: 1 })
    const used = await device.ask({ method: 'GET', path: '/api/v1/me/passkeys' })
    expect(used.body['passkeys']).toEqual([expect.objectContaining({ lastUsedOn: '2026-03-10' })])
    // Scripts cannot reach what signs in.
    expect(await device.page.evaluate('document.cookie')).toBe('')

    // What was said once says nothing a second time.
    expect((await device.ask(signOut)).status).toBe(204)
    expect((await device.ask({ path: '/api/v1/session/passkey', body: { credential } })).status).toBe(401)

    // Without having recognised its holder, a device proves nothing.
    await device.recognise(false)
    await expect(proof(device)).rejects.toThrow('NotAllowedError')
    await device.recognise(true)
    await device.context.close()
  })

  it('confirm who is signed in, and are named and removed by them', async () => {
    const device = await openDevice()
    await device.ask({ path: '/api/v1/session/password', body: { email, password } })
    const id = await addPasskey(device, 'Key')
    const set = { confirmed_at: new Date('2026-03-10T12:00:00Z') }
    await dash.control.accounts.update('sign_in_sessions', [], { set })
    const path = `/api/v1/me/passkeys/${id}`
    expect((await device.ask({ method: 'PATCH', path, body: { name: 'Blue key' } })).status).toBe(204)
    expect((await device.ask({ method: 'DELETE', path })).status).toBe(403)
    const credential = await proof(device)
    expect((await device.ask({ path: '/api/v1/session/confirm', body: { credential } })).status).toBe(204)
    expect((await device.ask({ method: 'DELETE', path })).status).toBe(204)
    expect((await device.ask({ method: 'DELETE', path })).status).toBe(404)
    await device.ask(signOut)
    const gone = await proof(device)
    expect((await device.ask({ path: '/api/v1/session/passkey', body: { credential: gone } })).status).toBe(
      401,
    )
    await device.context.close()
  })

  it('sign in without a second factor besides, for they are two', async () => {
    const device = await openDevice()
    await device.ask({ path: '/api/v1/session/password', body: { email, password } })
    await addPasskey(device, 'Phone')
    await dash.control.accounts.update('people', [], { set: { two_factor_enabled: true } })
    await device.ask(signOut)
    const asked = await device.ask({ path: '/api/v1/session/password', body: { email, password } })
    expect([asked.status, asked.body]).toEqual([200, { secondFactor: true }])
    const credential = await proof(device)
    expect((await device.ask({ path: '/api/v1/session/passkey', body: { credential } })).status).toBe(204)
    await dash.control.accounts.update('people', [], { set: { two_factor_enabled: false } })
    await device.context.close()
  })

  it('of one account confirm no other, and a challenge is for what it was made', async () => {
    const device = await openDevice()
    await device.ask({ path: '/api/v1/session/password', body: { email, password } })
    const forSignIn = await device.ask({ path: '/api/v1/session/passkey/options' })
    const options = await device.ask({ path: '/api/v1/me/passkeys/options' })
    const credential = await device.create({ ...options.body, challenge: forSignIn.body['challenge'] })
    const added = await device.ask({ path: '/api/v1/me/passkeys', body: { credential, name: 'Forged' } })
    expect(added.status).toBe(400)
    await device.context.close()
  })

  it('stay when they are the only way to sign in', async () => {
    const { control } = dash
    const { id: person_id } = await control.addPerson({ name: 'Bo', email: 'bo@shop.example' })
    const row = { id: 'only', person_id, credential_id: 'only', public_key: Buffer.from('key'), counter: '0' }
    await control.accounts.insert('passkeys', { ...row, transports: [], name: 'Only', backed_up: false })
    const own = [{ column: 'person_id', value: person_id }] as const
    const { body } = await owner.get('/api/v1/me')
    // The owner's session becomes Bo's.
    const sessions = [{ column: 'person_id', value: String(body['id']) }] as const
    const set = { person_id, confirmed_at: new Date() }
    await control.accounts.update('sign_in_sessions', sessions, { set })
    const { status, body: refused } = await owner.remove('/api/v1/me/passkeys/only')
    expect([status, refused['title']]).toEqual([409, 'Only way to sign in'])
    expect(await control.accounts.select('passkeys', own)).toHaveLength(1)
  })

  it('need a host name, and the answer says so', async () => {
    const device = await openDevice('127.0.0.1')
    const { status, body } = await device.ask({ path: '/api/v1/session/passkey/options' })
    expect([status, body['detail']]).toEqual([409, expect.stringContaining('localhost')])
    await device.context.close()
  })
})
