import { CLICK_COOKIE } from '@gatecount/shared/domain/affiliate/click-cookie'

/** Value of the cookie of a click among those of a request (`Cookie`, or ''). */
export function clickCookieOf(cookies: string): string | undefined {
  for (const pair of cookies.split(';')) {
    const [name = '', ...value] = pair.split('=')
    if (name.trim() === CLICK_COOKIE) return value.join('=').trim()
  }
  return undefined
}
