import { createHash } from 'node:crypto'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addTestProgramme, testSale } from '../testing/affiliate-programme.ts'
import { openTestDashboard, type Sender, type TestDashboard } from '../testing/test-dashboard.ts'

const AFFILIATE = '/api/v1/affiliate'
const NOW = Date.parse('2026-03-10T12:30:00Z')
const DAY_MS = 86_400_000
const IBAN = 'DE89 3704 0044 0532 0130 00'
const FRENCH = 'FR1420041010050500013M02606'

let dash: TestDashboard
let now = NOW
let [anna, bert, carla]: Sender[] = []
let programme = 0
let ids: ReadonlyMap<string, string>
const base = () => `/api/v1/sites/pay.example/programmes/${programme}`

async function ask<T>(as: Sender, method: string, path: string, json?: unknown, status = 200): Promise<T> {
  const answer = await dash.send(as, method, path, json === undefined ? {} : { json })
  expect([method, path, answer.status]).toEqual([method, path, status])
  return (await answer.json()) as T
}
const textOf = async (as: Sender, path: string): Promise<string> =>
  await (await dash.send(as, 'GET', path)).text()
const emailOf = async (as: Sender): Promise<string> =>
  (await ask<{ email: string }>(as, 'GET', '/api/v1/me')).email

interface Listed {
  readonly number: number
  readonly digest: string
  readonly state: string
  readonly items: readonly { readonly name: string; readonly amount: string }[]
}
interface Listing {
  readonly next: Listed | null
  readonly payouts: readonly Listed[]
}

beforeAll(async () => {
  dash = await openTestDashboard({}, { now: () => now })
  const site = await dash.control.addSite({ domain: 'pay.example', timeZone: 'UTC' })
  const people = await Promise.all([1, 2, 3].map(() => dash.person({ siteId: site.id, role: 'affiliate' })))
  ;[anna = 'nobody', bert = 'nobody', carla = 'nobody'] = people
  const made = await addTestProgramme(dash.control, {
    siteId: site.id,
    name: 'Frère & Töchter',
    currency: 'EUR',
    terms: { holdingDays: 0, approveAfterDays: 0, minimumPayout: '500' },
    rules: { bonuses: [] },
    affiliates: { anna: await emailOf(anna), bert: await emailOf(bert), carla: await emailOf(carla) },
  })
  programme = made.id
  ids = made.ids
  const sale = (order: string, amount: bigint, code: string) =>
    testSale(order, amount, { currency: 'EUR', click: { code, day: '2026-03-01' } })
  await dash.control.ledger.takeSales(
    programme,
    [sale('a', 99_990n, 'anna'), sale('b', 50_000n, 'bert'), sale('c', 1000n, 'carla')],
    '2026-03-05',
  )
  await dash.control.ledger.advance(programme, '2026-03-06')
})
afterAll(() => dash?.[Symbol.asyncDispose]())

describe('PUT /api/v1/affiliate/payment', () => {
  it('refuses an IBAN whose check digits do not fit, a BIC that is none, and never repeats them', async () => {
    for (const wrong of [
      { kind: 'bank', holder: 'Anna', iban: 'DE88 3704 0044 0532 0130 00' },
      { kind: 'bank', holder: 'Anna', iban: IBAN, bic: 'NO' },
      { kind: 'paypal', address: '=cmd@evil.example' },
    ]) {
      const answer = await dash.send(anna ?? 'nobody', 'PUT', `${AFFILIATE}/payment`, { json: wrong })
      expect(answer.status).toBe(400)
      expect(await answer.text()).not.toMatch(/3704|cmd/)
    }
  })

  it('is confirmed by a fresh sign-in where no mail can be sent, and in force three days later', async () => {
    const details = { kind: 'bank', holder: 'Änne Müßig', iban: IBAN, bic: 'COBADEFFXXX' }
    const asked = await ask(anna ?? 'nobody', 'PUT', `${AFFILIATE}/payment`, details, 202)
    expect(asked).toEqual({
      current: null,
      pending: { kind: 'bank', masked: 'DE•• •••• 3000', inForceFrom: '2026-03-13T12:30:00.000Z' },
      confirmedBy: 'sign_in',
    })
    expect(await ask(anna ?? 'nobody', 'DELETE', `${AFFILIATE}/payment/pending`)).toMatchObject({
      pending: null,
    })
    await ask(anna ?? 'nobody', 'PUT', `${AFFILIATE}/payment`, details, 202)
    const paypal = { kind: 'paypal', address: 'bert@blog.example' }
    await ask(bert ?? 'nobody', 'PUT', `${AFFILIATE}/payment`, paypal, 202)
    const before = await ask<Listing & { next: { carried: object[] } }>('owner', 'GET', `${base()}/payouts`)
    expect(before.next.carried).toContainEqual({
      affiliate: ids.get('anna'),
      name: 'anna',
      payable: '7249',
      clawback: '0',
      reason: 'no_details',
    })
    now = NOW + 4 * DAY_MS
    expect(await ask(anna ?? 'nobody', 'GET', `${AFFILIATE}/payment`)).toMatchObject({
      current: { masked: 'DE•• •••• 3000' },
      pending: null,
    })
    const old = { set: { confirmed_at: new Date('2026-01-01T00:00:00Z') } }
    await dash.control.accounts.update('sign_in_sessions', [], old)
    const stale = await dash.send(carla ?? 'nobody', 'PUT', `${AFFILIATE}/payment`, { json: paypal })
    expect([stale.status, await stale.json()]).toMatchObject([403, { type: 'confirmation-needed' }])
  })
})

