import { describe, expect, it } from 'vitest'
import type { CommissionRule } from './commission-rule.ts'
import { creditSale, type Standing } from './credit-sale.ts'
import type { Membership, ProgrammeTerms } from './programme.ts'
import type { Sale } from './sale.ts'

const percent = (basisPoints: number, more: Partial<CommissionRule> = {}): CommissionRule => ({
  id: `p${basisPoints}`,
  scope: {},
  pay: { kind: 'percent', basisPoints },
  ...more,
})

const terms = (
  more: Partial<ProgrammeTerms> = {},
  rules: CommissionRule[] = [percent(725)],
): ProgrammeTerms => ({
  currency: 'GBP',
  windowDays: 30,
  precedence: 'coupon',
  click: 'last',
  holdingDays: 30,
  minimumOrder: 1n,
  minimumPayout: 0n,
  base: { withTax: true, withShipping: false },
  approveAfterDays: 30,
  rules: [{ version: 1, validFrom: '2026-01-01', rules, bonuses: [] }],
  ...more,
})

const member = (affiliate: string, more: Partial<Membership> = {}): Membership => ({
  affiliate,
  approved: [{ from: '2026-01-01' }],
  suspended: [],
  ...more,
})

const sale = (more: Partial<Sale> = {}): Sale => ({
  currency: 'GBP',
  day: '2026-03-31',
  lines: [{ amount: 9999n, quantity: 1 }],
  discount: 0n,
  tax: 0n,
  shipping: 0n,
  click: { code: 'anna', day: '2026-03-30' },
  ...more,
})

const anna = member('anna')
const codes = {
  ofCode: (code: string) => ({ anna, bert: member('bert') })[code],
  ofCoupon: (coupon: string) => ({ save10: member('cleo') })[coupon],
}
const nothing: Standing = { sales: 0, earnedInMonth: 0n }
const credit = (s: Sale, t = terms(), standing = nothing) => creditSale(s, t, codes, () => standing)

