import type { CommissionRule, RuleScope, RuleSet } from './commission-rule.ts'
import type { CustomerKind, SaleLine } from './sale.ts'

/** What a rule looks at besides the line. */
export interface RuleSubject {
  readonly affiliate: string
  readonly day: string
  readonly customer?: CustomerKind
  /** From 1; a sale that is no subscription is a first payment. */
  readonly payment: number
}

const isOneOf = (value: string | undefined, wanted: readonly string[] | undefined): boolean =>
  wanted === undefined || (value !== undefined && wanted.includes(value))

function covers(scope: RuleScope, line: SaleLine, subject: RuleSubject): boolean {
  return (
    isOneOf(subject.affiliate, scope.affiliates) &&
    isOneOf(line.sku, scope.skus) &&
    isOneOf(line.group, scope.groups) &&
    (scope.customer === undefined || scope.customer === subject.customer) &&
    (scope.firstPayments === undefined || subject.payment <= scope.firstPayments) &&
    (scope.from === undefined || scope.from <= subject.day) &&
    (scope.until === undefined || subject.day <= scope.until)
  )
}

/** What makes a rule closer to a sale than another, the strongest first. This is the whole order of precedence. */
const CLOSENESS: readonly (keyof RuleScope)[] = [
  'affiliates',
  'skus',
  'groups',
  'customer',
  'firstPayments',
  'from',
  'until',
]

function isCloser(a: RuleScope, b: RuleScope): boolean {
  for (const trait of CLOSENESS) {
    const [has, other] = [a[trait] !== undefined, b[trait] !== undefined]
    if (has !== other) return has
  }
  return false
}

/**
 * The one rule for a line: of those that cover it the closest, by {@link CLOSENESS}; of equally close ones the first in the
 * list. Undefined: nothing is paid for it.
 */
export function chooseRule(
  { rules }: RuleSet,
  line: SaleLine,
  subject: RuleSubject,
): CommissionRule | undefined {
  let chosen: CommissionRule | undefined
  for (const rule of rules) {
    if (covers(rule.scope, line, subject) && (chosen === undefined || isCloser(rule.scope, chosen.scope)))
      chosen = rule
  }
  return chosen
}

/** The version of the rules that holds on a day: the latest that had begun. */
export function rulesOn(versions: readonly RuleSet[], day: string): RuleSet | undefined {
  return versions
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<RuleSet | undefined>(
      (latest, one) => (latest === undefined || one.version > latest.version ? one : latest),
      undefined,
    )
}
