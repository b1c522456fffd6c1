import { describe, expect, it } from 'vitest'
import { refundOf, saleOf, type TestProgramme } from './open-ledger.ts'
import { useLedger } from './use-ledger.ts'

const house = useLedger()

const { newProgramme } = house
const idOf = ({ affiliates }: TestProgramme, name: string): string => affiliates.get(name) ?? ''
const RULES = {
  rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 500 } }],
  bonuses: [],
} as const
const DECEMBER = { from: '2009-12-01', to: '2009-12-31' }

describe('programmes', () => {
  it('changeProgramme() changes what is named and leaves the rest', async () => {
    const { programmes } = house.store
    const { id } = await newProgramme()
    await programmes.changeProgramme(id, { words: 'For people who print', open: false })
    const changed = await programmes.changeProgramme(id, { terms: { windowDays: 60 } })
    expect(changed).toMatchObject({
      name: 'Friends',
      words: 'For people who print',
      open: false,
      terms: { windowDays: 60 },
    })
  })

  it('removeProgramme() removes one that has no sales, and no other', async () => {
    const { programmes, ledger } = house.store
    const [empty, used] = [await newProgramme(), await newProgramme()]
    await ledger.takeSales(used.id, [saleOf('a', 1000n)], '2009-12-02')
    expect([await programmes.removeProgramme(empty.id), await programmes.removeProgramme(used.id)]).toEqual([
      true,
      false,
    ])
    expect(await programmes.findProgramme(empty.id)).toBeUndefined()
  })

  it('announceRules() refuses a version that begins before an earlier one', async () => {
    const { programmes } = house.store
    const { id } = await newProgramme()
    expect(await programmes.announceRules(id, { ...RULES, validFrom: '2010-01-01' })).toBe(2)
    expect(await programmes.announceRules(id, { ...RULES, validFrom: '2009-12-31' })).toBe(0)
    const versions = await programmes.listRules(id)
    expect(versions.map(({ version, validFrom }) => [version, validFrom])).toEqual([
      [1, '2009-01-01'],
      [2, '2010-01-01'],
    ])
  })
})

describe('members', () => {
  it('listMembers() says what everybody is since when, why, and by which codes they are known', async () => {
    const { programmes } = house.store
    const programme = await newProgramme()
    const [anna, bert] = [idOf(programme, 'anna'), idOf(programme, 'bert')]
    await programmes.setSubCodes(programme.id, 'anna', ['Blog', 'mail'])
    await programmes.changeMember(programme.id, bert, {
      state: 'suspended',
      day: '2010-02-01',
      reason: 'Bids on our name',
    })
    const members = await programmes.listMembers(programme.id)
    expect(
      members.map(({ affiliate, state, reason, since }) => ({ affiliate, state, reason, since })),
    ).toEqual([
      { affiliate: anna, state: 'approved', reason: '', since: '2009-01-01' },
      { affiliate: bert, state: 'suspended', reason: 'Bids on our name', since: '2010-02-01' },
    ])
    expect(members[0]?.codes).toEqual([
      { kind: 'code', code: 'anna', subCodes: ['blog', 'mail'], retiredOn: null },
    ])
  })

  it('changeMember() leaves what was earned before as it is: it is decided as any other', async () => {
    const { programmes, ledger } = house.store
    const programme = await newProgramme()
    const anna = idOf(programme, 'anna')
    await ledger.takeSales(programme.id, [saleOf('a', 10_000n)], '2009-12-02')
    await programmes.changeMember(programme.id, anna, { state: 'suspended', day: '2009-12-03' })
    const [later] = await ledger.takeSales(
      programme.id,
      [saleOf('b', 10_000n, { day: '2009-12-03' })],
      '2009-12-03',
    )
    expect(later?.outcome).toBe('suspended')
    await ledger.decideSales(programme.id, [{ sale: 1, verdict: 'approve' }], '2009-12-04')
    expect((await ledger.balances(programme.id, anna)).approved).toBe('-725')
    await programmes.changeMember(programme.id, anna, { state: 'approved', day: '2009-12-05' })
    const [again] = await ledger.takeSales(
      programme.id,
      [saleOf('c', 10_000n, { day: '2009-12-05' })],
      '2009-12-05',
    )
    expect(again?.outcome).toBe('accepted')
  })

  it('retireCode() keeps a code from everybody else, and credits what was clicked before; a coupon is over', async () => {
    const { programmes, ledger } = house.store
    const programme = await newProgramme()
    const [anna, bert] = [idOf(programme, 'anna'), idOf(programme, 'bert')]
    await programmes.addCode(programme.id, { kind: 'coupon', code: 'TEN', affiliate: anna })
    expect(await programmes.retireCode(programme.id, { kind: 'code', code: 'Anna' }, '2009-12-02')).toBe(true)
    expect(await programmes.retireCode(programme.id, { kind: 'code', code: 'anna' }, '2009-12-03')).toBe(
      false,
    )
    await programmes.retireCode(programme.id, { kind: 'coupon', code: 'ten' }, '2009-12-02')
    expect(await programmes.addCode(programme.id, { kind: 'code', code: 'anna', affiliate: bert })).toBe(
      false,
    )
    const { click: _, ...couponAlone } = saleOf('b', 1000n).sale
    const answers = await ledger.takeSales(
      programme.id,
      [saleOf('a', 1000n), { ...saleOf('b', 1000n), sale: { ...couponAlone, coupon: 'TEN' } }],
      '2009-12-03',
    )
    expect(answers.map(({ outcome }) => outcome)).toEqual(['accepted', 'unknown_code'])
  })
})

