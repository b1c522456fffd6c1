import type { JoinedProgramme, OwnSale } from '@gatecount/shared/adapters/control/portal'
import type { RuleSet } from '@gatecount/shared/domain/affiliate/commission-rule'
import {
  EARNING_PERIODS,
  type EarningPeriod,
  type Earnings,
} from '@gatecount/shared/domain/affiliate/earnings'
import { SALE_OUTCOMES, type SaleOutcome } from '@gatecount/shared/domain/affiliate/outcome'
import { ownRules } from '@gatecount/shared/domain/affiliate/own-rules'
import { asStored, readTerms } from '@gatecount/shared/domain/affiliate/stored-terms'
import type { Balances } from '@gatecount/shared/domain/ledger/entry'
import { owedOf } from '@gatecount/shared/domain/ledger/owed'
import { z } from 'zod'

/** Money: minor units as a decimal text. */
const minor = z.string()
const owed = z.object({ pending: minor, approved: minor, payable: minor, paid: minor, clawback: minor })
const pay = z.union([
  z.object({ kind: z.literal('percent'), basisPoints: z.int() }),
  z.object({ kind: z.literal('flat'), amount: minor, per: z.enum(['order', 'item']) }),
])

const ruleSet = z.object({
  version: z.int(),
  validFrom: z.string(),
  rules: z.array(
    z.object({
      id: z.string(),
      scope: z.record(z.string(), z.unknown()),
      pay,
      tiers: z
        .object({ by: z.enum(['volume', 'count']), steps: z.array(z.object({ from: minor, pay })) })
        .optional(),
      mostPerOrder: minor.optional(),
    }),
  ),
  bonuses: z.array(
    z.object({
      id: z.string(),
      on: z.object({ kind: z.enum(['first_sale', 'milestone']), sales: z.int().optional() }),
      amount: minor,
    }),
  ),
  mostPerMonth: minor.optional(),
})

export const programmeAnswer = z.object({
  id: z.int(),
  name: z.string(),
  words: z.string(),
  site: z.string(),
  currency: z.string(),
  affiliate: z.string(),
  state: z.enum(['applied', 'approved', 'suspended', 'declined', 'left']),
  reason: z.string(),
  terms: z.object({
    windowDays: z.int(),
    precedence: z.enum(['coupon', 'click']),
    click: z.enum(['last', 'first']),
    holdingDays: z.int(),
    minimumOrder: minor,
    minimumPayout: minor,
    base: z.object({ withTax: z.boolean(), withShipping: z.boolean() }),
    approveAfterDays: z.int(),
  }),
  rules: z.array(ruleSet),
  /** What is owed to the affiliate; `clawback` is what they owe. */
  balances: owed,
})

interface ViewedProgramme {
  readonly programme: JoinedProgramme
  readonly affiliate: string
  readonly rules: readonly RuleSet[]
  readonly balances: Balances
}

export function viewProgramme({ programme, affiliate, rules, balances }: ViewedProgramme) {
  const { timeZone: _, terms, ...about } = programme
  return {
    ...about,
    affiliate,
    terms: asStored(readTerms(terms)),
    rules: asStored(ownRules(rules, affiliate)),
    balances: asStored(owedOf(balances)),
  }
}

const earnings = z.object({
  earned: minor,
  takenBack: minor,
  approved: minor,
  payable: minor,
  paid: minor,
})
const period = z.object({ from: z.string(), to: z.string(), sums: earnings })

export const PERIODS = Object.keys(EARNING_PERIODS) as [EarningPeriod, ...EarningPeriod[]]

export const earningsAnswer = z.object({
  currency: z.string(),
  today: z.string(),
  balances: owed,
  periods: z.record(z.enum(PERIODS), period),
  /** Days on which something was earned or taken back, rising. */
  days: z.array(z.object({ day: z.string(), earned: minor, takenBack: minor })),
})

export const viewEarnings = (sums: Earnings): unknown => asStored(sums)

const part = z.object({ rule: z.string(), base: minor, items: z.int(), pay, earned: minor })

export const saleAnswer = z.object({
  number: z.int(),
  day: z.string(),
  outcome: z.enum(Object.keys(SALE_OUTCOMES) as [SaleOutcome, ...SaleOutcome[]]),
  by: z.enum(['click', 'coupon']).nullable(),
  code: z.string().nullable(),
  subCode: z.string().nullable(),
  base: minor,
  refunded: minor,
  earned: minor,
  standing: minor,
  bonus: minor,
  /** How the commission was worked out; null where there is none. */
  workedOut: z.object({ rulesVersion: z.int(), parts: z.array(part) }).nullable(),
  heldUntil: z.string().nullable(),
  state: z.enum(['none', 'pending', 'approved', 'payable', 'paid', 'reversed', 'rejected']),
  confirmed: z.boolean(),
  reason: z.string().nullable(),
})

export function viewSale({ workedOut, ...sale }: OwnSale) {
  return {
    ...(asStored(sale) as object),
    workedOut: workedOut && { rulesVersion: workedOut.rulesVersion, parts: workedOut.parts },
  }
}
