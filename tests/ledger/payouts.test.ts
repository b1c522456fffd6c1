import { hash } from 'node:crypto'
import type { FrozenPayout } from '@gatecount/shared/adapters/control/payouts/payout-store'
import type { PaymentDetails } from '@gatecount/shared/domain/payout/payment-details'
import { addDays } from '@gatecount/shared/domain/time/local-time'
import { canonicalJson } from '@gatecount/shared/proof/canonical-json'
import { checkLedger } from '@gatecount/shared/proof/check-ledger'
import { checkStatement } from '@gatecount/shared/proof/check-statement'
import { NODE_TOOLS } from '@gatecount/shared/proof/node-tools'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { refundOf, saleOf, type TestProgramme } from './open-ledger.ts'
import { useLedger } from './use-ledger.ts'

const house = useLedger()
const SOLD = '2009-12-01'
const DAY = '2010-02-01'
const at = (day: string) => ({ now: new Date(`${day}T12:00:00Z`), today: day })
const bank = (iban = 'DE89370400440532013000'): PaymentDetails => ({
  kind: 'bank',
  holder: 'Anna Muster',
  iban,
  bic: '',
})

const idOf = ({ affiliates }: TestProgramme, name: string): string => affiliates.get(name) ?? ''

/** Details that are in force long before. */
const tellAccount = (affiliate: string, details = bank()): Promise<void> =>
  house.store.payouts.changeDetails(affiliate, { details }, new Date('2009-11-01T00:00:00Z'))

/** A programme with sales that can be paid: of anna 725 and 362, of bert 362. */
async function soldProgramme(minimumPayout = '0'): Promise<TestProgramme> {
  const { ledger } = house.store
  const programme = await house.newProgramme({ terms: { minimumPayout } })
  const ofBert = { click: { code: 'bert', day: SOLD } }
  await ledger.takeSales(
    programme.id,
    [saleOf('a', 9999n), saleOf('b', 5000n), saleOf('c', 5000n, ofBert)],
    SOLD,
  )
  await ledger.advance(programme.id, '2010-01-31')
  await tellAccount(idOf(programme, 'anna'))
  await tellAccount(idOf(programme, 'bert'), bank('FR1420041010050500013M02606'))
  return programme
}

async function frozen(programme: TestProgramme, day = DAY): Promise<FrozenPayout> {
  const answer = await house.store.payouts.freeze(programme.id, at(day))
  const number = 'number' in answer ? answer.number : 0
  const payout = await house.store.payouts.find(programme.id, number)
  if (payout === undefined) throw new Error(`It is ${answer.outcome}`)
  return payout
}

async function sql(text: string, values: readonly unknown[] = []): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: house.url })
  await client.connect()
  try {
    return (await client.query(text, [...values])).rows
  } finally {
    await client.end()
  }
}

const amounts = ({ items }: FrozenPayout) =>
  items.map(item => [item.name, item.amount, item.withheld, item.state])
const pay = (programme: TestProgramme, number: number, affiliates?: string[], today = DAY) =>
  house.store.payouts.settle(programme.id, {
    number,
    settlement: { verdict: 'paid', reference: 'SEPA 17' },
    affiliates,
    today,
  })

/** Everything that the law asks of a ledger, and statements of both that verify. */
async function holds(programme: TestProgramme, day: string): Promise<void> {
  const { ledger } = house.store
  await ledger.signDays(programme.id, day)
  const checked = await checkLedger(
    ledger.storedLines(programme.id),
    await ledger.storedCheckpoints(programme.id),
  )
  expect([...checked.faults]).toEqual([])
  for (const affiliate of programme.affiliates.values()) {
    const signed = await ledger.statement(programme.id, { affiliate, from: '2009-01-01', to: day })
    if (signed !== undefined) expect(await checkStatement(signed, NODE_TOOLS)).toBe('valid')
  }
}