describe('sales of a programme', () => {
  it('listSales() gives the latest first, by state, outcome, affiliate, days and page, with the reason', async () => {
    const { programmes, ledger } = house.store
    const programme = await newProgramme()
    const bert = { click: { code: 'bert', day: '2009-12-01' } }
    await ledger.takeSales(
      programme.id,
      [
        saleOf('a', 1000n),
        saleOf('b', 2000n, bert),
        saleOf('c', 3000n, { day: '2009-12-05' }),
        saleOf('d', 4000n, { click: { code: 'nobody', day: '2009-12-01' } }),
      ],
      '2009-12-06',
    )
    await ledger.decideSales(
      programme.id,
      [{ sale: 2, verdict: 'reject', reason: 'A test order' }],
      '2009-12-07',
    )
    const numbers = async (wanted: object) =>
      (await programmes.listSales(programme.id, { limit: 10, ...wanted })).map(({ number }) => number)
    expect(await numbers({})).toEqual([4, 3, 2, 1])
    expect(await numbers({ limit: 2 })).toEqual([4, 3])
    expect(await numbers({ before: 3 })).toEqual([2, 1])
    expect(await numbers({ state: 'pending' })).toEqual([3, 1])
    expect(await numbers({ outcome: 'unknown_code' })).toEqual([4])
    expect(await numbers({ affiliate: idOf(programme, 'bert') })).toEqual([2])
    expect(await numbers({ from: '2009-12-02', to: '2009-12-31' })).toEqual([3])
    const [rejected] = await programmes.listSales(programme.id, { limit: 1, state: 'rejected' })
    expect(rejected).toMatchObject({
      reason: 'A test order',
      affiliateName: 'bert',
      base: '2000',
      standing: '0',
    })
  })

  it('sumSales() and listBalances() sum what is there now, for each affiliate', async () => {
    const { programmes, ledger } = house.store
    const programme = await newProgramme()
    const anna = idOf(programme, 'anna')
    await ledger.takeSales(
      programme.id,
      [
        saleOf('a', 10_000n),
        saleOf('b', 20_000n),
        saleOf('c', 500n, { click: { code: 'nobody', day: '2009-12-01' } }),
      ],
      '2009-12-02',
    )
    await ledger.takeRefunds(programme.id, [refundOf('r', 'b')], '2009-12-03')
    await ledger.decideSales(programme.id, [{ sale: 1, verdict: 'approve' }], '2009-12-04')
    expect(await programmes.sumSales(programme.id, DECEMBER)).toEqual([
      {
        affiliate: anna,
        name: 'anna',
        received: 2,
        accepted: 2,
        reversed: 1,
        rejected: 0,
        base: '30000',
        earned: '2175',
        standing: '725',
        clicked: 2,
        clickStanding: '725',
      },
      {
        affiliate: null,
        name: null,
        received: 1,
        accepted: 0,
        reversed: 0,
        rejected: 0,
        base: '0',
        earned: '0',
        standing: '0',
        clicked: 0,
        clickStanding: '0',
      },
    ])
    expect(await programmes.sumSales(programme.id, { from: '2010-01-01', to: '2010-01-31' })).toEqual([])
    expect(await programmes.listBalances(programme.id)).toEqual([
      { affiliate: anna, account: 'approved', amount: '725' },
      { affiliate: anna, account: 'pending', amount: '0' },
    ])
    expect(await programmes.countOutcomes(programme.id, DECEMBER)).toEqual([
      { outcome: 'accepted', sales: 2 },
      { outcome: 'unknown_code', sales: 1 },
    ])
  })

  it('pastSales(), bonusesOf() and salesBefore() give what other rules are tried on', async () => {
    const { programmes, ledger } = house.store
    const programme = await newProgramme({
      rules: {
        validFrom: '2009-01-01',
        rules: [{ id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 1000 } }],
        bonuses: [{ id: 'welcome', on: { kind: 'first_sale' }, amount: 500n }],
      },
    })
    const anna = idOf(programme, 'anna')
    await ledger.takeSales(programme.id, [saleOf('a', 10_000n)], '2009-12-02')
    expect(await programmes.pastSales(programme.id, DECEMBER)).toEqual([
      {
        number: 1,
        day: '2009-12-01',
        affiliate: anna,
        base: 10_000n,
        earned: 1000n,
        rulesVersion: 1,
        parts: [{ rule: 'all', base: 10_000n, items: 1 }],
      },
    ])
    expect(await programmes.bonusesOf(programme.id, DECEMBER)).toBe(500n)
    expect(await programmes.salesBefore(programme.id, '2009-12-01')).toEqual(new Map())
    expect(await programmes.salesBefore(programme.id, '2010-01-01')).toEqual(new Map([[anna, 1]]))
  })

  it('countValidations() says what became of sales and after how many days', async () => {
    const { programmes, ledger } = house.store
    const programme = await newProgramme()
    await ledger.takeSales(
      programme.id,
      [saleOf('a', 1000n), saleOf('b', 1000n), saleOf('c', 1000n), saleOf('d', 1000n)],
      '2009-12-02',
    )
    await ledger.takeRefunds(programme.id, [refundOf('r', 'c')], '2009-12-03')
    await ledger.decideSales(
      programme.id,
      [
        { sale: 1, verdict: 'approve' },
        { sale: 2, verdict: 'reject', reason: 'No' },
      ],
      '2009-12-09',
    )
    const of = (verdict: string, reversed: boolean, validationDays: number | null) => ({
      verdict,
      reversed,
      validationDays,
      paymentDays: null,
      sales: 1,
    })
    expect(await programmes.countValidations(programme.id, '2009-01-01')).toEqual([
      of('approved', false, 7),
      of('pending', false, null),
      of('rejected', false, 7),
      of('reversed', true, null),
    ])
    expect(await programmes.countValidations(programme.id, '2010-01-01')).toEqual([])
  })
})
