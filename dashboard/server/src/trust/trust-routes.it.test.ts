import { REGISTRY_KEY } from '@gatecount/shared/queue/queue-names'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addTestProgramme, testSale } from '../testing/affiliate-programme.ts'
import { cell } from '../testing/cell.ts'
import { openTestDashboard, type Sender, type TestDashboard } from '../testing/test-dashboard.ts'
import { lookForSigns } from './look-for-signs.ts'

const NOW = Date.parse('2026-03-10T12:30:00Z')
const DAY_MS = 86_400_000
const ORDER = 'order-4711-of-somebody'

let dash: TestDashboard
let anna: Sender
let bert: Sender
let viewer: Sender
let programme: number
let ids: ReadonlyMap<string, string>
let siteId: number

const emailOf = async (as: Sender): Promise<string> =>
  ((await (await dash.send(as, 'GET', '/api/v1/me')).json()) as { email: string }).email
const idOf = (code: string): string => ids.get(code) ?? ''
const own = () => `/api/v1/affiliate/programmes/${programme}`
const merchant = () => `/api/v1/sites/shop.example/programmes/${programme}`

async function ask<T>(as: Sender, method: string, path: string, json?: object): Promise<T> {
  const answer = await dash.send(as, method, path, json === undefined ? {} : { json })
  const body = (await answer.json()) as T
  if (!answer.ok) throw new Error(`${answer.status} ${JSON.stringify(body)}`)
  return body
}

interface Flag {
  readonly id: number
  readonly affiliate: string
  readonly sign: string
  readonly state: string
  readonly words: string
  readonly expected: number | null
  readonly figures: {
    readonly hits: number
    readonly of: number
    readonly from: string
    readonly chance: number
  }
}
interface Dispute {
  readonly id: number
  readonly state: string
  readonly answerBy: string | null
  readonly events: readonly { readonly act: string; readonly words: string }[]
}

const flags = async () => (await ask<{ flags: Flag[] }>('owner', 'GET', `${merchant()}/flags`)).flags
const look = (at: number) => lookForSigns({ control: dash.control, cells: dash.store.reader, now: () => at })

beforeAll(async () => {
  dash = await openTestDashboard()
  const { control } = dash
  const site = await control.addSite({ domain: 'shop.example', timeZone: 'UTC' })
  siteId = site.id
  anna = await dash.person({ siteId, role: 'affiliate' })
  bert = await dash.person({ siteId, role: 'affiliate' })
  viewer = await dash.person({ siteId, role: 'viewer' })
  const made = await addTestProgramme(control, {
    siteId,
    affiliates: {
      anna: await emailOf(anna),
      bert: await emailOf(bert),
      carla: 'c@x.example',
      dora: 'd@x.example',
    },
  })
  programme = made.id
  ids = made.ids
  // Of Anna every sale is on the day of the click; with the others it is one of three.
  const sales = Array.from({ length: 40 }, (_, n) =>
    testSale(`anna ${n}`, 1000n, { day: '2026-03-02', click: { code: 'anna', day: '2026-03-02' } }),
  )
  const theirs = ['bert', 'carla', 'dora'].flatMap(code =>
    Array.from({ length: 40 }, (_, n) =>
      testSale(`${code} ${n}`, 1000n, { day: '2026-03-02', click: { code, day: `2026-02-2${n % 3}` } }),
    ),
  )
  const sameDay = Array.from({ length: 30 }, (_, n) =>
    testSale(`same ${n}`, 1000n, { day: '2026-03-03', click: { code: 'carla', day: '2026-03-03' } }),
  )
  await control.ledger.takeSales(programme, [...sales, ...theirs, ...sameDay], '2026-03-04')
  const clicks = { cut: 'affiliate', start: '2026-03-02' } as const
  const through = { cut: 'affiliate:gateway', start: '2026-03-02' } as const
  await dash.store.writer.append({
    rows: [
      cell({ site: siteId, visitors: 4200, visits: 4200 }),
      ...['anna', 'bert', 'carla'].map(first =>
        cell({ site: siteId, ...clicks, first, visitors: 700, visits: 700 }),
      ),
      // Nobody bought of these, and all of them came from one place.
      cell({ site: siteId, ...clicks, first: 'dora', visitors: 20_000, visits: 20_000 }),
      cell({ site: siteId, ...through, first: 'dora', second: 'Rack Hosting', visitors: 19_000 }),
      cell({ site: siteId, ...through, first: 'anna', second: 'Rack Hosting', visitors: 20 }),
    ],
    token: 'signs',
  })
  const registry = { version: 1, sites: [], sealingKey: generateSealingKeyPair().public, partitions: 1 }
  await dash.redis.set(REGISTRY_KEY, JSON.stringify(registry))
})
afterAll(() => dash?.[Symbol.asyncDispose]())

