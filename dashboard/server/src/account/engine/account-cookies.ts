import type { BetterAuthOptions } from 'better-auth'

export const SESSION_SECONDS = 30 * 24 * 3600

/**
 * The names of our cookies. Over https they have the `__Host-` prefix (RFC 6265bis), which browsers accept only with Secure
 * and Path=/ and without a domain; plain http is for one's own machine.
 */
export const cookieName = (https: boolean): string => (https ? '__Host-gatecount' : 'gatecount')

/** What makes every cookie of the engine one of ours: out of reach of scripts, and not sent by other sites. */
export function engineCookies(https: boolean): NonNullable<BetterAuthOptions['advanced']> {
  const name = cookieName(https)
  return {
    // Its own prefix would be `__Secure-`, which a neighbouring subdomain could set.
    useSecureCookies: false,
    cookiePrefix: name,
    cookies: { session_token: { name } },
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: https },
  }
}
