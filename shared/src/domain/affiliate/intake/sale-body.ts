import { z } from 'zod'

/** Decimal text in the main unit of the currency, `19.90`; never negative. */
const amount = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,20})?$/, 'must be a decimal number as text, such as "19.90", and not negative')
const day = z.iso.date('must be a day, YYYY-MM-DD')
const word = z.string().trim().min(1, 'is empty').max(120)
const code = z.string().trim().min(1, 'is empty').max(64)
/** The shop's own number; kept as a keyed hash and never as it is. */
const number = z.string().min(1, 'is empty').max(200)
const currency = z.string().regex(/^[A-Z]{3}$/, 'must be the code of a currency, such as EUR')

const line = z.strictObject({
  amount,
  quantity: z.int().min(1).max(1_000_000).default(1),
  group: word.optional(),
  sku: word.optional(),
})

/** `POST /api/sales`, as a shop signs it. */
export const saleBody = z.strictObject({
  site: z.string().min(1).max(253),
  programme: word.optional(),
  order: number,
  currency,
  lines: z.array(line).min(1).max(500),
  discount: amount.default('0'),
  tax: amount.default('0'),
  shipping: amount.default('0'),
  day: day.optional(),
  /** What the cookie of the click holds, as it is; or the code and its day, where the shop kept those. */
  click: z
    .union([z.string().min(1).max(1000), z.strictObject({ code, subCode: code.optional(), day })])
    .optional(),
  coupon: code.optional(),
  customer: z.enum(['new', 'returning']).optional(),
  payment: z.int().min(1).max(100_000).optional(),
  selfReferral: z.boolean().optional(),
})
export type SaleBody = z.output<typeof saleBody>

/** `POST /api/refunds`. */
export const refundBody = z.strictObject({
  site: z.string().min(1).max(253),
  programme: word.optional(),
  refund: number,
  order: number,
  currency,
  /** What of the base of the commission went back; without it, all that is left of the order. */
  amount: amount.optional(),
  kind: z.enum(['refund', 'chargeback']).default('refund'),
})
export type RefundBody = z.output<typeof refundBody>
