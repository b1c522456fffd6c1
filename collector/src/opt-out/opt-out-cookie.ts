import { CLICK_COOKIE } from '@gatecount/shared/domain/affiliate/click-cookie'

/** No browser keeps a cookie for longer (RFC 6265bis). */
const LONGEST_SECONDS = 400 * 86_400
/** A name that cookies can be set for; addresses and names of one machine have none. */
const SETTABLE = /^(?=.*[a-z])[a-z0-9-]+(?:\.[a-z0-9-]+)+$/

interface Place {
  /** The domain of the site, without `www.`, so that it holds there too. */
  readonly domain: string
  readonly isSecure: boolean
}

/** A script has to see it: the tracker sends nothing where it is. Its value is a wish, the same for everybody. */
function optOutCookie(value: '1' | '', seconds: number, { domain, isSecure }: Place): string {
  const where = SETTABLE.test(domain) ? `; Domain=${domain}` : ''
  return `gatecount_optout=${value}; Max-Age=${seconds}; Path=/${where}; SameSite=Lax${isSecure ? '; Secure' : ''}`
}

/** The cookies that an opt-out sets and takes away, or what takes it back. */
export function cookiesOfWish(wish: 'out' | 'in', place: Place): string[] {
  if (wish === 'in') return [optOutCookie('', 0, place)]
  // By whose link somebody came is not remembered any longer either.
  const forgetClick = `${CLICK_COOKIE}=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax`
  return [optOutCookie('1', LONGEST_SECONDS, place), forgetClick]
}