describe('creditSale()', () => {
  it('credits the affiliate of the click, with what is needed to work it out again', () => {
    expect(credit(sale())).toEqual({
      outcome: 'accepted',
      affiliate: 'anna',
      by: 'click',
      commission: {
        rulesVersion: 1,
        rounding: 'half_up_magnitude',
        base: 9999n,
        earned: 725n,
        parts: [
          { rule: 'p725', base: 9999n, items: 1, pay: { kind: 'percent', basisPoints: 725 }, earned: 725n },
        ],
      },
      bonuses: [],
      heldUntil: '2026-04-30',
    })
  })

  it('takes a code in whichever case it was typed', () => {
    expect(credit(sale({ click: { code: ' ANNA ', day: '2026-03-31' } }))).toMatchObject({
      affiliate: 'anna',
    })
  })

  it.each([
    ['2026-03-01', 'accepted'],
    ['2026-02-28', 'outside_window'],
    ['2026-04-01', 'click_in_future'],
  ])('decides about a click of %s by its day: %s', (day, outcome) => {
    expect(credit(sale({ click: { code: 'anna', day } })).outcome).toBe(outcome)
  })

  it('credits exactly one where a coupon and a click are named: the one that the programme prefers', () => {
    const both = sale({ coupon: 'SAVE10' })
    expect(credit(both)).toMatchObject({ affiliate: 'cleo', by: 'coupon' })
    expect(credit(both, terms({ precedence: 'click' }))).toMatchObject({ affiliate: 'anna', by: 'click' })
    expect(credit(sale({ coupon: 'unknown' }))).toMatchObject({ affiliate: 'anna', by: 'click' })
  })

  it.each([
    ['unattributed', { click: undefined as never }],
    ['unknown_code', { click: { code: 'nobody', day: '2026-03-31' } }],
    ['other_currency', { currency: 'EUR' }],
    ['self_referral', { selfReferral: true }],
    ['below_minimum', { discount: 9999n }],
  ] as const)('says %s where that is why nothing is credited', (outcome, more) => {
    const { click, ...rest } = { ...sale(), ...more }
    expect(credit(click === undefined ? rest : { ...rest, click }).outcome).toBe(outcome)
  })

  it('does not credit who was suspended or no member on the day of the sale', () => {
    const one = (membership: Membership) =>
      creditSale(sale(), terms(), { ...codes, ofCode: () => membership }, () => nothing).outcome
    expect(one(member('anna', { suspended: [{ from: '2026-03-31' }] }))).toBe('suspended')
    expect(one(member('anna', { suspended: [{ from: '2026-03-01', until: '2026-03-30' }] }))).toBe('accepted')
    expect(one(member('anna', { approved: [{ from: '2026-04-01' }] }))).toBe('not_member')
  })

  it('applies rules to sales from their first day on, and the old ones to earlier sales', () => {
    const versions = terms({
      rules: [
        { version: 1, validFrom: '2026-01-01', rules: [percent(1000)], bonuses: [] },
        { version: 2, validFrom: '2026-04-01', rules: [percent(500)], bonuses: [] },
      ],
    })
    expect(credit(sale(), versions)).toMatchObject({ commission: { rulesVersion: 1, earned: 1000n } })
    const later = sale({ day: '2026-04-01', click: { code: 'anna', day: '2026-03-31' } })
    expect(credit(later, versions)).toMatchObject({ commission: { rulesVersion: 2, earned: 500n } })
  })

  it('takes the closest rule for each line: affiliate, article, group, customer, payment, then the first', () => {
    const rules = [
      percent(100),
      percent(200, { scope: { groups: ['books'] } }),
      percent(300, { scope: { skus: ['x1'] } }),
      percent(400, { scope: { affiliates: ['bert'] } }),
      percent(500, { scope: { customer: 'new' } }),
      percent(600, { scope: { firstPayments: 2 } }),
    ]
    const lines = [
      { amount: 10_000n, quantity: 1 },
      { amount: 10_000n, quantity: 1, group: 'books' },
      { amount: 10_000n, quantity: 1, group: 'books', sku: 'x1' },
    ]
    const earned = (more: Partial<Sale>) => {
      const credited = credit(sale({ lines, ...more }), terms({}, rules))
      return 'commission' in credited && credited.commission.parts.map(part => [part.rule, part.earned])
    }
    const third = { payment: 3 }
    expect(earned(third)).toEqual([
      ['p100', 100n],
      ['p200', 200n],
      ['p300', 300n],
    ])
    expect(earned({ ...third, customer: 'new' })).toEqual([
      ['p500', 500n],
      ['p200', 200n],
      ['p300', 300n],
    ])
    expect(earned({ payment: 2 })).toEqual([
      ['p600', 600n],
      ['p200', 200n],
      ['p300', 300n],
    ])
    expect(earned({ click: { code: 'bert', day: '2026-03-31' } })).toEqual([['p400', 1200n]])
  })

  it('pays flat amounts per order or per item, and nothing where nothing was paid', () => {
    const flat = (per: 'order' | 'item'): CommissionRule => ({
      id: per,
      scope: {},
      pay: { kind: 'flat', amount: 150n, per },
    })
    const lines = [
      { amount: 300n, quantity: 2 },
      { amount: 100n, quantity: 1 },
    ]
    const earned = (rule: CommissionRule, more: Partial<Sale> = {}) =>
      credit(sale({ lines, ...more }), terms({ minimumOrder: 0n }, [rule]))
    expect(earned(flat('order'))).toMatchObject({ commission: { earned: 150n } })
    expect(earned(flat('item'))).toMatchObject({ commission: { earned: 450n } })
    expect(earned(flat('order'), { discount: 400n })).toMatchObject({ commission: { earned: 0n } })
  })

  it('caps what an order earns by a rule, and what an affiliate earns in a month', () => {
    expect(credit(sale(), terms({}, [percent(725, { mostPerOrder: 500n })]))).toMatchObject({
      commission: { earned: 500n },
    })
    const monthly = terms({
      rules: [
        { version: 1, validFrom: '2026-01-01', rules: [percent(725)], bonuses: [], mostPerMonth: 1000n },
      ],
    })
    expect(credit(sale(), monthly, { sales: 1, earnedInMonth: 800n })).toMatchObject({
      commission: { earned: 200n },
    })
    expect(credit(sale(), monthly, { sales: 2, earnedInMonth: 1000n })).toMatchObject({ outcome: 'capped' })
  })

  it('gives a bonus once, on the first sale or on a milestone', () => {
    const bonuses = [
      { id: 'start', on: { kind: 'first_sale' as const }, amount: 500n },
      { id: 'ten', on: { kind: 'milestone' as const, sales: 10 }, amount: 1000n },
    ]
    const withBonuses = terms({
      rules: [{ version: 1, validFrom: '2026-01-01', rules: [percent(725)], bonuses }],
    })
    const given = (sales: number) => {
      const credited = credit(sale(), withBonuses, { sales, earnedInMonth: 0n })
      return 'bonuses' in credited && credited.bonuses.map(bonus => bonus.id)
    }
    expect([0, 1, 8, 9, 10].map(given)).toEqual([['start'], [], [], ['ten'], []])
  })

  it('works the base out as the programme says: discount spread, tax taken out, shipping put in', () => {
    const order = sale({
      lines: [
        { amount: 6667n, quantity: 1 },
        { amount: 3333n, quantity: 1 },
      ],
      discount: 1000n,
      tax: 1596n,
      shipping: 490n,
    })
    const base = (withTax: boolean, withShipping: boolean) => {
      const credited = credit(order, terms({ base: { withTax, withShipping } }, [percent(10_000)]))
      return 'commission' in credited && credited.commission.base
    }
    expect(base(true, false)).toBe(9000n)
    expect(base(false, false)).toBe(7404n)
    expect(base(true, true)).toBe(9490n)
    expect(base(false, true)).toBe(7894n)
  })
})
