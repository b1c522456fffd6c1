import type { RuleSet } from '@gatecount/shared/domain/affiliate/commission-rule'
import { checkStatement } from '@gatecount/shared/proof/check-statement'
import { NODE_TOOLS } from '@gatecount/shared/proof/node-tools'
import { passDay } from '@gatecount/worker/sales/keep-ledgers'
import { describe, expect, it } from 'vitest'
import { refundOf, saleOf, type TestProgramme } from './open-ledger.ts'
import { useLedger } from './use-ledger.ts'

const house = useLedger()

const percent = (basisPoints: number) => ({ kind: 'percent' as const, basisPoints })
const TIERED: Omit<RuleSet, 'version'> = {
  validFrom: '2009-01-01',
  bonuses: [],
  rules: [
    {
      id: 'all',
      scope: {},
      pay: percent(500),
      tiers: {
        by: 'volume',
        steps: [
          { from: 20_000n, pay: percent(700) },
          { from: 30_000n, pay: percent(1000) },
        ],
      },
    },
  ],
}

const tiered = (rules = TIERED): Promise<TestProgramme> => house.newProgramme({ rules })
const anna = ({ affiliates }: TestProgramme): string => affiliates.get('anna') ?? ''

describe('settleTiers()', () => {
  it('settleTiers() pays the tier of the whole month for all its sales when it is over, once, and more when sales come late', async () => {
    const { ledger } = house.store
    const programme = await tiered()
    const { id } = programme
    const balance = async () => (await ledger.balances(id, anna(programme))).pending
    await ledger.takeSales(id, [saleOf('a', 9999n), saleOf('b', 10_001n)], '2009-12-01')
    expect(await balance()).toBe('-1000')
    expect(await ledger.settleTiers(id, '2009-12', '2009-12-31')).toBe(0)
    expect(await ledger.settleTiers(id, '2009-12', '2010-01-01')).toBe(2)
    expect(await balance()).toBe('-1400')
    expect(await ledger.settleTiers(id, '2009-12', '2010-01-01')).toBe(0)
    await ledger.takeSales(id, [saleOf('c', 10_000n)], '2010-01-02')
    expect(await ledger.settleTiers(id, '2009-12', '2010-01-02')).toBe(3)
    expect(await balance()).toBe('-3000')
    // What is refunded later is taken back at what was paid for it.
    await ledger.takeRefunds(id, [refundOf('r', 'a')], '2010-01-03')
    expect(await balance()).toBe('-2000')
    expect(await ledger.settleTiers(id, '2009-12', '2010-01-04')).toBe(0)
    await ledger.signDays(id, '2010-01-04')
    const wanted = { affiliate: anna(programme), from: '2009-01-01', to: '2010-01-04' }
    const statement = await ledger.statement(id, wanted)
    expect(statement?.entries.filter(({ step }) => step === 'tier_pending')).toHaveLength(5)
    expect(statement && (await checkStatement(statement, NODE_TOOLS))).toBe('valid')
  })

  it('settleTiers() counts no sale that was sent back or rejected, and keeps to the most of a month', async () => {
    const { ledger } = house.store
    const programme = await tiered({ ...TIERED, mostPerMonth: 1300n })
    const { id } = programme
    await ledger.takeSales(
      id,
      [saleOf('a', 10_000n), saleOf('b', 10_000n), saleOf('c', 10_000n)],
      '2009-12-01',
    )
    // The month pays 1300 at the most: the third got what was left.
    expect((await ledger.balances(id, anna(programme))).pending).toBe('-1300')
    expect(await ledger.settleTiers(id, '2009-12', '2010-01-01')).toBe(0)
    const other = await tiered()
    await ledger.takeSales(other.id, [saleOf('a', 10_000n), saleOf('b', 10_000n)], '2009-12-01')
    await ledger.decideSales(other.id, [{ sale: 2, verdict: 'reject' }], '2009-12-02')
    expect(await ledger.settleTiers(other.id, '2009-12', '2010-01-01')).toBe(0)
  })
})

describe('passDay()', () => {
  it('passDay() signs every day that was missed, pays tiers, approves and makes payable, and does nothing when done again', async () => {
    const { ledger } = house.store
    const programme = await tiered()
    const { id } = programme
    await ledger.takeSales(id, [saleOf('a', 30_000n)], '2009-12-01')
    await passDay(house.store, id, '2010-02-15')
    const once = await ledger.balances(id, anna(programme))
    expect(once).toMatchObject({ pending: '0', payable: '-3000' })
    await passDay(house.store, id, '2010-02-15')
    expect(await ledger.balances(id, anna(programme))).toEqual(once)
    expect(await ledger.firstUnsigned(id)).toBe('2010-02-15')
    await passDay(house.store, id, '2010-02-16')
    const wanted = { affiliate: anna(programme), from: '2009-01-01', to: '2010-02-15' }
    const statement = await ledger.statement(id, wanted)
    expect(statement?.entries.map(({ step, day }) => [step, day])).toEqual([
      ['earned', '2009-12-01'],
      ['tier_pending', '2010-02-15'],
      ['approved', '2010-02-15'],
      ['due', '2010-02-15'],
    ])
    expect(statement && (await checkStatement(statement, NODE_TOOLS))).toBe('valid')
  })

  it('passDay() does nothing in a programme without a line', async () => {
    const { id } = await tiered()
    await passDay(house.store, id, '2010-02-15')
    expect(await house.store.ledger.firstUnsigned(id)).toBeUndefined()
  })
})
