/** A line of a sale, in minor units of the sale's currency. */
export interface SaleLine {
  /** What was paid for the whole line, after discounts of the line itself. */
  readonly amount: bigint
  readonly quantity: number
  /** The shop's own product group and article number, where a rule asks for them. */
  readonly group?: string
  readonly sku?: string
}

/** Parts of what was paid that a programme may leave out of the base of commissions. */
export interface SaleParts {
  readonly lines: readonly SaleLine[]
  /** Off the whole order; spread over its lines. Not negative. */
  readonly discount: bigint
  readonly tax: bigint
  readonly shipping: bigint
}

export type CustomerKind = 'new' | 'returning'

/** A sale as the shop tells it: what was bought, and through whom; nothing about who bought. */
export interface Sale extends SaleParts {
  /** ISO 4217. */
  readonly currency: string
  /** Local day of the programme, `YYYY-MM-DD`. */
  readonly day: string
  readonly customer?: CustomerKind
  /** Which payment of a subscription this is, from 1. */
  readonly payment?: number
  /** The shop compared buyer and affiliate, and they are the same. */
  readonly selfReferral?: boolean
  /** What the cookie said. */
  readonly click?: Click
  /** There was a cookie, but it was not made here. */
  readonly unreadableClick?: boolean
  readonly coupon?: string
  /** Further ones, where a shop takes several for one order; the first that an affiliate has counts. */
  readonly moreCoupons?: readonly string[]
  /** What was paid in all, with tax and shipping, where the shop says so; its refunds are parts of that. */
  readonly paid?: bigint
}

/** All coupons of a sale, in the order in which they were given. */
export const couponsOfSale = ({ coupon, moreCoupons = [] }: Sale): readonly string[] =>
  coupon === undefined ? [] : [coupon, ...moreCoupons]

/** What the cookie holds, and the same for everyone with that code on that day. */
export interface Click {
  readonly code: string
  readonly subCode?: string
  /** Day of the click, `YYYY-MM-DD`. */
  readonly day: string
}
