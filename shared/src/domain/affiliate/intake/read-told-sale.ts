import type { Sale } from '../sale.ts'
import { clickOfMark } from '../shop/via-mark.ts'
import { lineOf, type Reading } from './read-sale.ts'
import type { ToldSaleBody } from './told-sale-body.ts'

/**
 * A sale as a page told it. Its day is today: a page that could say another would choose the rule and the window.
 * @param cookie of the click, where the browser sent it; else the code that the page has
 * @returns undefined when it says nothing of what was paid
 */
export function toldSale(
  { currency, amount, lines, coupon, via }: ToldSaleBody,
  cookie: string | undefined,
  { siteId, today, mac }: Reading,
): Sale | undefined {
  const told = lines ?? (amount === undefined ? undefined : [{ amount, quantity: 1 }])
  if (told === undefined) return undefined
  return {
    currency,
    day: today,
    lines: told.map(line => lineOf(line, currency)),
    discount: 0n,
    tax: 0n,
    shipping: 0n,
    ...clickOfMark(cookie ?? via, { siteId, mac, day: today }),
    ...(coupon !== undefined && { coupon }),
  }
}
