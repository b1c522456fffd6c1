import { createHmac } from 'node:crypto'
import type { ExcludedNetwork } from '../domain/identity/site.ts'
import { parseAddress } from '../domain/network/ip-address.ts'
import { type IpNetwork, networkOf } from '../domain/network/ip-network.ts'
import { networkBytes } from '../domain/network/network-bytes.ts'
import { unveil, type Veiled } from '../domain/privacy/veiled.ts'

/**
 * What is kept of a network that an owner excludes: HMAC-SHA-256 (RFC 2104) of family, prefix length and masked address,
 * base64url. It can be compared with an address by whoever has the key.
 */
export function networkDigest(key: Veiled<Buffer>, network: IpNetwork): string {
  return createHmac('sha256', unveil(key))
    .update(Buffer.from(networkBytes(network)))
    .digest('base64url')
}

/** Tells whether an address (or a host name, which is in no network) lies in one of the networks. */
export function matchNetworks(
  networks: readonly ExcludedNetwork[],
): (key: Veiled<Buffer>, address: Veiled<string>) => boolean {
  const digests = new Set(networks.map(({ digest }) => digest))
  const shapes = [...new Set(networks.map(({ family, prefixLength }) => `${family}/${prefixLength}`))].map(
    shape => shape.split('/').map(Number),
  )
  return (key, veiled) => {
    const address = parseAddress(unveil(veiled))
    if (address === undefined) return false
    return shapes.some(
      ([family, prefixLength]) =>
        family === address.family && digests.has(networkDigest(key, networkOf(address, prefixLength))),
    )
  }
}
