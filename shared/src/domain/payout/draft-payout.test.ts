import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Claim, draftPayout } from './draft-payout.ts'
import type { PayoutDocument } from './payout-document.ts'
import { taxWithin } from './self-billing.ts'
import { settleItem } from './settle-item.ts'

const PLACE = { programme: 1, number: 1, day: '2026-03-01', currency: 'EUR', minimumPayout: 1000n }
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n)
const claim = (affiliate: string, amounts: readonly bigint[], more: Partial<Claim> = {}): Claim => ({
  affiliate,
  sales: amounts.map((amount, at) => ({ sale: at + 1, amount })),
  clawback: 0n,
  account: 7,
  stopped: false,
  ...more,
})

const amount = fc.bigInt({ min: 1n, max: 10n ** 9n })
const claims = fc
  .uniqueArray(
    fc.record({
      affiliate: fc.stringMatching(/^af_[a-z]{3}$/),
      amounts: fc.array(amount, { maxLength: 8 }),
      clawback: fc.oneof(fc.constant(0n), amount),
      account: fc.option(fc.integer({ min: 1 }), { nil: undefined }),
    }),
    { selector: one => one.affiliate, maxLength: 8 },
  )
  .map(all => all.map(({ affiliate, amounts, ...more }) => claim(affiliate, amounts, more)))
const minimum = fc.oneof(fc.constant(0n), amount)

const payableOf = (all: readonly Claim[], affiliate: string): bigint =>
  sum(all.filter(one => one.affiliate === affiliate).flatMap(({ sales }) => sales.map(sale => sale.amount)))

describe('draftPayout()', () => {
  it('pays who reaches the minimum, and carries the others over with the reason', () => {
    const document = draftPayout(
      [
        claim('anna', [800n, 400n]),
        claim('bert', [999n]),
        claim('carla', [5000n], { clawback: 4500n }),
        claim('dora', [300n], { clawback: 400n }),
        claim('emil', [2000n], { account: undefined }),
        claim('fred', [3000n], { clawback: 500n }),
        claim('gina', []),
        claim('hugo', [2000n], { stopped: true }),
      ],
      PLACE,
    )
    expect(document.items.map(item => [item.affiliate, item.amount, item.withheld])).toEqual([
      ['anna', '1200', '0'],
      ['fred', '2500', '500'],
    ])
    expect(document.carried.map(one => [one.affiliate, one.reason])).toEqual([
      ['bert', 'below_minimum'],
      ['carla', 'below_minimum'],
      ['dora', 'owes'],
      ['emil', 'no_details'],
      ['hugo', 'stopped'],
    ])
    expect(document.total).toBe('3700')
  })

  it('takes everybody once, and never pays more than is payable less what has to come back', () => {
    fc.assert(
      fc.property(claims, minimum, (all, minimumPayout) => {
        const { items, carried, total } = draftPayout(all, { ...PLACE, minimumPayout })
        const named = [...items, ...carried].map(({ affiliate }) => affiliate)
        expect(new Set(named).size).toBe(named.length)
        for (const item of items) {
          const clawback = all.find(one => one.affiliate === item.affiliate)?.clawback ?? 0n
          expect(BigInt(item.amount)).toBe(payableOf(all, item.affiliate) - clawback)
          expect(BigInt(item.amount) > 0n && BigInt(item.amount) >= minimumPayout).toBe(true)
        }
        expect(BigInt(total)).toBe(sum(items.map(item => BigInt(item.amount))))
      }),
    )
  })

  it('is the same whatever order the claims come in', () => {
    const shuffled = claims.chain(all =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(draftPayout(other, PLACE)).toEqual(draftPayout(all, PLACE))
      }),
    )
  })
})

describe('settleItem()', () => {
  const itemsOf = ({ items }: PayoutDocument) => items

  it('moves the sum of the item, and empties what was frozen of each sale, and no more', () => {
    fc.assert(
      fc.property(claims, minimum, (all, minimumPayout) => {
        for (const item of itemsOf(draftPayout(all, { ...PLACE, minimumPayout }))) {
          const parts = settleItem(item)
          const moved = (step: string) => sum(parts.filter(one => one.step === step).map(one => one.amount))
          expect(moved('paid')).toBe(BigInt(item.amount))
          expect(moved('withheld')).toBe(BigInt(item.withheld))
          for (const { sale, amount: frozen } of item.sales)
            expect(sum(parts.filter(one => one.sale === sale).map(one => one.amount))).toBe(BigInt(frozen))
          expect(parts.every(part => part.amount > 0n)).toBe(true)
        }
      }),
    )
  })
})

describe('taxWithin()', () => {
  it('splits what is paid into net and tax without losing a cent', () => {
    expect(taxWithin(11_900n, 1900)).toEqual({ net: 10_000n, tax: 1900n })
    expect(taxWithin(100n, 0)).toEqual({ net: 100n, tax: 0n })
    fc.assert(
      fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (gross, rate) => {
        const { net, tax } = taxWithin(gross, rate)
        expect(net + tax).toBe(gross)
        expect(tax >= 0n && net >= 0n).toBe(true)
      }),
    )
  })
})
