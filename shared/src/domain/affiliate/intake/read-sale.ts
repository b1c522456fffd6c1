import { currencyDigits } from '../../money/currency-digits.ts'
import { parseAmount } from '../../money/parse-amount.ts'
import { addDays } from '../../time/local-time.ts'
import { type Mac, readClickCookie } from '../click-cookie.ts'
import type { Click, Sale, SaleLine } from '../sale.ts'
import type { SaleBody } from './sale-body.ts'

/** What is needed to read a sale besides what the shop sent. */
export interface Reading {
  readonly siteId: number
  /** Local day of the site on which it arrived. */
  readonly today: string
  /** Under the key of the site's clicks. */
  readonly mac: Mac
}

/** In minor units: what is finer than the currency has is rounded, a half up. */
export const minorOf = (text: string, currency: string): bigint =>
  parseAmount(text, currencyDigits(currency)) ?? 0n

/** A line with decimal text for an amount. */
export const lineOf = (
  { amount, quantity, group, sku }: SaleBody['lines'][number],
  currency: string,
): SaleLine => ({
  amount: minorOf(amount, currency),
  quantity,
  ...(group !== undefined && { group }),
  ...(sku !== undefined && { sku }),
})

function clickOf(click: Exclude<SaleBody['click'], undefined>, { siteId, mac }: Reading): Click | undefined {
  if (typeof click === 'string') return readClickCookie(siteId, click, mac)
  const { code, day, subCode } = click
  return { code, day, ...(subCode !== undefined && { subCode }) }
}

/**
 * A sale as the ledger takes it. A cookie that was not made here is no reason to refuse a sale: it may have a coupon.
 * @returns undefined when its day lies in the future
 */
export function readSale(body: SaleBody, reading: Reading): Sale | undefined {
  const { currency, day = reading.today, customer, payment, selfReferral, coupon } = body
  // A shop may be a time zone ahead of its site.
  if (day > addDays(reading.today, 1)) return undefined
  const click = body.click === undefined ? undefined : clickOf(body.click, reading)
  return {
    currency,
    day,
    lines: body.lines.map(line => lineOf(line, currency)),
    discount: minorOf(body.discount, currency),
    tax: minorOf(body.tax, currency),
    shipping: minorOf(body.shipping, currency),
    ...(click !== undefined && { click }),
    ...(body.click !== undefined && click === undefined && { unreadableClick: true }),
    ...(coupon !== undefined && { coupon }),
    ...(customer !== undefined && { customer }),
    ...(payment !== undefined && { payment }),
    ...(selfReferral !== undefined && { selfReferral }),
  }
}
