import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { unveil, type Veiled, veil } from '@gatecount/shared/domain/privacy/veiled'
import type { Pseudonym } from '../ingest/anonymous-hit.ts'

/** A salt for one site and day, from system entropy; it is never derived from anything and never leaves volatile memory. */
export const newSalt = (): Veiled<Buffer> => veil(randomBytes(32))

/** The first 64 bits: what a provider gives to one connection; the rest changes by itself. */
function networkPart(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  return [...first, ...new Array<string>(zeros).fill('0'), ...last].slice(0, 4).join(':')
}

/**
 * The day's pseudonym: HMAC-SHA-256 (RFC 2104) of address (IPv6: its /64) and user agent, cut to 64 bits. With five
 * million visitors a day two of them share one with a probability of 7 in 10 million.
 */
export function pseudonym(
  salt: Veiled<Buffer>,
  address: Veiled<string>,
  userAgent: Veiled<string>,
): Pseudonym {
  const mac = createHmac('sha256', unveil(salt))
  mac.update(`${networkPart(unveil(address))}\u0000${unveil(userAgent)}`)
  return veil(mac.digest('binary').slice(0, 8))
}
