import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { newSecret } from '../auth/new-secret.ts'
import { type TestBrowser, testBrowser } from './test-browser.ts'
import type { TestDashboard } from './test-dashboard.ts'

export const OWNER = { name: 'Ada', email: 'ada@shop.example', password: 'correct gate sparrow' } as const

/** A browser that came by the one-time link. */
export async function byLink({ control, origin }: TestDashboard, address?: string): Promise<TestBrowser> {
  const secret = newSecret()
  await control.addSignInLink(secret, 60)
  const browser = testBrowser(origin, address)
  const { status } = await browser.post('/api/v1/session', { token: unveil(secret) })
  if (status !== 204) throw new Error(`The link gave ${status}`)
  return browser
}

/** The first owner with an e-mail address and a password. */
export async function setUpOwner(dash: TestDashboard): Promise<TestBrowser> {
  const browser = await byLink(dash)
  const { status } = await browser.post('/api/v1/me/setup', OWNER)
  if (status !== 204) throw new Error(`Setting up gave ${status}`)
  return browser
}

/** A browser that has signed in with the password, for the first time. */
export async function byPassword({ origin }: TestDashboard, address?: string): Promise<TestBrowser> {
  const browser = testBrowser(origin, address)
  const { email, password } = OWNER
  const { status } = await browser.post('/api/v1/session/password', { email, password })
  if (status !== 204) throw new Error(`The password gave ${status}`)
  return browser
}
