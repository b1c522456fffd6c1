import { describe, expect, it } from 'vitest'
import type { CommissionRule, RuleSet } from './commission-rule.ts'
import { type PastSale, simulateRules } from './simulate-rules.ts'

const percent = (id: string, basisPoints: number, scope: CommissionRule['scope'] = {}): CommissionRule => ({
  id,
  scope,
  pay: { kind: 'percent', basisPoints },
})
const rulesOf = (rules: readonly CommissionRule[], more: Partial<RuleSet> = {}): RuleSet => ({
  version: 1,
  validFrom: '2026-01-01',
  rules,
  bonuses: [],
  ...more,
})
const saleOf = (number: number, base: bigint, more: Partial<PastSale> = {}): PastSale => ({
  number,
  day: '2026-02-10',
  affiliate: 'anna',
  base,
  earned: base / 10n,
  rulesVersion: 1,
  parts: [{ rule: 'all', base, items: 1 }],
  ...more,
})
const BEFORE = [rulesOf([percent('all', 1000), percent('toner', 2000, { groups: ['toner'] })])]
const simulate = (sales: readonly PastSale[], rules: RuleSet, salesBefore = new Map<string, number>()) =>
  simulateRules({ sales, rules, versions: BEFORE, salesBefore })

describe('simulateRules()', () => {
  it('simulateRules() works every sale out anew, and rounds each as it would have been', () => {
    const { affiliates, unsure } = simulate(
      [saleOf(1, 9999n), saleOf(2, 13_000n), saleOf(3, 500n, { affiliate: 'bert' })],
      rulesOf([percent('all', 725)]),
    )
    expect(affiliates).toEqual([
      { affiliate: 'anna', sales: 2, earned: 2299n, simulated: 725n + 943n },
      { affiliate: 'bert', sales: 1, earned: 50n, simulated: 36n },
    ])
    expect(unsure).toEqual({ sales: 0, base: 0n })
  })

  it('simulateRules() pays the tier that the month reached, up to the cap, and bonuses by the number of the sale', () => {
    const tiered: CommissionRule = {
      ...percent('all', 1000),
      tiers: { by: 'count', steps: [{ from: 2n, pay: { kind: 'percent', basisPoints: 2000 } }] },
    }
    const rules = rulesOf([tiered], {
      mostPerMonth: 3500n,
      bonuses: [
        { id: 'welcome', on: { kind: 'first_sale' }, amount: 77n },
        { id: 'tenth', on: { kind: 'milestone', sales: 10 }, amount: 500n },
      ],
    })
    const { affiliates } = simulate(
      [saleOf(1, 10_000n), saleOf(2, 10_000n), saleOf(3, 1000n, { affiliate: 'bert' })],
      rules,
      new Map([['anna', 8]]),
    )
    expect(affiliates.map(({ simulated }) => simulated)).toEqual([3500n + 500n, 100n + 77n])
  })

  it('simulateRules() leaves lines under the rule they had, where that is still for the same', () => {
    const sale = saleOf(1, 3000n, {
      parts: [
        { rule: 'toner', base: 1000n, items: 1 },
        { rule: 'all', base: 2000n, items: 2 },
      ],
    })
    const rules = rulesOf([percent('all', 500), percent('toner', 3000, { groups: ['toner'] })])
    const { affiliates, unsure } = simulate([sale], rules)
    expect(affiliates[0]?.simulated).toBe(100n + 300n)
    expect(unsure.sales).toBe(0)
  })

  it('simulateRules() says of how many sales a rule asks for what is not stored', () => {
    const rules = rulesOf([percent('all', 1000), percent('ink', 5000, { groups: ['ink'] })])
    const { affiliates, unsure } = simulate([saleOf(1, 2000n), saleOf(2, 1000n)], rules)
    expect(affiliates[0]?.simulated).toBe(300n)
    expect(unsure).toEqual({ sales: 2, base: 3000n })
  })

  it('simulateRules() says of a sale of which no rule paid a part that it is not sure', () => {
    const sale = saleOf(1, 2000n, { parts: [{ rule: 'all', base: 500n, items: 1 }] })
    expect(simulate([sale], rulesOf([percent('all', 1000)])).unsure.sales).toBe(1)
  })
})
