import { createLog } from '@gatecount/shared/process/log'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Letter } from '../account/mail/letters.ts'
import type { MailContext } from '../mail-reports/mail-context.ts'
import { addTestProgramme, testSale } from '../testing/affiliate-programme.ts'
import { openTestDashboard, type Sender, type TestDashboard } from '../testing/test-dashboard.ts'
import { sendNotices } from './send-notices.ts'

const DAY = 24 * 3_600_000
const OWN = '/api/v1/affiliate/notices'
const SITE = '/api/v1/sites/shop.example/notices'
const RULES = {
  rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 900 } }],
  bonuses: [],
} as const

let dash: TestDashboard
let anna: Sender
let manager: Sender
let email: string
let siteId: number
let programme: number
let ids: ReadonlyMap<string, string>
let now = Date.parse('2026-03-11T09:00:00Z')
let context: MailContext
const sent: Letter[] = []

const today = (): string => new Date(now).toISOString().slice(0, 10)
const round = () => sendNotices(context)
const anna1 = () => ids.get('anna') ?? ''
const choose = (as: Sender, path: string, wanted: readonly string[], more: object = {}) =>
  dash.send(as, 'PUT', path, { json: { language: 'en', wanted, rhythm: 'day', ...more } })

beforeAll(async () => {
  dash = await openTestDashboard({}, { now: () => now })
  const { control } = dash
  siteId = (await control.addSite({ domain: 'shop.example', timeZone: 'UTC' })).id
  anna = await dash.person({ siteId, role: 'affiliate' })
  email = ((await (await dash.send(anna, 'GET', '/api/v1/me')).json()) as { email: string }).email
  const made = await addTestProgramme(control, {
    siteId,
    affiliates: { anna: email, bert: 'bert@people.example' },
  })
  programme = made.id
  ids = made.ids
  context = {
    control,
    cells: dash.store.reader,
    now: () => now,
    log: createLog('mails', 'error'),
    key: await control.signInKey(),
    waiting: async () => 0,
    send: async letter => void sent.push(letter),
    origin: 'http://count.shop.example',
  }
})
afterAll(() => dash?.[Symbol.asyncDispose]())
beforeEach(() => {
  sent.length = 0
})