describe('lookForSigns()', () => {
  it('lookForSigns() finds, once a day, who does what the others do not, with the figures that led to it', async () => {
    expect(await look(Date.parse('2026-03-10T03:30:00Z'))).toBe(0)
    expect(await look(NOW)).toBeGreaterThan(0)
    expect(await look(NOW)).toBe(0)
    const found = await flags()
    expect(found.map(({ affiliate, sign }) => [affiliate, sign])).toEqual(
      expect.arrayContaining([
        [idOf('anna'), 'same_day'],
        [idOf('dora'), 'one_gateway'],
        [idOf('dora'), 'conversion_low'],
      ]),
    )
    expect(found.every(({ affiliate }) => affiliate !== idOf('bert'))).toBe(true)
    expect(found.find(({ sign }) => sign === 'same_day')?.figures).toMatchObject({
      hits: 40,
      of: 40,
      from: '2025-12-10',
      to: '2026-03-09',
      // Without the one of whom the fewest are of another day.
      others: { hits: 30, of: 110, affiliates: 2 },
    })
  })

  it('lookForSigns() does nothing to anybody, and tells the affiliate nothing that nobody has looked at', async () => {
    expect(await ask(anna, 'GET', `${own()}/flags`)).toEqual({ flags: [] })
    const members = await dash.control.programmes.listMembers(programme)
    expect(members.every(({ state }) => state === 'approved')).toBe(true)
    expect(await dash.control.trust.heldAffiliates(programme)).toEqual([])
  })

  it('lookForSigns() raises no flag again for figures that were dismissed, and one for new figures', async () => {
    const flag = (await flags()).find(({ sign }) => sign === 'same_day')
    const decide = `${merchant()}/flags/${flag?.id}/decision`
    expect((await dash.send('owner', 'POST', decide, { json: { state: 'dismissed' } })).status).toBe(400)
    await ask('owner', 'POST', decide, { state: 'dismissed', words: 'A price comparison' })
    await look(NOW + DAY_MS)
    const open = async () =>
      (await flags()).filter(one => one.affiliate === idOf('anna') && one.state === 'open')
    expect(await open()).toEqual([])
    const again = (code: string, n: number, click: string) =>
      testSale(`${code} again ${n}`, 1000n, { day: '2026-03-11', click: { code, day: click } })
    const fresh = Array.from({ length: 60 }, (_, n) => [
      again('anna', n, '2026-03-11'),
      ...['bert', 'carla', 'dora'].map(code => again(code, n, n % 4 === 0 ? '2026-03-11' : '2026-03-05')),
    ])
    await dash.control.ledger.takeSales(programme, fresh.flat(), '2026-03-11')
    await look(NOW + 2 * DAY_MS)
    expect(await open()).toMatchObject([
      { sign: 'same_day', figures: { from: '2026-03-10', hits: 60, of: 60 } },
    ])
  })
})

