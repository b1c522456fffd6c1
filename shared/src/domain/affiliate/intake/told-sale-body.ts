import { z } from 'zod'

/** A page has amounts as numbers or as text; neither has more than six places. */
const amount = z
  .union([
    z.string().regex(/^\d{1,12}(\.\d{1,20})?$/),
    z
      .number()
      .min(0)
      .max(1e12)
      .transform(value => value.toFixed(6)),
  ])
  .transform(String)
const word = z.string().trim().min(1).max(120)

const line = z.object({
  amount,
  quantity: z.int().min(1).max(1_000_000).default(1),
  group: word.optional(),
  sku: word.optional(),
})

/** `POST /api/browser-sale`, as `sale.js` sends it: nobody signed it. */
export const toldSaleBody = z.object({
  /** Domain of the site. */
  d: z.string().min(1).max(253),
  order: z.union([z.string().trim().min(1).max(200), z.int()]).transform(String),
  currency: z.string().regex(/^[A-Z]{3}$/),
  amount: amount.optional(),
  lines: z.array(line).min(1).max(100).optional(),
  coupon: z.string().trim().min(1).max(64).optional(),
  /** Code of an affiliate in the address of the page, or that the page has kept. */
  via: z.string().trim().max(400).optional(),
})
export type ToldSaleBody = z.output<typeof toldSaleBody>