describe('payouts of a programme', () => {
  it('are looked at, frozen once, and the same when frozen again', async () => {
    const { next } = await ask<Listing>('owner', 'GET', `${base()}/payouts`)
    expect(next).toMatchObject({
      number: 1,
      total: '10874',
      items: expect.arrayContaining([
        expect.objectContaining({ name: 'anna', amount: '7249', sales: 1 }),
        expect.objectContaining({ name: 'bert', amount: '3625', sales: 1, masked: 'b•••@b•••' }),
      ]),
      carried: [{ name: 'carla', reason: 'below_minimum' }],
    })
    await ask('owner', 'POST', `${base()}/payouts`, { digest: 'f'.repeat(64) }, 409)
    const frozen = await ask<Listed>('owner', 'POST', `${base()}/payouts`, { digest: next?.digest }, 201)
    expect(frozen).toMatchObject({ number: 1, digest: next?.digest, state: 'frozen' })
    expect(await ask('owner', 'POST', `${base()}/payouts`, {}, 200)).toEqual(frozen)
    const file = await textOf('owner', `${base()}/payouts/1/payout.json`)
    expect(createHash('sha256').update(file).digest('hex')).toBe(frozen.digest)
    expect((await ask<Listing>('owner', 'GET', `${base()}/payouts`)).next).toBeNull()
  })

  it('come as a table that no spreadsheet computes, and as one that PayPal takes', async () => {
    const csv = await textOf('owner', `${base()}/payouts/1/files/csv`)
    expect(csv).toContain(',bank,Änne Müßig,DE89370400440532013000,COBADEFFXXX,EUR,72.49,0.00,open,')
    expect(csv).toContain(',paypal,,bert@blog.example,,EUR,36.25,0.00,open,')
    const paypal = await dash.send('owner', 'GET', `${base()}/payouts/1/files/paypal`)
    expect(paypal.headers.get('content-disposition')).toContain(
      `pay.example-${programme}-payout-1-paypal.csv`,
    )
    const name = `GC${programme}-1-\\d`
    expect(await paypal.text()).toMatch(
      new RegExp(`^bert@blog\\.example,36\\.25,EUR,${name},Frère & Töchter ${name}\r\n$`),
    )
    expect(await ask('owner', 'GET', `${base()}/payouts/1`)).toMatchObject({
      state: 'exported',
      exportedOn: '2026-03-14',
    })
  })

  it('come as transfers that a bank of SEPA takes, once it is known who pays', async () => {
    const sepa = `${base()}/payouts/1/files/sepa`
    expect((await dash.send('owner', 'GET', sepa)).status).toBe(409)
    const payer = { name: 'Schöner & Co/ KG', address: 'Weg 1', account: { iban: FRENCH } }
    expect(await ask('owner', 'PUT', `${base()}/payer`, payer)).toMatchObject({ masked: 'FR•• •••• 2606' })
    const xml = await textOf('owner', sepa)
    expect(XMLValidator.validate(xml)).toBe(true)
    const read = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(xml) as {
      Document: { CstmrCdtTrfInitn: { PmtInf: { CdtTrfTxInf: object }; GrpHdr: object } }
    }
    const { GrpHdr, PmtInf } = read.Document.CstmrCdtTrfInitn
    expect(GrpHdr).toMatchObject({ NbOfTxs: '1', CtrlSum: '72.49', InitgPty: { Nm: 'Schoener + Co/ KG' } })
    expect(PmtInf).toMatchObject({
      DbtrAcct: { Id: { IBAN: FRENCH } },
      ReqdExctnDt: { Dt: '2026-03-14' },
      CdtTrfTxInf: {
        Amt: { InstdAmt: { '#text': '72.49', '@_Ccy': 'EUR' } },
        Cdtr: { Nm: 'Aenne Muessig' },
        CdtrAcct: { Id: { IBAN: 'DE89370400440532013000' } },
      },
    })
    expect(await textOf('owner', sepa)).toBe(xml)
  })

  it('are settled in parts: what is paid is in no file any more, what fails comes again', async () => {
    const settle = (json: object) => ask<Listed>('owner', 'POST', `${base()}/payouts/1/settlements`, json)
    const agreed = {
      name: 'Änne Müßig',
      address: 'Gasse 2\n10115 Berlin',
      taxId: 'DE 1',
      taxRate: 1900,
    }
    await ask(anna ?? 'nobody', 'PUT', `${AFFILIATE}/programmes/${programme}/self-billing`, agreed)
    const paid = { verdict: 'paid', reference: 'Run 7', affiliates: [ids.get('anna')] }
    expect(await settle(paid)).toMatchObject({ state: 'exported' })
    expect((await dash.send('owner', 'GET', `${base()}/payouts/1/files/sepa`)).status).toBe(409)
    const failed = { verdict: 'failed', reason: 'PayPal sent it back', affiliates: [ids.get('bert')] }
    expect(await settle(failed)).toMatchObject({ state: 'paid', settledOn: '2026-03-14' })
    expect(await ask(anna ?? 'nobody', 'GET', `${AFFILIATE}/programmes/${programme}/payouts`)).toEqual({
      currency: 'EUR',
      payouts: [
        {
          number: 1,
          day: '2026-03-14',
          amount: '7249',
          withheld: '0',
          kind: 'bank',
          masked: 'DE•• •••• 3000',
          state: 'paid',
          reference: 'Run 7',
          reason: '',
          settledOn: '2026-03-14',
          invoice: 1,
        },
      ],
    })
    const { next } = await ask<Listing>('owner', 'GET', `${base()}/payouts`)
    expect(next).toMatchObject({ number: 2, items: [{ name: 'bert', amount: '3625' }] })
  })

  it('give invoices as documents to the merchant and to the one they are for, and to nobody else', async () => {
    for (const [as, path] of [
      ['owner', `${base()}/invoices/1`],
      [anna, `${AFFILIATE}/programmes/${programme}/invoices/1`],
    ] as const) {
      const answer = await dash.send(as ?? 'nobody', 'GET', path, { headers: { 'accept-language': 'de' } })
      const pdf = Buffer.from(await answer.arrayBuffer()).toString('latin1')
      expect([answer.status, pdf.slice(0, 5), pdf.trimEnd().slice(-5)]).toEqual([200, '%PDF-', '%%EOF'])
    }
    const others = `${AFFILIATE}/programmes/${programme}/invoices/1`
    expect((await dash.send(bert ?? 'nobody', 'GET', others)).status).toBe(404)
  })
})