describe('the sign of a shared account', () => {
  it('is raised for everybody who shares it, once, and names the others to the merchant alone', async () => {
    const group = [idOf('bert'), idOf('carla')]
    const control = { ...dash.control, sharedAccounts: async () => [group] }
    const deps = { control, cells: dash.store.reader, now: () => NOW + 3 * DAY_MS }
    await lookForSigns(deps)
    const found = (await flags()).filter(({ sign }) => sign === 'same_account')
    expect(found.map(({ affiliate }) => affiliate).sort()).toEqual(group.toSorted())
    const flag = found.find(({ affiliate }) => affiliate === idOf('bert'))
    const path = `${merchant()}/flags/${flag?.id}/decision`
    await ask('owner', 'POST', path, { state: 'warned', words: 'Whose account is it?' })
    const { flags: mine } = await ask<{ flags: object[] }>(bert, 'GET', `${own()}/flags`)
    expect(mine).toMatchObject([{ sign: 'same_account', hits: 2, name: null }])
    expect(JSON.stringify(mine)).not.toContain('carla')
    await lookForSigns({ ...deps, now: () => NOW + 4 * DAY_MS })
    expect((await flags()).filter(({ sign }) => sign === 'same_account')).toHaveLength(2)
  })
})

describe('a decision about a sign', () => {
  it('is a person’s: holding keeps commissions from becoming payable until it is dismissed', async () => {
    const flag = (await flags()).find(
      ({ affiliate, state }) => affiliate === idOf('anna') && state === 'open',
    )
    const path = `${merchant()}/flags/${flag?.id}/decision`
    expect((await dash.send(viewer, 'POST', path, { json: { state: 'held', words: 'x' } })).status).toBe(403)
    await ask('owner', 'POST', path, { state: 'held', words: 'Which extension is this?' })
    expect(await dash.control.trust.heldAffiliates(programme)).toEqual([idOf('anna')])
    const payable = async (code: string) =>
      (await dash.control.ledger.balances(programme, idOf(code))).payable
    await dash.control.ledger.advance(programme, '2026-06-01')
    expect([await payable('anna'), (await payable('bert')) === '0']).toEqual(['0', false])
    const { flags: mine } = await ask<{ flags: Flag[] }>(anna, 'GET', `${own()}/flags`)
    expect(mine).toMatchObject([
      { sign: 'same_day', state: 'held', words: 'Which extension is this?', hits: 60, expected: 0.25 },
    ])
    expect(JSON.stringify(mine)).not.toContain('others')

    // The affiliate objects, the merchant accepts: it is dismissed, and the money goes on.
    const objection = { reason: 'unjust_sign', flag: flag?.id, words: 'I compare prices' }
    expect((await dash.send(bert, 'POST', `${own()}/disputes`, { json: objection })).status).toBe(409)
    const { id } = await ask<Dispute>(anna, 'POST', `${own()}/disputes`, objection)
    await ask('owner', 'POST', `${merchant()}/disputes/${id}/answer`, { act: 'accepted' })
    expect(await dash.control.trust.heldAffiliates(programme)).toEqual([])
    await dash.control.ledger.advance(programme, '2026-06-01')
    expect(await payable('anna')).not.toBe('0')
  })

  it('suspends by what suspends anyway, with the reason, and nothing else', async () => {
    const flag = (await flags()).find(
      ({ affiliate, state }) => affiliate === idOf('dora') && state === 'open',
    )
    const path = `${merchant()}/flags/${flag?.id}/decision`
    await ask('owner', 'POST', path, { state: 'suspended', words: 'Clicks of machines' })
    const members = await dash.control.programmes.listMembers(programme)
    expect(members.find(({ affiliate }) => affiliate === idOf('dora'))).toMatchObject({
      state: 'suspended',
      reason: 'Clicks of machines',
    })
  })
})

