import {
  CLICK_COOKIE,
  type Mac,
  readClickCookie,
  writeClickCookie,
} from '@gatecount/shared/domain/affiliate/click-cookie'
import { findLinkCode, type LinkCode } from '@gatecount/shared/domain/affiliate/link-code'
import { beginsWithAny } from '@gatecount/shared/domain/event/path-prefix'
import type { Site } from '@gatecount/shared/domain/identity/site'
import { dayNumber } from '@gatecount/shared/domain/time/local-time'
import { clickCookieOf } from './click-cookie-of.ts'

const DAY_SECONDS = 86_400
/** No browser keeps a cookie for longer (RFC 6265bis). */
const MOST_DAYS = 400

export interface Click {
  readonly site: Site
  readonly code: LinkCode
  /** Registered, or ''. */
  readonly subCode: string
  /** Local day of the site. */
  readonly day: string
  /** Path of the page that the link leads to. */
  readonly path: string
  /** `Cookie` of the request, or ''. */
  readonly cookies: string
}

/** Whether an earlier click would still credit somebody. */
function hasEarlierClick({ site, day, cookies }: Click, mac: Mac): boolean {
  const value = clickCookieOf(cookies)
  const earlier = value === undefined ? undefined : readClickCookie(site.id, value, mac)
  const code = earlier && findLinkCode(site.linkCodes, earlier.code)
  if (earlier === undefined || code === undefined || code.credits === 'none') return false
  const age = dayNumber(day) - dayNumber(earlier.day)
  return age >= 0 && age <= code.windowDays
}

/**
 * The cookie of a click, or undefined where an earlier one stays: on a cart or checkout page, where somebody who did not
 * bring the customer would take the sale; and in a programme that credits the first click. Nothing in it differs between
 * two people who click the same link on one day.
 */
export function decideCookie(click: Click, mac: Mac): string | undefined {
  const { site, code, subCode, day, path } = click
  const standsDown = code.click === 'first' || beginsWithAny(path.toLowerCase(), code.checkoutPaths)
  if (standsDown && hasEarlierClick(click, mac)) return undefined
  const value = writeClickCookie(site.id, { code: code.code, subCode, day }, mac)
  // Days are counted, not hours: a sale on the evening of the last day still counts, so the cookie lasts through it.
  const seconds = Math.min(code.windowDays + 1, MOST_DAYS) * DAY_SECONDS
  return `${CLICK_COOKIE}=${value}; Max-Age=${seconds}; Path=/; Secure; HttpOnly; SameSite=Lax`
}
