import { randomBytes } from 'node:crypto'
import type { NewDispute } from '@gatecount/shared/adapters/control/trust/disputes'
import { DISPUTE_DAYS, MOST_OPEN_DISPUTES } from '@gatecount/shared/domain/dispute/dispute-life'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { checkStatement } from '@gatecount/shared/proof/check-statement'
import { NODE_TOOLS } from '@gatecount/shared/proof/node-tools'
import { passDay } from '@gatecount/worker/sales/keep-ledgers'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { refundOf, saleOf, type TestProgramme } from './open-ledger.ts'
import { useLedger } from './use-ledger.ts'

const house = useLedger()
const DAY = '2009-12-01'
const anna = ({ affiliates }: TestProgramme): string => affiliates.get('anna') ?? ''
const bert = ({ affiliates }: TestProgramme): string => affiliates.get('bert') ?? ''

/** A programme with a sale of 99.99 that was rejected. */
async function rejected(): Promise<TestProgramme> {
  const programme = await house.newProgramme()
  await house.store.ledger.takeSales(programme.id, [saleOf('a', 9999n)], DAY)
  await house.store.ledger.decideSales(programme.id, [{ sale: 1, verdict: 'reject', reason: 'A test' }], DAY)
  return programme
}

const open = (
  programme: TestProgramme,
  dispute: Partial<NewDispute> & Pick<NewDispute, 'reason'>,
  today = DAY,
) =>
  house.store.trust.openDispute(
    programme.id,
    { affiliate: anna(programme), words: 'It was real', ...dispute },
    today,
  )

async function opened(
  programme: TestProgramme,
  dispute: Partial<NewDispute> & Pick<NewDispute, 'reason'>,
  today = DAY,
): Promise<number> {
  const id = await open(programme, dispute, today)
  if (typeof id !== 'number') throw new Error(`It was not opened: ${id}`)
  return id
}

const the = async ({ id }: TestProgramme, dispute: number) =>
  (await house.store.trust.listDisputes(id)).find(one => one.id === dispute)

/** Balances, after the ledger was found to be what a statement proves. */
async function proven(programme: TestProgramme, until: string) {
  const { ledger } = house.store
  await ledger.signDays(programme.id, until)
  const signed = await ledger.statement(programme.id, {
    affiliate: anna(programme),
    from: '2009-01-01',
    to: until,
  })
  expect(signed && (await checkStatement(signed, NODE_TOOLS))).toBe('valid')
  return await ledger.balances(programme.id, anna(programme))
}