describe('disputes', () => {
  it('go from one side to the other with days for each, and are answered once', async () => {
    await dash.control.ledger.decideSales(programme, [{ sale: 1, verdict: 'reject' }], '2026-03-10')
    const late = testSale('late', 900n, { day: '2026-03-09', click: { code: 'anna', day: '2025-12-01' } })
    await dash.control.ledger.takeSales(programme, [late], '2026-03-10')
    const [sale] = await dash.control.programmes.listSales(programme, { limit: 1 })
    const opened = { reason: 'not_credited', sale: sale?.number, words: 'The click was later' }
    const { id, answerBy } = await ask<Dispute>(anna, 'POST', `${own()}/disputes`, opened)
    expect(answerBy).toBe('2026-03-24')
    expect((await dash.send(anna, 'POST', `${own()}/disputes`, { json: opened })).status).toBe(409)
    expect(await ask('owner', 'GET', `${merchant()}/waiting`)).toMatchObject({ disputes: 1, answers: 0 })
    const answer = `${merchant()}/disputes/${id}/answer`
    expect((await dash.send('owner', 'POST', answer, { json: { act: 'refused' } })).status).toBe(400)
    await ask('owner', 'POST', answer, { act: 'refused', words: 'We saw none' })
    expect((await dash.send('owner', 'POST', answer, { json: { act: 'accepted' } })).status).toBe(409)
    await ask(anna, 'POST', `${own()}/disputes/${id}/answer`, { act: 'replied', words: 'Look at March' })
    const done = await ask<Dispute>('owner', 'POST', answer, { act: 'accepted' })
    expect(done).toMatchObject({ state: 'accepted', answerBy: null })
    expect(done.events.map(({ act }) => act)).toEqual(['opened', 'refused', 'replied', 'accepted'])
  })

  it('keep the number of an order nowhere: not in a table, not in an answer, not in the log', async () => {
    const missing = { reason: 'not_received', order: ORDER, day: '2026-03-08', words: 'By my link' }
    const made = await ask<Dispute>(anna, 'POST', `${own()}/disputes`, missing)
    expect(JSON.stringify(made)).not.toContain(ORDER)
    const [waiting] = await dash.control.trust.sealedOrders()
    expect(waiting).toMatchObject({ id: made.id, siteId })
    const found: string[] = []
    for await (const { table, values } of dash.control.everyValue())
      if (values.some(value => value.includes(ORDER))) found.push(table)
    expect(found).toEqual([])
    expect(dash.logged.filter(line => line.includes(ORDER))).toEqual([])
    expect(
      (await dash.send(anna, 'POST', `${own()}/disputes`, { json: { ...missing, day: undefined } })).status,
    ).toBe(400)
  })

  it('of one affiliate are read and answered by no other, by any route', async () => {
    const { disputes } = await ask<{ disputes: Dispute[] }>(anna, 'GET', `${own()}/disputes`)
    expect(disputes.length).toBeGreaterThan(2)
    expect(await ask<{ disputes: Dispute[] }>(bert, 'GET', `${own()}/disputes`)).toMatchObject({
      disputes: [],
    })
    for (const { id } of disputes)
      for (const act of ['replied', 'withdrawn']) {
        const json = { act, words: 'x' }
        const mine = await dash.send(bert, 'POST', `${own()}/disputes/${id}/answer`, { json })
        expect(mine.status).toBe(404)
        const theirs = await dash.send(bert, 'POST', `${merchant()}/disputes/${id}/answer`, {
          json: { act: 'accepted' },
        })
        expect([403, 404]).toContain(theirs.status)
      }
    for (const path of ['flags', 'disputes', 'waiting'])
      expect([403, 404]).toContain((await dash.send(bert, 'GET', `${merchant()}/${path}`)).status)
    const sale = { reason: 'rejected', sale: 1, words: 'Mine' }
    expect((await dash.send(bert, 'POST', `${own()}/disputes`, { json: sale })).status).toBe(409)
    expect(await ask<{ disputes: Dispute[] }>(anna, 'GET', `${own()}/disputes`)).toEqual({
      days: 14,
      disputes,
    })
  })
})