describe('sendNotices()', () => {
  it('sendNotices() tells an affiliate who has opened the portal of decisions, each once and with its reason', async () => {
    const { control } = dash
    expect((await dash.send(anna, 'GET', '/api/v1/affiliate/programmes')).status).toBe(200)
    const chosen = (await (await dash.send(anna, 'GET', OWN)).json()) as { wanted: string[] }
    expect(chosen.wanted).toEqual(['membership', 'rules', 'commissions', 'statement', 'webhooks'])
    const change = { state: 'suspended', day: today(), reason: 'Sent by <b>spam</b>' } as const
    await control.programmes.changeMember(programme, anna1(), change)
    await control.programmes.changeMember(programme, ids.get('bert') ?? '', change)
    await control.programmes.changeMember(programme, anna1(), { state: 'approved', day: today() })
    await round()
    await round()
    await round()
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      [email, 'shop.example: you are suspended from Friends'],
      [email, 'shop.example: you are in the programme Friends'],
    ])
    expect(sent[0]?.text).toContain('The reason that the shop gives: Sent by <b>spam</b>')
    expect(sent[0]?.html).toContain('Sent by &lt;b&gt;spam&lt;/b&gt;')
    expect(sent[0]?.messageId).toMatch(/^<notice-\d+-members_\d+_\d+@count\.shop\.example>$/)
  })

  it('sendNotices() says of new rules what they pay, from when on, and what until then', async () => {
    await dash.control.programmes.announceRules(programme, { ...RULES, validFrom: '2026-05-01' })
    await choose(anna, OWN, ['rules'], { language: 'de' })
    await round()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.subject).toContain('neue Regeln von Friends ab')
    const said = sent[0]?.text.replaceAll(/\s/g, ' ')
    expect(said).toContain('Ab dann: 9 % vom Verkauf')
    expect(said).toContain('Bis dahin: 7,25 % vom Verkauf; einmalig 5,00 £ als Bonus')
  })

  it('sendNotices() gathers commissions of a day into one mail, when the day has been signed', async () => {
    const { ledger } = dash.control
    await choose(anna, OWN, ['commissions'])
    await round()
    await ledger.takeSales(programme, [testSale('a', 10_000n), testSale('b', 20_000n)], today())
    await ledger.decideSales(programme, [{ sale: 1, verdict: 'approve' }], today())
    now += DAY
    await round()
    // The day is not signed yet, so there is nothing to tell.
    expect(sent).toEqual([])
    await ledger.signDays(programme, '2026-03-11')
    now += DAY
    await round()
    await round()
    expect(sent).toHaveLength(1)
    expect(sent[0]?.text).toContain('Friends (shop.example): 3 commissions earned: £26.75')
    // The bonus of the first sale moves with it.
    expect(sent[0]?.text).toContain('Friends (shop.example): 2 commissions approved: £12.25')
    now += DAY
    await round()
    expect(sent).toHaveLength(1)
  })

  it('sendNotices() says when the statement of a month is ready', async () => {
    await choose(anna, OWN, ['statement'])
    await round()
    expect(sent).toEqual([])
    now = Date.parse('2026-04-02T09:00:00Z')
    await round()
    await round()
    expect(sent.map(({ subject }) => subject)).toEqual(['Your statements of March 2026'])
  })

  it('sendNotices() tells a merchant of applications, and of sales before they are approved by themselves', async () => {
    const { control } = dash
    manager = await dash.person({ siteId, role: 'manager' })
    expect((await choose(manager, SITE, ['applications', 'deadline'])).status).toBe(200)
    now += 6 * DAY
    const carl = await control.programmes.addAffiliate({ name: 'Carl', email: 'carl@people.example' })
    await control.programmes.changeMember(programme, carl, { state: 'applied', day: today() })
    await round()
    await round()
    expect(sent.map(({ subject }) => subject).toSorted()).toEqual([
      'shop.example: 1 affiliate applies',
      'shop.example: 1 sale waits for your decision',
    ])
    expect(sent.find(({ subject }) => subject.includes('applies'))?.text).toContain('* Carl – Friends')
  })

  it('sendNotices() tells of webhooks that were switched off because nothing arrived, and not of those its owner stopped', async () => {
    const { webhooks } = dash.control
    await choose(anna, OWN, ['webhooks'])
    await choose(manager, SITE, [])
    const scope = { affiliate: anna1() }
    const made = []
    for (const label of ['Books', 'Other']) {
      const added = await webhooks.addEndpoint(
        scope,
        { label, url: 'http://a.example/', kinds: [] },
        new Date(now),
      )
      if (added !== 'too_many') made.push(added.endpoint.id)
    }
    const [first = 0, second = 0] = made
    now += DAY
    await webhooks.changeEndpoint(scope, second, { on: false }, new Date(now))
    const test = await webhooks.addTest(first, 'test', new Date(now))
    const gone = {
      status: 410,
      fault: null,
      at: new Date(now),
      nextAt: null,
      delivered: false,
      sent: true,
      gone: true,
    }
    expect(await webhooks.settleDelivery(first, test.number, gone)).toBe(true)
    now += DAY
    await round()
    await round()
    expect(sent.map(({ subject }) => subject)).toEqual(['A webhook was switched off'])
    expect(sent[0]?.text).toContain('* Books')
    expect(sent[0]?.text).not.toContain('* Other')
  })

  it('POST /mail/unsubscribe ends one notice for whoever holds its link, and no other', async () => {
    const { control } = dash
    await choose(anna, OWN, ['membership', 'rules'])
    await control.programmes.changeMember(programme, anna1(), {
      state: 'suspended',
      day: today(),
      reason: 'x',
    })
    await round()
    const link = /<(.+)>/.exec(sent[0]?.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? ''
    const { search } = new URL(link)
    const about = await dash.send('nobody', 'GET', `/api/v1/mail/subscription${search}`)
    expect(await about.json()).toEqual({ subscription: { site: '', mail: 'membership' } })
    expect((await dash.send('nobody', 'POST', `/mail/unsubscribe${search}`)).status).toBe(204)
    const { wanted } = (await (await dash.send(anna, 'GET', OWN)).json()) as { wanted: string[] }
    expect(wanted).toEqual(['rules'])
    sent.length = 0
    await control.programmes.changeMember(programme, anna1(), { state: 'approved', day: today() })
    await round()
    expect(sent).toEqual([])
  })

  it('sendNotices() keeps what a mail server did not take, and sends it ten minutes later', async () => {
    await choose(anna, OWN, ['membership'])
    const { send } = context
    context = { ...context, send: () => Promise.reject(new Error('away')) }
    await dash.control.programmes.changeMember(programme, anna1(), {
      state: 'suspended',
      day: today(),
      reason: 'y',
    })
    await round()
    context = { ...context, send }
    await round()
    expect(sent).toEqual([])
    now += 10 * 60_000
    await round()
    expect(sent).toHaveLength(1)
  })
})