describe('actInDispute()', () => {
  it('actInDispute() gives a rejected sale back when the merchant accepts, by steps that a statement proves', async () => {
    const programme = await rejected()
    const dispute = await opened(programme, { reason: 'rejected', sale: 1 })
    const act = { act: 'accepted', words: 'Our mistake', today: '2009-12-03' } as const
    expect(await house.store.trust.actInDispute(programme.id, dispute, act)).toBe('done')
    expect(await proven(programme, '2009-12-03')).toMatchObject({ pending: '0', approved: '-725' })
    expect(await the(programme, dispute)).toMatchObject({
      state: 'accepted',
      answerBy: null,
      events: [
        { act: 'opened', side: 'affiliate', day: DAY, words: 'It was real' },
        { act: 'accepted', side: 'merchant', day: '2009-12-03', words: 'Our mistake', amount: '725' },
      ],
    })
    // It goes on as any other: held, payable, and taken back when it is refunded after all.
    await passDay(house.store, programme.id, '2010-02-01')
    expect(await house.store.ledger.balances(programme.id, anna(programme))).toMatchObject({
      payable: '-725',
    })
    await house.store.ledger.takeRefunds(programme.id, [refundOf('r', 'a')], '2010-02-02')
    expect(await proven(programme, '2010-02-02')).toMatchObject({ payable: '0' })
  })

  it('actInDispute() gives the bonus of a rejected sale back with it, once', async () => {
    const rules = {
      validFrom: '2009-01-01',
      rules: [{ id: 'all', scope: {}, pay: { kind: 'percent' as const, basisPoints: 725 } }],
      bonuses: [{ id: 'welcome', on: { kind: 'first_sale' as const }, amount: 500n }],
    }
    const programme = await house.newProgramme({ rules })
    const { ledger, trust } = house.store
    await ledger.takeSales(programme.id, [saleOf('a', 9999n)], DAY)
    await ledger.decideSales(programme.id, [{ sale: 1, verdict: 'reject', reason: 'A test' }], DAY)
    expect(await ledger.balances(programme.id, anna(programme))).toMatchObject({ pending: '0' })
    const dispute = await opened(programme, { reason: 'rejected', sale: 1 })
    await trust.actInDispute(programme.id, dispute, { act: 'accepted', today: DAY })
    expect(await proven(programme, DAY)).toMatchObject({ pending: '0', approved: '-1225' })
    await passDay(house.store, programme.id, '2010-02-01')
    expect(await proven(programme, '2010-02-01')).toMatchObject({ approved: '0', payable: '-1225' })
  })

  it('actInDispute() brings back what was taken back without a refund, to where the commission stands', async () => {
    const programme = await house.newProgramme()
    const { ledger, trust } = house.store
    await ledger.takeSales(programme.id, [saleOf('a', 9999n)], DAY)
    await ledger.decideSales(programme.id, [{ sale: 1, verdict: 'approve' }], DAY)
    await ledger.takeRefunds(programme.id, [refundOf('r', 'a', 3333n)], DAY)
    const dispute = await opened(programme, { reason: 'reversed', sale: 1 })
    await trust.actInDispute(programme.id, dispute, { act: 'accepted', today: DAY })
    expect(await proven(programme, DAY)).toMatchObject({ approved: '-725' })
  })

  it('actInDispute() credits a sale that was capped or came too late, at what the rules of its day pay', async () => {
    const programme = await house.newProgramme()
    const { ledger, trust, programmes } = house.store
    const late = saleOf('late', 9999n, { click: { code: 'anna', day: '2009-10-01' } })
    await ledger.takeSales(programme.id, [late], DAY)
    const dispute = await opened(programme, { reason: 'not_credited', sale: 1 })
    await trust.actInDispute(programme.id, dispute, { act: 'accepted', today: DAY })
    expect(await proven(programme, DAY)).toMatchObject({ approved: '-725' })
    expect((await programmes.listSales(programme.id, { limit: 5 }))[0]).toMatchObject({
      outcome: 'accepted',
      state: 'approved',
      earned: '725',
      heldUntil: '2009-12-31',
    })
    // The shop may send it again: it is there.
    expect((await ledger.takeSales(programme.id, [late], DAY))[0]?.outcome).toBe('duplicate')
  })

  it('actInDispute() raises a commission by what the merchant says was missing, and asks for it', async () => {
    const programme = await house.newProgramme()
    const { ledger, trust } = house.store
    await ledger.takeSales(programme.id, [saleOf('a', 9999n)], DAY)
    await passDay(house.store, programme.id, '2010-02-15')
    const dispute = await opened(programme, { reason: 'wrong_amount', sale: 1 }, '2010-02-15')
    const accept = { act: 'accepted', today: '2010-02-16' } as const
    expect(await trust.actInDispute(programme.id, dispute, accept)).toBe('amount_needed')
    expect(await trust.actInDispute(programme.id, dispute, { ...accept, amount: 275n })).toBe('done')
    expect(await proven(programme, '2010-02-16')).toMatchObject({ payable: '-1000', approved: '0' })
  })

  it('actInDispute() takes a missing sale in once, under its order, so that the shop cannot be charged twice', async () => {
    const programme = await house.newProgramme()
    const { ledger, trust } = house.store
    const sealed = randomBytes(80) as NewDispute['order'] & Buffer
    const dispute = await opened(programme, {
      reason: 'not_received',
      order: sealed,
      saleDay: DAY,
      code: 'anna',
    })
    expect(await the(programme, dispute)).toMatchObject({ order: 'looked_for' })
    const late = saleOf('forgotten', 9999n)
    await trust.settleOrders([{ dispute: dispute, digest: late.order }])
    expect(await trust.sealedOrders()).toEqual([])
    expect(await the(programme, dispute)).toMatchObject({ order: 'not_received', orderSale: null })
    const accept = { act: 'accepted', amount: 9999n, today: DAY } as const
    expect(await trust.actInDispute(programme.id, dispute, accept)).toBe('done')
    expect(await the(programme, dispute)).toMatchObject({ sale: 1, order: 'received' })
    expect((await ledger.takeSales(programme.id, [late], DAY))[0]).toMatchObject({
      outcome: 'duplicate',
      sale: 1,
    })
    expect(await proven(programme, DAY)).toMatchObject({ approved: '-725' })
  })

  it('actInDispute() credits an order that came without a code, and never one that is somebody else’s', async () => {
    const programme = await house.newProgramme()
    const { ledger, trust } = house.store
    const { click: _, ...bare } = saleOf('bare', 9999n).sale
    const others = saleOf('others', 5000n, { click: { code: 'bert', day: DAY } })
    await ledger.takeSales(programme.id, [{ ...saleOf('bare', 9999n), sale: bare }, others], DAY)
    const accept = { act: 'accepted', today: DAY } as const
    const about = { reason: 'not_received', saleDay: DAY } as const
    const first = await opened(programme, about)
    await trust.settleOrders([{ dispute: first, digest: saleOf('bare', 1n).order }])
    expect(await trust.actInDispute(programme.id, first, accept)).toBe('done')
    const second = await opened(programme, about)
    await trust.settleOrders([{ dispute: second, digest: others.order }])
    expect(await trust.actInDispute(programme.id, second, accept)).toBe('amount_needed')
    expect(await proven(programme, DAY)).toMatchObject({ approved: '-725' })
    expect(await ledger.balances(programme.id, bert(programme))).toMatchObject({ pending: '-363' })
  })

  it('actInDispute() does nothing for another affiliate, in another programme, or out of turn', async () => {
    const programme = await rejected()
    const other = await rejected()
    const { trust } = house.store
    const dispute = await opened(programme, { reason: 'rejected', sale: 1 })
    const withdraw = { act: 'withdrawn', today: DAY } as const
    expect(await trust.actInDispute(programme.id, dispute, { ...withdraw, affiliate: bert(programme) })).toBe(
      'no_such',
    )
    expect(await trust.actInDispute(other.id, dispute, withdraw)).toBe('no_such')
    expect(await trust.actInDispute(programme.id, dispute, { act: 'replied', today: DAY })).toBe('not_now')
    expect(await trust.listDisputes(programme.id, bert(programme))).toEqual([])
    expect(await trust.actInDispute(programme.id, dispute, { ...withdraw, affiliate: anna(programme) })).toBe(
      'done',
    )
    expect(await trust.actInDispute(programme.id, dispute, { act: 'accepted', today: DAY })).toBe('not_now')
    expect(await open(programme, { reason: 'rejected', sale: 1 })).toBeTypeOf('number')
  })

  it('actInDispute() done at once by ten credits once', async () => {
    const programme = await rejected()
    const dispute = await opened(programme, { reason: 'rejected', sale: 1 })
    const all = await Promise.all(
      Array.from({ length: 10 }, () =>
        house.store.trust.actInDispute(programme.id, dispute, { act: 'accepted', today: DAY }),
      ),
    )
    expect(all.filter(one => one === 'done')).toHaveLength(1)
    expect(await proven(programme, DAY)).toMatchObject({ approved: '-725' })
  })
})