describe('freeze()', () => {
  it('gives one batch where six freeze at once, and the same again while it is open', async () => {
    const programme = await soldProgramme()
    const { payouts } = house.store
    const answers = await Promise.all(Array.from({ length: 6 }, () => payouts.freeze(programme.id, at(DAY))))
    expect(answers.filter(({ outcome }) => outcome === 'frozen')).toHaveLength(1)
    expect(answers.map(answer => 'number' in answer && answer.number)).toEqual(Array(6).fill(1))
    expect(await payouts.freeze(programme.id, at('2010-02-03'))).toEqual({ outcome: 'open', number: 1 })
    const [payout] = await payouts.list(programme.id)
    expect(payout && amounts(payout)).toEqual([
      ['anna', '1088', '0', 'open'],
      ['bert', '363', '0', 'open'],
    ])
    expect(payout?.digest).toBe(hash('sha256', canonicalJson(payout?.document)))
  })

  it('freezes what somebody has looked at, and nothing else', async () => {
    const programme = await soldProgramme()
    const { payouts, ledger } = house.store
    const { digest } = await payouts.draft(programme.id, at(DAY))
    await ledger.takeRefunds(programme.id, [refundOf('r', 'b')], DAY)
    expect(await payouts.freeze(programme.id, { ...at(DAY), expected: digest })).toEqual({
      outcome: 'changed',
    })
    const again = await payouts.draft(programme.id, at(DAY))
    expect(await payouts.freeze(programme.id, { ...at(DAY), expected: again.digest })).toEqual({
      outcome: 'frozen',
      number: 1,
    })
  })

  it('carries over who is below the minimum or has not said how to be paid, and is nothing when all are', async () => {
    const programme = await soldProgramme('1000')
    const payout = await frozen(programme)
    expect(amounts(payout)).toEqual([['anna', '1088', '0', 'open']])
    expect(payout.document.carried).toEqual([
      { affiliate: idOf(programme, 'bert'), payable: '363', clawback: '0', reason: 'below_minimum' },
    ])
    const silent = await house.newProgramme()
    await house.store.ledger.takeSales(silent.id, [saleOf('a', 9999n)], SOLD)
    await house.store.ledger.advance(silent.id, '2010-01-31')
    expect((await house.store.payouts.draft(silent.id, at(DAY))).document.carried).toMatchObject([
      { reason: 'no_details' },
    ])
    expect(await house.store.payouts.freeze(silent.id, at(DAY))).toEqual({ outcome: 'nothing' })
  })

  it('keeps items and hash whatever arrives meanwhile, and the database refuses to change them', async () => {
    const programme = await soldProgramme()
    const before = await frozen(programme)
    await house.store.ledger.takeRefunds(programme.id, [refundOf('r', 'a'), refundOf('s', 'c', 1000n)], DAY)
    await house.store.ledger.takeSales(programme.id, [saleOf('late', 8000n)], DAY)
    expect(await house.store.payouts.find(programme.id, 1)).toEqual(before)
    for (const change of [
      `UPDATE payouts SET body = '{}' WHERE programme_id = $1`,
      'UPDATE payout_items SET amount = amount + 1 WHERE programme_id = $1',
      'DELETE FROM payout_items WHERE programme_id = $1',
      'DELETE FROM payouts WHERE programme_id = $1',
    ])
      await expect(sql(change, [programme.id])).rejects.toThrow('only added to')
  })
})

