import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addTestProgramme, testSale } from '../testing/affiliate-programme.ts'
import { openTestDashboard, type Sender, type TestDashboard } from '../testing/test-dashboard.ts'
import { openWebhookReceiver, type Received, type WebhookReceiver } from '../testing/webhook-receiver.ts'

const SITE = '/api/v1/sites/shop.example/webhooks'
const OWN = '/api/v1/affiliate/webhooks'
const HOUR = 3_600_000
const ALL = [
  'commission.earned',
  'commission.rejected',
  'rules.announced',
  'member.suspended',
  'member.approved',
]

const RULES = {
  rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 725 } }],
  bonuses: [],
} as const

interface Made {
  readonly id: number
  readonly secret: string
}
interface Listed {
  readonly number: string
  readonly id: string
  readonly kind: string
  readonly state: string
  readonly status: number | null
  readonly tries: number
}

let receiver: WebhookReceiver
let dash: TestDashboard
let anna: Sender
let programme: number
let ids: ReadonlyMap<string, string>
let ahead = 0
let orders = 0

beforeAll(async () => {
  receiver = await openWebhookReceiver()
  const { outgoing } = receiver
  dash = await openTestDashboard({}, { outgoing, now: () => Date.now() + ahead, webhooksEveryMs: 20 })
  const { control } = dash
  const site = await control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  anna = await dash.person({ siteId: site.id, role: 'affiliate' })
  const { email } = (await (await dash.send(anna, 'GET', '/api/v1/me')).json()) as { email: string }
  const made = await addTestProgramme(control, {
    siteId: site.id,
    affiliates: { anna: email, bert: 'bert@people.example' },
  })
  programme = made.id
  ids = made.ids
  // The first sale of each brings a bonus, too.
  await sell('anna')
  await sell('bert')
})
afterAll(async () => {
  await dash?.[Symbol.asyncDispose]()
  await receiver?.[Symbol.asyncDispose]()
})
beforeEach(() => {
  ahead = 0
  receiver.answer = { status: 204 }
})

async function add(as: Sender, path: string, host: string, more: object = {}): Promise<Made> {
  const json = { url: `https://${host}/hook`.replace('https', 'http'), kinds: ALL, ...more }
  const answer = await dash.send(as, 'POST', path, { json })
  expect(answer.status).toBe(201)
  return (await answer.json()) as Made
}
const remove = async (as: Sender, path: string, { id }: Made) =>
  expect((await dash.send(as, 'DELETE', `${path}/${id}`)).status).toBe(204)
const deliveries = async (as: Sender, path: string, { id }: Made): Promise<Listed[]> => {
  const answer = await dash.send(as, 'GET', `${path}/${id}/deliveries`)
  return ((await answer.json()) as { deliveries: Listed[] }).deliveries
}
const sell = (code = 'anna') =>
  dash.control.ledger.takeSales(
    programme,
    [testSale(`order ${++orders}`, 10_000n, { click: { code, day: '2026-03-01' } })],
    '2026-03-01',
  )
const arrives = (host: string, count: number) =>
  expect
    .poll(() => receiver.of(host).length, { timeout: 20_000 })
    .toBe(count)
    .then(() => receiver.of(host))
/** Until a try is written down: then the clock can go on. */
const isTried = (as: Sender, path: string, made: Made, tries: readonly number[]) =>
  expect
    .poll(async () => (await deliveries(as, path, made)).map(one => one.tries), { timeout: 20_000 })
    .toEqual(tries)
const verify = (secret: string, { body, headers }: Received): unknown =>
  new Webhook(secret).verify(body, headers as Record<string, string>)

