import { z } from 'zod'
import { addDays } from '../../time/local-time.ts'
import type { Mac } from '../click-cookie.ts'
import type { RefundMeasure } from '../refund-measure.ts'
import type { Sale } from '../sale.ts'
import type { Untaken } from './delivery-outcome.ts'

/** What is needed to read what a shop sent, besides that. */
export interface ShopReading {
  readonly siteId: number
  /** Under the key of the site's clicks. */
  readonly mac: Mac
  /** Local day of the site on which it arrived. */
  readonly today: string
  /** Local day of the site, of milliseconds since the epoch. */
  readonly dayOf: (at: number) => string
}

/** What a webhook of a shop comes to. One may say several things: an order, and what of it went back. */
export type ShopFact =
  | { readonly kind: 'sale'; readonly order: string; readonly sale: Sale }
  | ShopRefund
  | { readonly kind: 'untaken'; readonly why: Untaken }
  | { readonly kind: 'invalid'; readonly of: 'sale' | 'refund'; readonly errors: FieldErrors }

export interface ShopRefund {
  readonly kind: 'refund'
  readonly refund: string
  readonly order: string
  readonly currency: string
  readonly reason: 'refund' | 'chargeback'
  /** Minor units of what was paid; undefined: all that is left. */
  readonly amount?: bigint
  readonly measure: RefundMeasure
  /** Says nothing about an order that nobody has heard of: it was never paid. */
  readonly onlyKnown?: boolean
}

type FieldErrors = Readonly<Record<string, readonly string[]>>

const MOST_FAULTS = 20

/** What could not be read, by field; no value is said. */
export function invalidFact(of: 'sale' | 'refund', { issues }: z.ZodError): ShopFact {
  const errors: Record<string, string[]> = {}
  for (const { path } of issues.slice(0, MOST_FAULTS))
    errors[path.map(String).join('.') || 'body'] = ['cannot be read']
  return { kind: 'invalid', of, errors }
}

export const untaken = (why: Untaken): ShopFact => ({ kind: 'untaken', why })

/** A shop may be a time zone ahead of its site, and its clock wrong by more: nothing is sold in the future. */
export function dayOfSale(written: string | number, { dayOf, today }: ShopReading): string {
  const at = typeof written === 'number' ? written : Date.parse(written)
  // Beyond these no clock of a zone is defined.
  if (!Number.isFinite(at) || Math.abs(at) > 8e15) return today
  const day = dayOf(at)
  return day > addDays(today, 1) || !/^\d{4}-/.test(day) ? today : day
}

/** Numbers of orders are integers in most systems, and texts in some. Shopify's test messages have one that JSON rounds. */
export const shopNumber = z
  .union([z.number().min(0).max(1e20).refine(Number.isInteger), z.string().min(1).max(200)])
  .transform(String)
/** Decimal text, or a number where a system writes one; may be negative. */
export const decimal = z
  .union([
    z.string().regex(/^-?\d{1,15}(\.\d{1,20})?$/),
    z.number().min(-1e12).max(1e12).transform(plainDecimal),
  ])
  .default('0')
export const currencyCode = z
  .string()
  .regex(/^[A-Za-z]{3}$/)
  .transform(code => code.toUpperCase())
export const wordOf = (text: string | null | undefined): string | undefined =>
  text?.trim().slice(0, 120) || undefined

/** JSON numbers such as 1e-7 are no decimal text. */
function plainDecimal(value: number): string {
  return value.toFixed(6)
}

/** Keeps what is there. */
export const couponsOf = (codes: readonly string[]): Pick<Sale, 'coupon' | 'moreCoupons'> => {
  const [coupon, ...moreCoupons] = codes.map(code => code.trim().slice(0, 64)).filter(code => code !== '')
  if (coupon === undefined) return {}
  return { coupon, ...(moreCoupons.length > 0 && { moreCoupons }) }
}
