import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { byPassword, OWNER, setUpOwner } from '../../testing/signed-in-owner.ts'
import { type TestBrowser, testBrowser } from '../../testing/test-browser.ts'
import { openTestDashboard, type TestDashboard } from '../../testing/test-dashboard.ts'
import { delayAfter } from './sign-in-limits.ts'

const DAY = 24 * 3600 * 1000
let now = Date.parse('2026-03-10T12:30:00Z')
let dash: TestDashboard
beforeAll(async () => {
  dash = await openTestDashboard({}, { now: () => now })
  await setUpOwner(dash)
})
// What was tried is forgotten with the day.
beforeEach(() => {
  now += DAY
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
})

const { email, password } = OWNER
const attempt = async (browser: TestBrowser, tried: string, address: string = email) =>
  await browser.post('/api/v1/session/password', { email: address, password: tried })
const failures = async (browser: TestBrowser, times: number, address: string = email): Promise<number[]> => {
  const statuses: number[] = []
  for (let time = 0; time < times; time++) {
    statuses.push((await attempt(browser, `wrong horse ${time}`, address)).status)
  }
  return statuses
}

describe('signInLimits()', () => {
  it('makes a source wait that fails at an account, longer each time, and says how long', async () => {
    const attacker = testBrowser(dash.origin, '203.0.113.1')
    expect(await failures(attacker, 6)).toEqual([401, 401, 401, 401, 401, 429])
    const refused = await attempt(attacker, password)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30'])
    now += 30_000
    expect((await attempt(attacker, 'wrong horse')).status).toBe(401)
    expect((await attempt(attacker, password)).headers.get('retry-after')).toBe('60')
    now += 60_000
    expect((await attempt(attacker, password)).status).toBe(204)
    // Who signed in begins anew.
    expect(await failures(testBrowser(dash.origin, '203.0.113.1'), 1)).toEqual([401])
  })

  it('lets nobody past by asking many times at the same moment', async () => {
    const attacker = testBrowser(dash.origin, '203.0.113.2')
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => attempt(attacker, `wrong horse ${n}`)),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
  })

  it('locks nobody else out: not the owner elsewhere, not by another address of the same house', async () => {
    await failures(testBrowser(dash.origin, '203.0.113.3'), 10)
    await byPassword(dash, '203.0.113.4')
    await failures(testBrowser(dash.origin, '2001:db8:1:2::1'), 10)
    const [same, other] = ['2001:db8:1:2:ffff::9', '2001:db8:1:3::1']
    expect((await attempt(testBrowser(dash.origin, same), password)).status).toBe(429)
    expect((await attempt(testBrowser(dash.origin, other), password)).status).toBe(204)
  })

  it('lets a device in that has signed in before, whatever its neighbours do', async () => {
    const owner = await byPassword(dash, '203.0.113.5')
    await owner.remove('/api/v1/session')
    await failures(testBrowser(dash.origin, '203.0.113.5'), 10)
    expect((await attempt(owner, password)).status).toBe(204)
  })

  it('slows a source down that tries one password on many accounts', async () => {
    const sprayer = testBrowser(dash.origin, '203.0.113.6')
    const statuses: number[] = []
    for (let account = 0; account < 55; account++) {
      statuses.push((await attempt(sprayer, 'Spring is here', `person${account}@shop.example`)).status)
    }
    expect(statuses.slice(0, 50).every(status => status === 401)).toBe(true)
    expect(statuses.slice(50).every(status => status === 429)).toBe(true)
  })

  it('counts an address that nobody has like any other, so that it tells nothing', async () => {
    const attacker = testBrowser(dash.origin, '203.0.113.7')
    expect(await failures(attacker, 7, 'nobody@shop.example')).toEqual([401, 401, 401, 401, 401, 429, 429])
  })

  it('writes it down once when an account is tried from everywhere', async () => {
    for (let source = 0; source < 22; source++) {
      await attempt(testBrowser(dash.origin, `198.51.100.${source}`), 'wrong horse')
    }
    const lines = (await dash.control.listActivity(null, 500)).filter(
      ({ action }) => action === 'session.refused',
    )
    expect(lines.map(({ actor, detail }) => [actor, detail])).toEqual([[OWNER.name, { times: 20 }]])
  })

  it('limits guessing at secrets of links, too', async () => {
    const guesser = testBrowser(dash.origin, '203.0.113.8')
    const statuses: number[] = []
    for (let guess = 0; guess < 52; guess++) {
      statuses.push((await guesser.post('/api/v1/session', { token: `guess ${guess}` })).status)
    }
    expect([statuses[0], statuses[49], statuses[50], statuses[51]]).toEqual([401, 401, 429, 429])
  })

  it('forgets everything with the day', async () => {
    const attacker = testBrowser(dash.origin, '203.0.113.9')
    await failures(attacker, 8)
    expect((await attempt(attacker, password)).status).toBe(429)
    now += DAY
    expect((await attempt(attacker, password)).status).toBe(204)
  })
})

describe('delayAfter()', () => {
  it('is nothing for a while, then grows, and never to more than a few seconds', () => {
    expect([0, 19, 20, 30, 40, 60, 1000].map(delayAfter)).toEqual([0, 0, 500, 1000, 2000, 8000, 8000])
  })
})
