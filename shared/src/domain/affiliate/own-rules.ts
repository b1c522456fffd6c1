import type { RuleSet } from './commission-rule.ts'

/** Rules as one affiliate may read them: those for others alone are not there, and nobody else is named. */
export const ownRules = (sets: readonly RuleSet[], affiliate: string): RuleSet[] =>
  sets.map(set => ({
    ...set,
    rules: set.rules
      .filter(({ scope }) => scope.affiliates === undefined || scope.affiliates.includes(affiliate))
      .map(rule =>
        rule.scope.affiliates === undefined
          ? rule
          : { ...rule, scope: { ...rule.scope, affiliates: [affiliate] } },
      ),
  }))
