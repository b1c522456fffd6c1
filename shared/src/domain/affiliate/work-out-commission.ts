import { shareOf } from '../money/divide-half-up.ts'
import { chooseRule, type RuleSubject } from './choose-rule.ts'
import type { CommissionRule, Pay, RuleSet, Tiers } from './commission-rule.ts'
import type { SaleLine } from './sale.ts'

/** How money is rounded, as it is written on every commission. */
export const ROUNDING = 'half_up_magnitude'

/** What one rule earned of an order: enough to work it out again. */
export interface CommissionPart {
  readonly rule: string
  /** Sum of the lines that the rule is for, minor units. */
  readonly base: bigint
  readonly items: number
  readonly pay: Pay
  /** After the cap of the rule. */
  readonly earned: bigint
}

export interface Commission {
  readonly rulesVersion: number
  readonly rounding: typeof ROUNDING
  readonly parts: readonly CommissionPart[]
  readonly base: bigint
  readonly earned: bigint
}

/** What the affiliate has sold in the month for which tiers are worked out. */
export interface MonthSold {
  readonly volume: bigint
  readonly count: bigint
}

/** What is paid at a tier: the last step that was reached, else what the rule says. */
function payAt(pay: Pay, tiers: Tiers | undefined, sold: MonthSold | undefined): Pay {
  if (tiers === undefined || sold === undefined) return pay
  const reached = tiers.by === 'volume' ? sold.volume : sold.count
  return tiers.steps.reduce((held, step) => (step.from <= reached ? step.pay : held), pay)
}

function earnedBy(pay: Pay, base: bigint, items: number): bigint {
  if (pay.kind === 'percent') return shareOf(base, pay.basisPoints)
  return pay.per === 'order' ? pay.amount : pay.amount * BigInt(items)
}

/** Money up to a limit, where there is one. */
export const atMost = (earned: bigint, most: bigint | undefined): bigint =>
  most !== undefined && earned > most ? most : earned

interface Share {
  readonly rule: CommissionRule
  base: bigint
  items: number
}

function sharesOf(rules: RuleSet, lines: readonly SaleLine[], subject: RuleSubject): Share[] {
  const shares = new Map<string, Share>()
  for (const line of lines) {
    const rule = chooseRule(rules, line, subject)
    if (rule === undefined) continue
    const share = shares.get(rule.id) ?? { rule, base: 0n, items: 0 }
    share.base += line.amount
    share.items += line.quantity
    shares.set(rule.id, share)
  }
  return [...shares.values()]
}

/**
 * What an order earns. Lines under the same rule are summed, and rounded once, so that 7.25 % of an order of 99.99 is 7.25.
 * @param lines as {@link baseLines} gives them
 * @param sold for tiers: what was sold in the month when it is over; undefined while it goes on, when no tier is paid yet
 */
export function workOutCommission(
  rules: RuleSet,
  lines: readonly SaleLine[],
  subject: RuleSubject,
  sold?: MonthSold,
): Commission {
  const parts = sharesOf(rules, lines, subject).map(({ rule, base, items }): CommissionPart => {
    const pay = payAt(rule.pay, rule.tiers, sold)
    // Nothing was paid for it, so nothing is earned, whatever a flat rule says.
    const earned = base <= 0n ? 0n : atMost(earnedBy(pay, base, items), rule.mostPerOrder)
    return { rule: rule.id, base, items, pay, earned }
  })
  return {
    rulesVersion: rules.version,
    rounding: ROUNDING,
    parts,
    base: lines.reduce((sum, line) => sum + line.amount, 0n),
    earned: parts.reduce((sum, part) => sum + part.earned, 0n),
  }
}

/**
 * The parts of a commission at the tier that a month came to, under the rules it was made by. What was earned already is never
 * less.
 */
export const partsAtTier = (
  { rules }: RuleSet,
  parts: readonly CommissionPart[],
  sold: MonthSold,
): CommissionPart[] =>
  parts.map(part => {
    const rule = rules.find(({ id }) => id === part.rule)
    if (rule?.tiers === undefined || part.base <= 0n) return part
    const pay = payAt(rule.pay, rule.tiers, sold)
    const earned = atMost(earnedBy(pay, part.base, part.items), rule.mostPerOrder)
    return earned > part.earned ? { ...part, pay, earned } : part
  })