describe('settle()', () => {
  it('pays a bonus with the commission that it came with', async () => {
    const programme = await house.newProgramme({
      rules: {
        validFrom: '2009-01-01',
        rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 1000 } }],
        bonuses: [{ id: 'welcome', on: { kind: 'first_sale' }, amount: 500n }],
      },
    })
    const { ledger, payouts } = house.store
    await ledger.takeSales(programme.id, [saleOf('a', 1000n), saleOf('b', 1000n)], SOLD)
    await ledger.advance(programme.id, '2010-01-31')
    const anna = idOf(programme, 'anna')
    await tellAccount(anna)
    expect(amounts(await frozen(programme))).toEqual([['anna', '700', '0', 'open']])
    await payouts.settle(programme.id, {
      number: 1,
      settlement: { verdict: 'paid', reference: 'R' },
      today: DAY,
    })
    expect(await ledger.balances(programme.id, anna)).toMatchObject({
      pending: '0',
      payable: '0',
      paid: '-700',
    })
    await holds(programme, DAY)
  })

  it('and all of it goes with the site', async () => {
    const programme = await soldProgramme()
    await frozen(programme)
    await pay(programme, 1)
    const [row] = (await sql('SELECT site_id FROM programmes WHERE id = $1', [programme.id])) as {
      site_id: number
    }[]
    await expect(house.store.removeSite(row?.site_id ?? 0)).rejects.toThrow('only added to')
    await sql(`BEGIN; SELECT set_config('gatecount.erased_site', '${row?.site_id}', true);
      DELETE FROM sites WHERE id = ${row?.site_id}; COMMIT`)
    expect(await house.store.payouts.list(programme.id)).toEqual([])
  })

  it('writes what was paid into the ledger once, with the number of the payout, however often it is said', async () => {
    const programme = await soldProgramme()
    const { ledger, payouts } = house.store
    await frozen(programme)
    const said = await Promise.all(Array.from({ length: 5 }, () => pay(programme, 1)))
    expect(said.flat()).toHaveLength(2)
    expect(await ledger.balances(programme.id, idOf(programme, 'anna'))).toMatchObject({
      payable: '0',
      paid: '-1088',
    })
    const lines = await sql(
      `SELECT body::jsonb->>'payout' AS payout, sale FROM ledger_entries WHERE programme_id = $1 AND step = 'paid' ORDER BY sale`,
      [programme.id],
    )
    // Whose lines come first is by their ids, which are random.
    expect(lines).toEqual([1, 2, 3].map(sale => ({ payout: '1', sale })))
    expect(await payouts.find(programme.id, 1)).toMatchObject({ settledOn: DAY })
    const { document } = await payouts.draft(programme.id, at(addDays(DAY, 1)))
    expect(document).toMatchObject({ number: 2, items: [], carried: [] })
    await holds(programme, DAY)
  })

  it('leaves the money of an item that failed payable, and the next batch has it', async () => {
    const programme = await soldProgramme()
    const { payouts, ledger } = house.store
    await frozen(programme)
    const bert = idOf(programme, 'bert')
    await payouts.settle(programme.id, {
      number: 1,
      settlement: { verdict: 'failed', reason: 'The bank does not know the account' },
      affiliates: [bert],
      today: DAY,
    })
    expect(await payouts.freeze(programme.id, at(DAY))).toMatchObject({ outcome: 'open' })
    expect(await ledger.balances(programme.id, bert)).toMatchObject({ payable: '-363', paid: '0' })
    await pay(programme, 1)
    expect(await pay(programme, 1, [bert])).toEqual([])
    const second = await frozen(programme, addDays(DAY, 7))
    expect([second.number, amounts(second)]).toEqual([2, [['bert', '363', '0', 'open']]])
    await pay(programme, 2)
    expect(await ledger.balances(programme.id, bert)).toMatchObject({ payable: '0', paid: '-363' })
    await holds(programme, addDays(DAY, 8))
  })

  it('takes a refund of what is frozen or paid back out of later batches, and withholds it there', async () => {
    const programme = await soldProgramme()
    const { payouts, ledger } = house.store
    const anna = idOf(programme, 'anna')
    await frozen(programme)
    // Refunded while it is on its way, and after it was paid.
    const [meanwhile] = await ledger.takeRefunds(programme.id, [refundOf('r', 'b')], DAY)
    expect(meanwhile).toMatchObject({ outcome: 'carried', reversed: 363n })
    await pay(programme, 1)
    const [after] = await ledger.takeRefunds(programme.id, [refundOf('s', 'a', 3333n)], DAY)
    expect(after).toMatchObject({ outcome: 'carried', reversed: 242n })
    expect(await ledger.balances(programme.id, anna)).toMatchObject({ paid: '-1088', clawback: '605' })
    // As long as more has to come back than can be paid, nothing is.
    await ledger.takeSales(
      programme.id,
      [saleOf('d', 5000n, { day: DAY, click: { code: 'anna', day: DAY } })],
      DAY,
    )
    await ledger.advance(programme.id, '2010-04-01')
    expect((await payouts.draft(programme.id, at('2010-04-01'))).document.carried).toEqual([
      { affiliate: anna, payable: '363', clawback: '605', reason: 'owes' },
    ])
    const more = saleOf('e', 10_000n, { day: DAY, click: { code: 'anna', day: DAY } })
    await ledger.takeSales(programme.id, [more], '2010-04-01')
    await ledger.advance(programme.id, '2010-06-01')
    const second = await frozen(programme, '2010-06-01')
    expect(amounts(second)).toEqual([['anna', '483', '605', 'open']])
    await pay(programme, 2, undefined, '2010-06-01')
    expect(await ledger.balances(programme.id, anna)).toMatchObject({
      payable: '0',
      paid: '-1571',
      clawback: '0',
    })
    await holds(programme, '2010-06-01')
  })

  it('loses nothing of a sale that was refunded while it was frozen in an item that failed', async () => {
    const programme = await soldProgramme()
    const { payouts, ledger } = house.store
    const anna = idOf(programme, 'anna')
    await frozen(programme)
    await ledger.takeRefunds(programme.id, [refundOf('r', 'a', 3333n)], DAY)
    await payouts.settle(programme.id, {
      number: 1,
      settlement: { verdict: 'failed', reason: 'Closed' },
      today: DAY,
    })
    await ledger.takeRefunds(programme.id, [refundOf('s', 'a')], DAY)
    expect(await ledger.balances(programme.id, anna)).toMatchObject({ payable: '-605', clawback: '242' })
    expect(amounts(await frozen(programme))[0]).toEqual(['anna', '363', '242', 'open'])
    await pay(programme, 2)
    expect(await ledger.balances(programme.id, anna)).toMatchObject({
      payable: '0',
      paid: '-363',
      clawback: '0',
    })
    await holds(programme, DAY)
  })

  it('writes invoices where it was agreed, numbered without gaps, in the transaction that pays', async () => {
    const programme = await soldProgramme()
    const { payouts } = house.store
    const [anna, bert] = [idOf(programme, 'anna'), idOf(programme, 'bert')]
    const agreement = { name: 'Anna Muster', address: 'Way 1', taxId: 'DE1', taxRate: 1900, note: '' }
    expect(await payouts.agree(programme.id, anna, agreement, DAY)).toBe(false)
    await payouts.setPayer(programme.id, { name: 'Shop', address: 'Road 2', taxId: 'DE2' }, undefined)
    for (const affiliate of [anna, bert])
      expect(await payouts.agree(programme.id, affiliate, agreement, DAY)).toBe(true)
    await frozen(programme)
    await payouts.settle(programme.id, {
      number: 1,
      settlement: { verdict: 'failed', reason: 'Closed' },
      affiliates: [bert],
      today: DAY,
    })
    await pay(programme, 1)
    await frozen(programme)
    await pay(programme, 2)
    expect(await payouts.invoice(programme.id, 1)).toMatchObject({
      affiliate: anna,
      total: '1088',
      net: '914',
      tax: '174',
      payout: 1,
    })
    expect(await payouts.invoice(programme.id, 2, bert)).toMatchObject({ affiliate: bert, total: '363' })
    expect(await payouts.invoice(programme.id, 2, anna)).toBeUndefined()
    expect(await payouts.invoice(programme.id, 3)).toBeUndefined()
    await expect(sql(`UPDATE payout_invoices SET day = '2011-01-01'`)).rejects.toThrow('only added to')
  })
})
