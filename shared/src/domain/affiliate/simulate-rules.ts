import { chooseRule } from './choose-rule.ts'
import type { CommissionRule, RuleScope, RuleSet } from './commission-rule.ts'
import { isBonusDue } from './credit-sale.ts'
import type { SaleLine } from './sale.ts'
import { atMost, type MonthSold, workOutCommission } from './work-out-commission.ts'

/** What is stored of a sale that was credited: its base by rule, and not its lines. */
export interface PastSale {
  readonly number: number
  readonly day: string
  readonly affiliate: string
  readonly base: bigint
  /** Before refunds. */
  readonly earned: bigint
  readonly rulesVersion: number
  readonly parts: readonly { readonly rule: string; readonly base: bigint; readonly items: number }[]
}

export interface SimulatedAffiliate {
  readonly affiliate: string
  readonly sales: number
  readonly earned: bigint
  /** Under the rules that are tried, bonuses too. */
  readonly simulated: bigint
}

/** What sales would have earned under other rules, before refunds. */
export interface Simulation {
  readonly affiliates: readonly SimulatedAffiliate[]
  /** Sales of which a rule asks what is not stored: goods, the kind of customer, the number of a payment. */
  readonly unsure: { readonly sales: number; readonly base: bigint }
}

interface Wanted {
  readonly sales: readonly PastSale[]
  readonly rules: RuleSet
  /** The versions that the sales were credited by. */
  readonly versions: readonly RuleSet[]
  readonly salesBefore: ReadonlyMap<string, number>
}

const isUnstored = ({ skus, groups, customer, firstPayments }: RuleScope): boolean =>
  [skus, groups, customer, firstPayments].some(one => one !== undefined)

const isSame = (a: RuleScope, b: RuleScope): boolean =>
  (Object.keys({ ...a, ...b }) as (keyof RuleScope)[]).every(
    trait => JSON.stringify(a[trait]) === JSON.stringify(b[trait]),
  )

const subjectOf = ({ affiliate, day }: PastSale) => ({ affiliate, day, payment: 1 })

interface Chosen {
  readonly rule: CommissionRule | undefined
  readonly isSure: boolean
}

/**
 * The rule for a part of a sale. Of its lines is known under which rule they were; where that rule still is for the same,
 * they are taken for such lines. Whether another rule that asks for what is not stored is for them, nobody knows.
 */
function ruleFor({ rules, versions }: Wanted, sale: PastSale, part: PastSale['parts'][number]): Chosen {
  const before = versions.find(({ version }) => version === sale.rulesVersion)?.rules ?? []
  const isKept = ({ id, scope }: CommissionRule): boolean =>
    before.some(one => one.id === id && isSame(one.scope, scope))
  const own = rules.rules.find(rule => rule.id === part.rule && isKept(rule))
  const asking = rules.rules.filter(rule => isUnstored(rule.scope))
  const candidates = rules.rules.filter(rule => rule === own || !asking.includes(rule))
  const { skus, groups, customer } = own?.scope ?? {}
  const [sku, group] = [skus?.[0], groups?.[0]]
  const line = {
    amount: part.base,
    quantity: part.items,
    ...(sku !== undefined && { sku }),
    ...(group !== undefined && { group }),
  }
  const subject = { ...subjectOf(sale), ...(customer !== undefined && { customer }) }
  const rule = chooseRule({ ...rules, rules: candidates }, line, subject)
  return { rule, isSure: asking.every(isKept) && (own !== undefined || asking.length === 0) }
}

function earnedOf(wanted: Wanted, sale: PastSale, sold: MonthSold): { earned: bigint; isSure: boolean } {
  const byRule = new Map<CommissionRule, SaleLine[]>()
  let isSure = sale.parts.reduce((sum, { base }) => sum + base, 0n) === sale.base
  for (const part of sale.parts) {
    const chosen = ruleFor(wanted, sale, part)
    isSure &&= chosen.isSure
    if (chosen.rule === undefined) continue
    const lines = byRule.get(chosen.rule) ?? []
    lines.push({ amount: part.base, quantity: part.items })
    byRule.set(chosen.rule, lines)
  }
  let earned = 0n
  for (const [rule, lines] of byRule) {
    const alone = { ...wanted.rules, rules: [{ ...rule, scope: {} }] }
    earned += workOutCommission(alone, lines, subjectOf(sale), sold).earned
  }
  return { earned, isSure }
}

/**
 * What the sales of one calendar month would have earned if other rules had held. Tiers are those that the month reached;
 * caps and bonuses are taken in the order of the sales. Refunds are left out on both sides.
 */
export function simulateRules(wanted: Wanted): Simulation {
  const { sales, rules, salesBefore } = wanted
  const byAffiliate = new Map<string, PastSale[]>()
  for (const sale of sales)
    byAffiliate.set(sale.affiliate, [...(byAffiliate.get(sale.affiliate) ?? []), sale])
  const unsure = { sales: 0, base: 0n }
  const affiliates = [...byAffiliate].map(([affiliate, own]): SimulatedAffiliate => {
    const volume = own.reduce((sum, { base }) => sum + base, 0n)
    const sold = { volume, count: BigInt(own.length) }
    let [commission, bonuses] = [0n, 0n]
    for (const [at, sale] of own.entries()) {
      const { earned, isSure } = earnedOf(wanted, sale, sold)
      if (!isSure) {
        unsure.sales++
        unsure.base += sale.base
      }
      commission = atMost(commission + earned, rules.mostPerMonth)
      const nth = (salesBefore.get(affiliate) ?? 0) + at + 1
      for (const bonus of rules.bonuses) if (isBonusDue(bonus, nth)) bonuses += bonus.amount
    }
    const earned = own.reduce((sum, sale) => sum + sale.earned, 0n)
    return { affiliate, sales: own.length, earned, simulated: commission + bonuses }
  })
  return { affiliates, unsure }
}