describe('lapseDisputes()', () => {
  it('lapseDisputes() decides for the affiliate on the day after the merchant’s last one, once', async () => {
    const programme = await rejected()
    const { trust } = house.store
    const dispute = await opened(programme, { reason: 'rejected', sale: 1 })
    const last = addDays(DAY, DISPUTE_DAYS)
    expect(await the(programme, dispute)).toMatchObject({ state: 'with_merchant', answerBy: last })
    expect(await trust.lapseDisputes(programme.id, last)).toBe(0)
    expect(await trust.lapseDisputes(programme.id, addDays(last, 1))).toBe(1)
    expect(await trust.lapseDisputes(programme.id, addDays(last, 1))).toBe(0)
    expect(await the(programme, dispute)).toMatchObject({ state: 'accepted' })
    expect(await proven(programme, addDays(last, 1))).toMatchObject({ approved: '-725' })
  })

  it('lapseDisputes() closes it when the affiliate does not answer a refusal, and decides for them when the merchant does not answer theirs', async () => {
    const { trust } = house.store
    const refused = { act: 'refused', words: 'It was a test', today: DAY } as const
    const silent = await rejected()
    const first = await opened(silent, { reason: 'rejected', sale: 1 })
    await trust.actInDispute(silent.id, first, refused)
    await trust.lapseDisputes(silent.id, '2010-02-01')
    expect(await the(silent, first)).toMatchObject({ state: 'refused' })
    expect(await proven(silent, '2010-02-01')).toMatchObject({ approved: '0', pending: '0' })

    const heard = await rejected()
    const second = await opened(heard, { reason: 'rejected', sale: 1 })
    await trust.actInDispute(heard.id, second, refused)
    await trust.actInDispute(heard.id, second, { act: 'replied', words: 'No', today: '2009-12-10' })
    expect(await the(heard, second)).toMatchObject({ answerBy: addDays('2009-12-10', DISPUTE_DAYS) })
    await trust.lapseDisputes(heard.id, '2010-02-01')
    expect(await the(heard, second)).toMatchObject({ state: 'accepted' })
  })

  it('lapseDisputes() leaves open what only the merchant knows, decided and waiting for the amount', async () => {
    const programme = await house.newProgramme()
    const { trust } = house.store
    const dispute = await opened(programme, { reason: 'not_received', saleDay: DAY })
    await trust.lapseDisputes(programme.id, '2010-01-01')
    expect(await the(programme, dispute)).toMatchObject({ state: 'owed', answerBy: null })
    expect(await trust.countWaiting(programme.id)).toMatchObject({ disputes: 1 })
    const settle = { act: 'settled', amount: 9999n, today: '2010-01-02' } as const
    expect(await trust.actInDispute(programme.id, dispute, settle)).toBe('done')
    expect(await proven(programme, '2010-01-02')).toMatchObject({ approved: '-725' })
  })
})

