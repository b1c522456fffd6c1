import { describe, expect, it } from 'vitest'
import type { Rule, SentRules } from './rule-set.ts'
import { differencesOf, ruleWords, sentencesOf } from './rule-words.ts'

const NAMING = {
  currency: 'GBP',
  names: new Map([
    ['af_1', 'Anna'],
    ['af_2', 'Bert'],
  ]),
}
const ALL: Rule = { id: 'all', scope: {}, pay: { kind: 'percent', basisPoints: 725 } }
const setOf = (rules: readonly Rule[], more: Partial<SentRules> = {}): SentRules => ({
  rules,
  bonuses: [],
  ...more,
})

describe('ruleWords()', () => {
  it('ruleWords() says what is paid, for what, in which steps, and how much at most', () => {
    expect(ruleWords(ALL, NAMING)).toBe('7.25% of the value in general')
    const rule: Rule = {
      id: 'own',
      scope: {
        affiliates: ['af_1', 'af_2'],
        groups: ['toner', 'ink'],
        customer: 'new',
        firstPayments: 3,
        from: '2026-03-01',
      },
      pay: { kind: 'flat', amount: '250', per: 'item' },
      tiers: { by: 'count', steps: [{ from: '50', pay: { kind: 'percent', basisPoints: 1000 } }] },
      mostPerOrder: '5000',
    }
    expect(ruleWords(rule, NAMING)).toBe(
      '£2.50 per item for Anna and Bert, for product groups toner and ink, for new customers, for the first 3 payments of a subscription, from Mar 1, 2026 on; 10% of the value from 50 sales in a month; at most £50.00 per order',
    )
  })
})

describe('differencesOf()', () => {
  it('differencesOf() says what is new, what is gone and what is otherwise', () => {
    const before = setOf([ALL, { ...ALL, id: 'old', scope: { groups: ['ink'] } }])
    const after = setOf([{ ...ALL, pay: { kind: 'percent', basisPoints: 800 } }], {
      bonuses: [{ id: 'welcome', on: { kind: 'first_sale' }, amount: '1000' }],
      mostPerMonth: '100000',
    })
    expect(differencesOf(before, after, NAMING).map(({ words }) => words)).toEqual([
      '8% of the value in general, instead of: 7.25% of the value in general',
      'No longer: 7.25% of the value for product groups ink',
      'New: £10.00 once for the first sale',
      'New: at most £1,000.00 per affiliate and month',
    ])
    expect(differencesOf(after, after, NAMING)).toEqual([])
    expect(sentencesOf(after, NAMING).size).toBe(3)
  })
})
