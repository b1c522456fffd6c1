import { expect, it } from 'vitest'
import type { CommissionRule, RuleSet } from './commission-rule.ts'
import { ownRules } from './own-rules.ts'

const rule = (id: string, affiliates?: readonly string[]): CommissionRule => ({
  id,
  scope: { ...(affiliates && { affiliates }) },
  pay: { kind: 'percent', basisPoints: 725 },
})

it('ownRules() leaves out what is for others alone, and names nobody else', () => {
  const set: RuleSet = {
    version: 1,
    validFrom: '2026-01-01',
    rules: [rule('all'), rule('both', ['anna', 'bert']), rule('other', ['bert'])],
    bonuses: [],
  }
  expect(ownRules([set], 'anna')[0]?.rules).toEqual([rule('all'), rule('both', ['anna'])])
})