describe('openDispute()', () => {
  it('openDispute() takes what can be disputed: their own sale, in a way that fits, not too long ago, once', async () => {
    const programme = await rejected()
    const about = { reason: 'rejected', sale: 1 } as const
    expect(await open(programme, { ...about, affiliate: bert(programme) })).toBe('nothing_to_dispute')
    expect(await open(programme, { ...about, reason: 'wrong_amount' })).toBe('nothing_to_dispute')
    expect(await open(programme, { ...about, sale: 2 })).toBe('nothing_to_dispute')
    expect(await open(programme, about, addDays(DAY, 181))).toBe('nothing_to_dispute')
    expect(await open(programme, { reason: 'unjust_suspension' })).toBe('nothing_to_dispute')
    expect(await open(programme, { reason: 'unjust_sign', flag: 1 })).toBe('nothing_to_dispute')
    expect(await open(programme, about, addDays(DAY, 180))).toBeTypeOf('number')
    expect(await open(programme, about)).toBe('disputed_before')
  })

  it('openDispute() lets nobody try out order numbers without end', async () => {
    const programme = await house.newProgramme()
    const about = { reason: 'not_received', saleDay: DAY } as const
    for (let n = 0; n < MOST_OPEN_DISPUTES; n++) await opened(programme, about)
    expect(await open(programme, about)).toBe('too_many')
    expect(await open(programme, { ...about, affiliate: bert(programme) })).toBeTypeOf('number')
  })

  it('openDispute() against a suspension ends it when nobody answers', async () => {
    const programme = await house.newProgramme()
    const { trust, programmes } = house.store
    const suspended = { state: 'suspended', day: DAY, reason: 'Trademark' } as const
    await programmes.changeMember(programme.id, anna(programme), suspended)
    await opened(programme, { reason: 'unjust_suspension' })
    expect(await open(programme, { reason: 'unjust_suspension' })).toBe('nothing_to_dispute')
    await trust.lapseDisputes(programme.id, '2009-12-31')
    const members = await programmes.listMembers(programme.id)
    expect(members.find(({ name }) => name === 'anna')).toMatchObject({
      state: 'approved',
      since: '2009-12-31',
    })
  })
})

describe('the history of flags and disputes', () => {
  it('is only added to, in the database itself, is followed by number, and goes with its site', async () => {
    const programme = await rejected()
    const { trust, programmes } = house.store
    const dispute = await opened(programme, { reason: 'rejected', sale: 1 })
    const events = await trust.eventsAfter(0, 1000)
    const own = events.filter(event => event.dispute === dispute)
    expect(own).toMatchObject([{ act: 'opened', programme: programme.id, affiliate: anna(programme) }])
    expect(await trust.eventsAfter(events.at(-1)?.id ?? 0, 10)).toEqual([])
    const pool = new pg.Pool({ connectionString: house.url })
    const refuse = /only added to/
    await expect(pool.query(`UPDATE trust_events SET words = 'x'`)).rejects.toThrow(refuse)
    await expect(pool.query('DELETE FROM trust_events')).rejects.toThrow(refuse)
    await expect(pool.query('TRUNCATE trust_events')).rejects.toThrow(refuse)
    await pool.end()
    const site = (await programmes.findProgramme(programme.id))?.siteId ?? 0
    await house.store.requestDeletion(site, null)
    expect((await trust.eventsAfter(0, 1000)).some(event => event.dispute === dispute)).toBe(false)
    expect(await trust.listDisputes(programme.id)).toEqual([])
  })
})
