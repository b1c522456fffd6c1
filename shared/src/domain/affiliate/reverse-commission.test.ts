import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseLines } from './commission-base.ts'
import type { Pay } from './commission-rule.ts'
import { reversalOf } from './reverse-commission.ts'
import { type Commission, workOutCommission } from './work-out-commission.ts'

const pay = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), basisPoints: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({
    kind: fc.constant('flat' as const),
    amount: fc.bigInt({ min: 1n, max: 5000n }),
    per: fc.constantFrom('order' as const, 'item' as const),
  }),
)
const line = fc.record({
  amount: fc.bigInt({ min: 0n, max: 100_000n }),
  quantity: fc.integer({ min: 1, max: 9 }),
  group: fc.constantFrom('a', 'b'),
})

function commissionOf(
  pays: readonly [Pay, Pay],
  lines: readonly { amount: bigint; quantity: number; group: string }[],
): Commission {
  const rules = ['a', 'b'].map((group, at) => ({
    id: group,
    scope: { groups: [group] },
    pay: pays[at] ?? pays[0],
  }))
  return workOutCommission({ version: 1, validFrom: '2026-01-01', rules, bonuses: [] }, lines, {
    affiliate: 'anna',
    day: '2026-03-31',
    payment: 1,
  })
}

/** Posts refunds one after another. */
function reverseAll({ parts, earned }: Commission, refunds: readonly bigint[]): bigint[] {
  let [standing, refunded] = [earned, 0n]
  return refunds.map(refund => {
    refunded += refund
    const back = reversalOf(parts, standing, refunded)
    standing -= back
    return back
  })
}

describe('reversalOf()', () => {
  it('takes 242, 241 and 242 back of 725 when 9999 is refunded in three parts of 3333', () => {
    const commission = commissionOf(
      [
        { kind: 'percent', basisPoints: 725 },
        { kind: 'percent', basisPoints: 725 },
      ],
      [{ amount: 9999n, quantity: 1, group: 'a' }],
    )
    expect(commission.earned).toBe(725n)
    expect(reverseAll(commission, [3333n, 3333n, 3333n])).toEqual([242n, 241n, 242n])
  })

  it('takes back all, never more, however a sale is refunded', () => {
    fc.assert(
      fc.property(
        fc.tuple(pay, pay),
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.array(fc.bigInt({ min: 0n, max: 200_000n }), { maxLength: 6 }),
        (pays, lines, refunds) => {
          const commission = commissionOf(pays, lines)
          const backs = reverseAll(commission, [...refunds, commission.base])
          expect(backs.every(back => back >= 0n)).toBe(true)
          expect(backs.reduce((a, b) => a + b, 0n)).toBe(commission.earned)
        },
      ),
    )
  })

  it('leaves what was earned by a flat order until the last of it is refunded', () => {
    const flat: Pay = { kind: 'flat', amount: 500n, per: 'order' }
    const commission = commissionOf([flat, flat], [{ amount: 1000n, quantity: 2, group: 'a' }])
    expect(reverseAll(commission, [999n, 1n])).toEqual([0n, 500n])
  })
})

describe('baseLines()', () => {
  it('always sums to what was paid less discount and tax, plus shipping, and never falls below zero', () => {
    const some = fc.bigInt({ min: 0n, max: 200_000n })
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        some,
        some,
        some,
        fc.boolean(),
        fc.boolean(),
        (lines, discount, tax, shipping, withTax, withShipping) => {
          const based = baseLines({ lines, discount, tax, shipping }, { withTax, withShipping })
          const paid = lines.reduce((sum, one) => sum + one.amount, 0n)
          const less = paid - discount - (withTax ? 0n : tax)
          const rest = less < 0n ? 0n : less
          expect(based.reduce((sum, one) => sum + one.amount, 0n)).toBe(
            rest > 0n && withShipping ? rest + shipping : rest,
          )
          expect(based.every(one => one.amount >= 0n)).toBe(true)
        },
      ),
    )
  })
})
