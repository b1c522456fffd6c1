import { addDays } from '../time/local-time.ts'
import { attributeSale, type CodeBook } from './attribute-sale.ts'
import { rulesOn } from './choose-rule.ts'
import { baseLines } from './commission-base.ts'
import type { Bonus } from './commission-rule.ts'
import type { SaleOutcome } from './outcome.ts'
import type { ProgrammeTerms } from './programme.ts'
import type { Sale } from './sale.ts'
import { atMost, type Commission, workOutCommission } from './work-out-commission.ts'

/** What an affiliate has in a programme before a sale. */
export interface Standing {
  /** Sales that were credited to them ever. */
  readonly sales: number
  /** What they earned in the calendar month of the sale. */
  readonly earnedInMonth: bigint
}

export interface Credited {
  readonly outcome: 'accepted'
  readonly affiliate: string
  readonly by: 'click' | 'coupon'
  readonly commission: Commission
  readonly bonuses: readonly Bonus[]
  /** First day on which it can be paid. */
  readonly heldUntil: string
}

export interface NotCredited {
  readonly outcome: Exclude<SaleOutcome, 'accepted'>
  readonly affiliate?: string
}

/** Whether a bonus is paid for the sale that is this many-th of an affiliate. */
export const isBonusDue = ({ on }: Bonus, sales: number): boolean =>
  sales === (on.kind === 'first_sale' ? 1 : on.sales)

const not = (outcome: NotCredited['outcome'], affiliate: string): NotCredited => ({ outcome, affiliate })

/**
 * The decision about one sale: credited, with what it earns and everything that is needed to work it out again, or not, with
 * the reason.
 * @param standingOf asked only for the affiliate who is credited
 */
export function creditSale(
  sale: Sale,
  terms: ProgrammeTerms,
  codes: CodeBook,
  standingOf: (affiliate: string) => Standing,
): Credited | NotCredited {
  if (sale.currency !== terms.currency) return { outcome: 'other_currency' }
  const attribution = attributeSale(sale, terms, codes)
  if (attribution.kind === 'not_credited') {
    const { outcome, affiliate } = attribution
    return { outcome: outcome as NotCredited['outcome'], ...(affiliate !== undefined && { affiliate }) }
  }
  const { affiliate, by } = attribution
  const lines = baseLines(sale, terms.base)
  const base = lines.reduce((sum, line) => sum + line.amount, 0n)
  if (base < terms.minimumOrder) return not('below_minimum', affiliate)
  const rules = rulesOn(terms.rules, sale.day)
  if (rules === undefined) return not('no_rule', affiliate)
  const subject = {
    affiliate,
    day: sale.day,
    payment: sale.payment ?? 1,
    ...(sale.customer !== undefined && { customer: sale.customer }),
  }
  const worked = workOutCommission(rules, lines, subject)
  if (worked.parts.length === 0) return not('no_rule', affiliate)
  const standing = standingOf(affiliate)
  const room = rules.mostPerMonth === undefined ? undefined : rules.mostPerMonth - standing.earnedInMonth
  if (room !== undefined && room <= 0n) return not('capped', affiliate)
  return {
    outcome: 'accepted',
    affiliate,
    by,
    commission: { ...worked, earned: atMost(worked.earned, room) },
    bonuses: rules.bonuses.filter(bonus => isBonusDue(bonus, standing.sales + 1)),
    heldUntil: addDays(sale.day, terms.holdingDays),
  }
}
