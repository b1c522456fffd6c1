import type { AnnouncedRules, Programme } from '@gatecount/shared/adapters/control/programmes'
import type { RuleSet } from '@gatecount/shared/domain/affiliate/commission-rule'
import {
  asStored,
  readRuleSet,
  ruleSetSchema,
  type StoredTerms,
  termsSchema,
} from '@gatecount/shared/domain/affiliate/stored-terms'
import { z } from 'zod'
import { isCalendarDay } from '../reports/calendar-day.ts'
import { isCurrency } from '../sites/site-settings.ts'
import { fault } from '../words/fault.ts'

/** Money in answers: minor units of the programme's currency, as text. */
export const minor = z.string()

export const day = z.string().refine(isCalendarDay, fault('is not a day'))
const name = z.string().trim().min(1, fault('is empty')).max(80)
const words = z.string().trim().max(4000)

export const newProgramme = z.strictObject({
  name,
  currency: z.string().refine(isCurrency, fault('is not a currency of ISO 4217, such as EUR')).optional(),
  words: words.default(''),
  open: z.boolean().default(true),
  terms: termsSchema.prefault({}),
  /** Hold from today on; without, nothing is paid until some are announced. */
  rules: ruleSetSchema.optional(),
})

/** Terms are changed as a whole. */
export const programmeChange = z.strictObject({
  name: name.optional(),
  words: words.optional(),
  open: z.boolean().optional(),
  terms: termsSchema.optional(),
})

export const announcement = ruleSetSchema.extend({ validFrom: day })
export const trial = ruleSetSchema.extend({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, fault('is not a month, YYYY-MM')),
})

const pay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), basisPoints: z.int() }),
  z.object({ kind: z.literal('flat'), amount: minor, per: z.enum(['order', 'item']) }),
])
const texts = z.array(z.string()).optional()
const ruleAnswer = z.object({
  id: z.string(),
  scope: z.object({
    affiliates: texts,
    skus: texts,
    groups: texts,
    customer: z.enum(['new', 'returning']).optional(),
    firstPayments: z.int().optional(),
    from: z.string().optional(),
    until: z.string().optional(),
  }),
  pay,
  tiers: z
    .object({ by: z.enum(['volume', 'count']), steps: z.array(z.object({ from: minor, pay })) })
    .optional(),
  mostPerOrder: minor.optional(),
})
export const rulesAnswer = z.object({
  version: z.int(),
  validFrom: z.string(),
  announcedOn: z.string(),
  rules: z.array(ruleAnswer),
  bonuses: z.array(
    z.object({
      id: z.string(),
      on: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('first_sale') }),
        z.object({ kind: z.literal('milestone'), sales: z.int() }),
      ]),
      amount: minor,
    }),
  ),
  mostPerMonth: minor.optional(),
})
export const publicTerms = z.object({
  windowDays: z.int(),
  precedence: z.enum(['coupon', 'click']),
  click: z.enum(['last', 'first']),
  holdingDays: z.int(),
  minimumOrder: minor,
  minimumPayout: minor,
  base: z.object({ withTax: z.boolean(), withShipping: z.boolean() }),
  approveAfterDays: z.int(),
})
const termsAnswer = publicTerms.extend({ checkoutPaths: z.array(z.string()) })
export const factsAnswer = z.object({
  decided: z.int(),
  approvalRate: z.number().nullable(),
  reversalRate: z.number().nullable(),
  validationDays: z.int().nullable(),
  paymentDays: z.int().nullable(),
})
export const programmeAnswer = z.object({
  id: z.int(),
  name: z.string(),
  currency: z.string(),
  words: z.string(),
  open: z.boolean(),
  terms: termsAnswer,
  salesReceived: z.int(),
})

/** As the control store takes them. */
export const storedTerms = (terms: z.output<typeof termsSchema>): StoredTerms =>
  asStored(terms) as StoredTerms
export function rulesFrom(
  validFrom: string,
  { rules, bonuses, mostPerMonth }: z.output<typeof ruleSetSchema>,
): Omit<RuleSet, 'version'> {
  const { version: _, ...read } = readRuleSet({
    version: 0,
    validFrom,
    rules: asStored({ rules, bonuses, mostPerMonth }),
  })
  return read
}

export const viewTerms = ({ terms }: Programme) =>
  asStored(termsSchema.parse(terms)) as z.infer<typeof termsAnswer>
export const viewProgramme = (programme: Programme): z.infer<typeof programmeAnswer> => {
  const { id, currency, words: said, open, salesReceived } = programme
  return { id, name: programme.name, currency, words: said, open, terms: viewTerms(programme), salesReceived }
}
export const viewRules = (rules: AnnouncedRules) => asStored(rules) as z.infer<typeof rulesAnswer>
