import { unveil, type Veiled, veil } from '@gatecount/shared/domain/privacy/veiled'

export const SESSION_SECONDS = 30 * 24 * 3600

export interface SessionCookie {
  read(header: string | undefined): Veiled<string> | undefined
  /** `Set-Cookie` that starts a session. */
  start(secret: Veiled<string>): string
  /** `Set-Cookie` that ends it. */
  end(): string
}

/**
 * The owner's session cookie: out of reach of scripts and not sent by other sites. Over https its name has the `__Host-`
 * prefix (RFC 6265bis), which browsers accept only with Secure and Path=/; plain http is for one's own machine.
 */
export function sessionCookie(https: boolean): SessionCookie {
  const name = https ? '__Host-gatecount' : 'gatecount'
  const attributes = `Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`
  return {
    read(header) {
      for (const pair of (header ?? '').split(';')) {
        const at = pair.indexOf('=')
        if (at > 0 && pair.slice(0, at).trim() === name) return veil(pair.slice(at + 1).trim())
      }
      return undefined
    },
    start: secret => `${name}=${unveil(secret)}; Max-Age=${SESSION_SECONDS}; ${attributes}`,
    end: () => `${name}=; Max-Age=0; ${attributes}`,
  }
}
