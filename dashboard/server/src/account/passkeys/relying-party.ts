import { isIP } from 'node:net'
import { Problem } from '../../http/problem.ts'
import type { Call } from '../../http/route.ts'

/** To whom a passkey belongs: a host name, and the origin that its pages have. */
export interface RelyingParty {
  readonly id: string
  readonly origin: string
}

/**
 * From where the dashboard is reached. Without a public address it is one's own machine, and the browser says under which name.
 * @throws Problem 409 for a bare address, which passkeys cannot belong to (WebAuthn, section 5.1.3)
 */
export function relyingParty(
  publicUrl: string | undefined,
  { request }: Pick<Call, 'request'>,
): RelyingParty {
  const { origin, hostname } = new URL(publicUrl ?? `${request.protocol}://${request.headers.host ?? ''}`)
  if (isIP(hostname.replaceAll(/[[\]]/g, '')) !== 0) {
    throw new Problem(409, 'Not possible here', 'Passkeys need a host name: open the dashboard as localhost')
  }
  return { id: hostname, origin }
}
