import { z } from 'zod'
import type { CommissionRule, RuleSet } from './commission-rule.ts'
import type { ProgrammeTerms } from './programme.ts'

/** Money in documents: minor units as a decimal text. */
const minor = z
  .string()
  .regex(/^\d{1,15}$/, 'must be a whole number of the smallest unit of the currency')
  .transform(BigInt)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, YYYY-MM-DD')
const name = z.string().trim().min(1, 'is empty').max(120)
const names = z.array(name).min(1).max(500)

const pay = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), basisPoints: z.int().min(0).max(10_000) }),
  z.strictObject({ kind: z.literal('flat'), amount: minor, per: z.enum(['order', 'item']) }),
])

const rule = z.strictObject({
  id: name,
  scope: z
    .strictObject({
      affiliates: names,
      skus: names,
      groups: names,
      customer: z.enum(['new', 'returning']),
      firstPayments: z.int().min(1).max(1000),
      from: day,
      until: day,
    })
    .partial(),
  pay,
  tiers: z
    .strictObject({
      by: z.enum(['volume', 'count']),
      steps: z
        .array(z.strictObject({ from: minor, pay }))
        .min(1)
        .max(20),
    })
    .optional(),
  mostPerOrder: minor.optional(),
})

const bonus = z.strictObject({
  id: name,
  on: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('first_sale') }),
    z.strictObject({ kind: z.literal('milestone'), sales: z.int().min(1).max(1_000_000) }),
  ]),
  amount: minor,
})

const areDifferent = (named: readonly { readonly id: string }[]): boolean =>
  new Set(named.map(one => one.id)).size === named.length

/** The rules of a programme as they are sent and kept. */
export const ruleSetSchema = z.strictObject({
  rules: z.array(rule).min(1).max(100).refine(areDifferent, 'two rules have the same id'),
  bonuses: z.array(bonus).max(20).default([]),
  mostPerMonth: minor.optional(),
})

/** The terms of a programme, without rules and currency, as they are sent and kept. */
export const termsSchema = z.strictObject({
  windowDays: z.int().min(0).max(400).default(30),
  precedence: z.enum(['coupon', 'click']).default('coupon'),
  click: z.enum(['last', 'first']).default('last'),
  holdingDays: z.int().min(0).max(365).default(30),
  minimumOrder: minor.default(0n),
  minimumPayout: minor.default(0n),
  base: z
    .strictObject({ withTax: z.boolean(), withShipping: z.boolean() })
    .default({ withTax: false, withShipping: false }),
  approveAfterDays: z.int().min(0).max(365).default(30),
  /** Paths whose clicks never replace an earlier one. */
  checkoutPaths: z
    .array(z.string().regex(/^\/\S*$/, 'must begin with / and hold no spaces'))
    .max(50)
    .default(['/cart', '/checkout']),
})

/** As JSON holds it. */
export type StoredTerms = z.input<typeof termsSchema>

/** BigInts as decimal texts, for JSON. */
export const asStored = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? String(one) : one)))

/** @throws ZodError when what is stored is none */
export const readTerms = (stored: StoredTerms): Omit<ProgrammeTerms, 'rules' | 'currency'> => {
  const { checkoutPaths: _, ...terms } = termsSchema.parse(stored)
  return terms
}

export function readRuleSet(stored: { version: number; validFrom: string; rules: unknown }): RuleSet {
  const { rules, bonuses, mostPerMonth } = ruleSetSchema.parse(stored.rules)
  return {
    version: stored.version,
    validFrom: stored.validFrom,
    rules: rules as CommissionRule[],
    bonuses,
    ...(mostPerMonth !== undefined && { mostPerMonth }),
  }
}