describe('an account', () => {
  it('of another is not to be read by any route of affiliates, and by no log and no list of what was done', async () => {
    const { paths } = await ask<{ paths: Record<string, object> }>('nobody', 'GET', '/api/v1/openapi.json')
    const routes = Object.keys(paths).filter(path => path.startsWith(AFFILIATE))
    expect(routes.filter(path => /payment|payouts|invoices|self-billing/.test(path))).toHaveLength(6)
    const annas = ids.get('anna') ?? ''
    const found: string[] = []
    for (const route of routes) {
      for (const query of ['', `?affiliate=${annas}`, `?id=1&person=${annas}`]) {
        const path = route.replace('{programme}', String(programme)).replace('{invoice}', '1') + query
        const text = await textOf(bert ?? 'nobody', path)
        if (/3000|Müßig|Gasse|Run 7|7249/.test(text)) found.push(path)
      }
    }
    expect(found).toEqual([])
    const done = await textOf('owner', '/api/v1/activity')
    expect(done).toContain('payment.changed')
    for (const text of [done, dash.logged.join('\n')])
      expect(text).not.toMatch(/3704|blog\.example|Müßig|2606/)
  })

  it('is in files for those who pay alone: neither for viewers, nor for tokens', async () => {
    const site = await dash.control.findSite('pay.example')
    const siteId = site?.id ?? 0
    const viewer = await dash.person({ siteId, role: 'viewer' })
    const token = await dash.token(siteId, ['programmes:write'])
    for (const as of [viewer, token, anna ?? 'nobody']) {
      expect((await dash.send(as, 'GET', `${base()}/payouts/1/files/csv`)).status).toBe(403)
    }
    expect(await textOf(viewer, `${base()}/payouts`)).not.toMatch(/3704|bert@blog/)
  })
})
