import type { ListedSale, SalesWanted } from '@gatecount/shared/adapters/control/programme-sales'
import { SALE_OUTCOMES, type SaleOutcome } from '@gatecount/shared/domain/affiliate/outcome'
import { z } from 'zod'
import { twoDaysInQuery } from '../reports/range-in-query.ts'
import { fault } from '../words/fault.ts'
import { minor } from './programme-fields.ts'

const STATES = ['none', 'pending', 'approved', 'payable', 'paid', 'reversed', 'rejected'] as const
const outcome = z.enum(Object.keys(SALE_OUTCOMES) as [SaleOutcome, ...SaleOutcome[]])

const pay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('percent'), basisPoints: z.int() }),
  z.object({ kind: z.literal('flat'), amount: minor, per: z.enum(['order', 'item']) }),
])

export const saleAnswer = z.object({
  number: z.int(),
  day: z.string(),
  receivedOn: z.string(),
  outcome,
  affiliate: z.string().nullable(),
  affiliateName: z.string().nullable(),
  by: z.enum(['click', 'coupon']).nullable(),
  code: z.string().nullable(),
  subCode: z.string().nullable(),
  base: minor,
  earned: minor,
  standing: minor.describe('what of it has not been taken back'),
  refunded: minor,
  workedOut: z
    .object({
      rulesVersion: z.int(),
      rounding: z.string(),
      base: minor,
      parts: z.array(z.object({ rule: z.string(), base: minor, items: z.int(), pay, earned: minor })),
      by: z.enum(['click', 'coupon']),
      heldUntil: z.string(),
    })
    .nullable(),
  heldUntil: z.string().nullable(),
  state: z.enum(STATES),
  confirmed: z.boolean().describe('false: told by a browser, not by the shop'),
  reason: z.string().nullable(),
}) satisfies z.ZodType<ListedSale, unknown>

const filter = {
  state: z.enum(STATES).optional(),
  outcome: outcome.optional(),
  affiliate: z.string().max(80).optional(),
  date_range: twoDaysInQuery.optional(),
}
const whole = (most: number) => z.coerce.number().int().min(1).max(most)

export const salesQuery = z.strictObject({
  ...filter,
  /** Only sales with a lower number: `next` of the page before. */
  before: whole(2_147_483_647).optional(),
  limit: whole(500).default(50),
})
export const salesFileQuery = z.strictObject(filter)
export const figuresQuery = z.strictObject({ date_range: twoDaysInQuery })

export function wantedOf(
  query: z.output<typeof salesFileQuery> & { readonly before?: number | undefined },
  limit: number,
): SalesWanted {
  const { state, outcome: became, affiliate, date_range: days, before } = query
  return {
    limit,
    ...(state !== undefined && { state }),
    ...(became !== undefined && { outcome: became }),
    ...(affiliate !== undefined && { affiliate }),
    ...(days !== undefined && { from: days.from, to: days.to }),
    ...(before !== undefined && { before }),
  }
}

export const decisions = z
  .strictObject({
    sales: z.array(z.int().min(1)).min(1).max(500),
    verdict: z.enum(['approve', 'reject']),
    reason: z.string().trim().max(500).default(''),
  })
  .refine(({ verdict, reason }) => verdict === 'approve' || reason !== '', {
    path: ['reason'],
    message: fault('is needed: the affiliate reads it'),
  })
