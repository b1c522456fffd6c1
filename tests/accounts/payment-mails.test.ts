import { addTestProgramme } from '@gatecount/dashboard-server/testing/affiliate-programme'
import {
  openTestDashboard,
  type Sender,
  type TestDashboard,
} from '@gatecount/dashboard-server/testing/test-dashboard'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MailStand, openMailStand } from './mail-stand.ts'

const PAYMENT = '/api/v1/affiliate/payment'
const DAY_MS = 86_400_000
const BEFORE = 'anna@before.example'
const NOW = 'anna@now.example'

let stand: MailStand
let dash: TestDashboard
let anna: Sender
let bert: Sender
let now = Date.parse('2026-03-10T12:00:00Z')

async function ask(
  as: Sender,
  method: string,
  path: string,
  json?: object,
): Promise<Record<string, unknown>> {
  const answer = await dash.send(as, method, path, json === undefined ? {} : { json })
  return { status: answer.status, ...((await answer.json()) as object) }
}

beforeAll(async () => {
  stand = await openMailStand()
  const mail = { url: veil(stand.url), from: 'count@shop.example' }
  dash = await openTestDashboard({ publicUrl: 'http://count.shop.example', mail }, { now: () => now })
  const site = await dash.control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  ;[anna, bert] = (await Promise.all(
    [1, 2].map(() => dash.person({ siteId: site.id, role: 'affiliate' })),
  )) as [Sender, Sender]
  const emails: string[] = []
  for (const [as, email] of [
    [anna, BEFORE],
    [bert, 'bert@people.example'],
  ] as const) {
    const { id } = (await ask(as, 'GET', '/api/v1/me')) as { id: string }
    await dash.control.changePerson(id, { email })
    await dash.control.markEmailVerified(id)
    emails.push(email)
  }
  const [annas = '', berts = ''] = emails
  await addTestProgramme(dash.control, { siteId: site.id, affiliates: { anna: annas, bert: berts } })
  for (const as of [anna, bert]) await ask(as, 'GET', '/api/v1/affiliate/programmes')
  // Whoever took the account would take its address first.
  const { id } = (await ask(anna, 'GET', '/api/v1/me')) as { id: string }
  await dash.control.changePerson(id, { email: NOW })
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
  await stand?.[Symbol.asyncDispose]()
})

test('a change of account waits for its link, tells the address of before, and can be withdrawn for three days', async () => {
  const details = { kind: 'paypal', address: 'new@people.example' }
  expect(await ask(anna, 'PUT', PAYMENT, details)).toMatchObject({
    status: 202,
    confirmedBy: 'mail',
    current: null,
    pending: { inForceFrom: null },
  })
  const { link, text } = await stand.next(NOW)
  expect([link?.pathname, text.includes('new@people')]).toEqual(['/affiliate/payouts', false])
  const token = link?.searchParams.get('confirm') ?? ''
  expect(await ask(bert, 'POST', `${PAYMENT}/confirmation`, { token })).toMatchObject({ status: 409 })
  const here = { json: { token }, headers: { 'sec-fetch-site': 'same-origin' } }
  expect((await dash.send('nobody', 'POST', `${PAYMENT}/confirmation`, here)).status).toBe(401)
  expect(await ask(anna, 'POST', `${PAYMENT}/confirmation`, { token })).toMatchObject({
    status: 200,
    pending: { inForceFrom: '2026-03-13T12:00:00.000Z' },
  })
  expect(await ask(anna, 'POST', `${PAYMENT}/confirmation`, { token })).toMatchObject({ status: 409 })
  for (const to of [NOW, BEFORE]) {
    const mail = await stand.next(to)
    expect(mail.subject).toBe('How you are paid will change')
    expect(mail.text).toContain('13 March 2026')
    expect(mail.text).not.toContain('new@people')
  }
  now += 2 * DAY_MS
  expect(await ask(anna, 'DELETE', `${PAYMENT}/pending`)).toMatchObject({ pending: null, current: null })
  for (const to of [NOW, BEFORE])
    expect((await stand.next(to)).subject).toBe('How you are paid stays as it was')
  now += 5 * DAY_MS
  expect(await ask(anna, 'GET', PAYMENT)).toMatchObject({ current: null, pending: null })
})