describe('webhooks of a merchant', () => {
  it('are told of what happens from then on, signed as Standard Webhooks, with nothing of a buyer and no time of day', async () => {
    await sell()
    const made = await add('owner', SITE, 'first.example')
    await sell()
    await dash.control.programmes.changeMember(programme, ids.get('bert') ?? '', {
      state: 'suspended',
      day: '2026-03-02',
      reason: 'No answer',
    })
    await dash.control.programmes.announceRules(programme, { ...RULES, validFrom: '2026-05-01' })
    const received = await arrives('first.example', 3)
    const [line, member, rules] = received
    expect(line?.event).toMatchObject({
      type: 'commission.earned',
      timestamp: '2026-03-01T00:00:00Z',
      data: {
        site: 'shop.example',
        programme,
        affiliate: ids.get('anna'),
        amount: '725',
        currency: 'GBP',
        soldOn: '2026-03-01',
        workedOut: { rulesVersion: 1 },
      },
    })
    expect(Object.keys(line?.event.data ?? {})).not.toContain('salt')
    expect(member?.event).toMatchObject({
      type: 'member.suspended',
      data: { affiliate: ids.get('bert'), reason: 'No answer' },
    })
    expect(rules?.event).toMatchObject({
      type: 'rules.announced',
      data: { version: 2, validFrom: '2026-05-01' },
    })
    for (const one of received) expect(verify(made.secret, one)).toEqual(one.event)
    expect(line?.id).toMatch(new RegExp(`^ledger_${programme}_\\d+$`))
    await expect
      .poll(async () => (await deliveries('owner', SITE, made)).map(({ state, status }) => [state, status]))
      .toEqual(Array(3).fill(['delivered', 204]))
    await remove('owner', SITE, made)
  })

  it('sign with two secrets for a day while one replaces the other', async () => {
    const made = await add('owner', SITE, 'two.example')
    const rotated = (await (await dash.send('owner', 'POST', `${SITE}/${made.id}/secret`)).json()) as Made
    await sell()
    const [both] = await arrives('two.example', 1)
    if (both === undefined) throw new Error('Nothing arrived')
    expect(verify(made.secret, both)).toEqual(verify(rotated.secret, both))
    expect(String(both.headers['webhook-signature']).split(' ')).toHaveLength(2)
    ahead += 25 * HOUR
    await sell()
    const [, later] = await arrives('two.example', 2)
    expect(String(later?.headers['webhook-signature']).split(' ')).toHaveLength(1)
    ahead = 0
    await remove('owner', SITE, made)
  })

  it('are sent again under the same id after waits, and switched off when nothing arrived for three days', async () => {
    receiver.answer = { status: 500 }
    const made = await add('owner', SITE, 'broken.example', { kinds: ['commission.earned'] })
    await sell()
    await arrives('broken.example', 1)
    for (let tries = 1; tries < 10; tries++) {
      await isTried('owner', SITE, made, [tries])
      ahead += 27 * HOUR
      await arrives('broken.example', tries + 1)
    }
    await isTried('owner', SITE, made, [10])
    expect(new Set(receiver.of('broken.example').map(({ id }) => id)).size).toBe(1)
    const { webhooks } = (await (await dash.send('owner', 'GET', SITE)).json()) as { webhooks: object[] }
    expect(webhooks).toMatchObject([{ id: made.id, disabledWhy: 'failing' }])
    const [given] = await deliveries('owner', SITE, made)
    expect(given).toMatchObject({ state: 'failed', status: 500, tries: 10 })

    // What happens meanwhile waits in the ledger.
    await sell()
    receiver.answer = { status: 200 }
    const on = await dash.send('owner', 'PATCH', `${SITE}/${made.id}`, { json: { on: true } })
    expect(await on.json()).toMatchObject({ disabledAt: null, failingSince: null })
    await arrives('broken.example', 11)
    const resent = await dash.send('owner', 'POST', `${SITE}/${made.id}/deliveries/${given?.number}/resend`)
    expect(resent.status).toBe(202)
    const all = await arrives('broken.example', 12)
    expect(all.at(-1)?.id).toBe(given?.id)
    ahead = 0
    await remove('owner', SITE, made)
  })

  it('wait as long as the receiver asks, are given up when it wants no more, and follow no redirect', async () => {
    receiver.answer = { status: 429, headers: { 'retry-after': '7200' } }
    const made = await add('owner', SITE, 'busy.example', { kinds: ['commission.earned'] })
    await sell()
    await isTried('owner', SITE, made, [1])
    ahead += HOUR
    await sell()
    receiver.answer = { status: 302, headers: { location: 'http://elsewhere.example/' } }
    // The one before is not tried again yet.
    await arrives('busy.example', 2)
    await isTried('owner', SITE, made, [1, 1])
    expect(receiver.of('elsewhere.example')).toEqual([])
    receiver.answer = { status: 410 }
    ahead += 2 * HOUR
    await expect
      .poll(async () => (await (await dash.send('owner', 'GET', SITE)).json()) as object, { timeout: 20_000 })
      .toMatchObject({ webhooks: [{ id: made.id, disabledWhy: 'gone' }] })
    ahead = 0
    await remove('owner', SITE, made)
  })

  it('send a test on demand, not again at once, and list it', async () => {
    const made = await add('owner', SITE, 'test.example')
    expect((await dash.send('owner', 'POST', `${SITE}/${made.id}/test`)).status).toBe(202)
    expect((await dash.send('owner', 'POST', `${SITE}/${made.id}/test`)).status).toBe(429)
    const [test] = await arrives('test.example', 1)
    if (test === undefined) throw new Error('Nothing arrived')
    expect(test.event).toMatchObject({ type: 'webhook.test', data: {} })
    expect(verify(made.secret, test)).toEqual(test.event)
    await remove('owner', SITE, made)
  })

  it('are told of one programme where that was asked for', async () => {
    const site = await dash.control.findSite('shop.example')
    const other = await addTestProgramme(dash.control, {
      siteId: site?.id ?? 0,
      name: 'Second',
      affiliates: { carl: 'carl@people.example' },
    })
    const made = await add('owner', SITE, 'one.example', { programme: other.id })
    await sell()
    await dash.control.ledger.takeSales(
      other.id,
      [testSale('of the second', 100n, { click: { code: 'carl', day: '2026-03-01' } })],
      '2026-03-01',
    )
    const received = await arrives('one.example', 2)
    expect(received.map(({ event }) => event.data['programme'])).toEqual([other.id, other.id])
    await remove('owner', SITE, made)
  })

  it('are refused for addresses that are none, and are not found by others', async () => {
    for (const url of ['ftp://a.example/', 'http://a.example:8080/', 'http://u:p@a.example/', 'nonsense'])
      expect((await dash.send('owner', 'POST', SITE, { json: { url, kinds: ALL } })).status).toBe(400)
    const made = await add('owner', SITE, 'mine.example')
    await dash.control.addSite({ domain: 'other.example', timeZone: 'UTC' })
    const path = `/api/v1/sites/other.example/webhooks/${made.id}`
    for (const [method, end] of [
      ['PATCH', ''],
      ['DELETE', ''],
      ['POST', '/test'],
      ['POST', '/secret'],
      ['GET', '/deliveries'],
    ])
      expect(
        (await dash.send('owner', method ?? '', path + end, { json: method === 'PATCH' ? {} : undefined }))
          .status,
      ).toBe(404)
    expect((await dash.send(anna, 'DELETE', `${OWN}/${made.id}`)).status).toBe(404)
    await remove('owner', SITE, made)
  })
})

describe('webhooks of an affiliate', () => {
  it('are told of their own lines alone, when the day has been signed and not before', async () => {
    const made = await add(anna, OWN, 'anna.example')
    await sell('bert')
    await sell('anna')
    await dash.control.programmes.changeMember(programme, ids.get('anna') ?? '', {
      state: 'approved',
      day: '2026-03-02',
      reason: 'As before',
    })
    const [first] = await arrives('anna.example', 1)
    expect(first?.event.type).toBe('member.approved')
    await dash.control.ledger.signDays(programme, '2026-03-02')
    const received = await arrives('anna.example', 2)
    expect(received.map(({ event }) => event.data['affiliate'])).toEqual(Array(2).fill(ids.get('anna')))
    await remove(anna, OWN, made)
  })

  it('are sent nothing of a site on which they have no part any more', async () => {
    const made = await add(anna, OWN, 'left.example')
    const person = (await (await dash.send(anna, 'GET', '/api/v1/me')).json()) as { id: string }
    const site = await dash.control.findSite('shop.example')
    await dash.control.removeMembership(person.id, site?.id ?? 0)
    await sell('anna')
    await dash.control.ledger.signDays(programme, '2026-03-03')
    const merchant = await add('owner', SITE, 'meanwhile.example')
    await sell('anna')
    await arrives('meanwhile.example', 1)
    expect(receiver.of('left.example')).toEqual([])
    expect(await dash.control.webhooks.listDeliveries(made.id, 10)).toEqual([])
    await remove('owner', SITE, merchant)
  })
})
