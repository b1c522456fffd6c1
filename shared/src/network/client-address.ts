import { isIPv4, isIPv6, SocketAddress } from 'node:net'
import { isTrusted, type TrustedProxies } from './trusted-proxies.ts'

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i
const WITH_PORT = /^(\d+\.\d+\.\d+\.\d+):\d+$/
const BRACKETED = /^\[([^\]]+)\](?::\d+)?$/

/** One text for each IPv6 address, however it was written (RFC 5952); IPv4 where it is mapped into IPv6. */
function canonical(address: string): string {
  const { address: text } = new SocketAddress({ address, family: 'ipv6' })
  return MAPPED.exec(text)?.[1] ?? text
}

/** An address without port, brackets, zone and IPv4 mapping; undefined when it is none. */
export function normaliseAddress(text: string): string | undefined {
  let address = text.trim()
  if (isIPv4(address)) return address
  address = WITH_PORT.exec(address)?.[1] ?? BRACKETED.exec(address)?.[1] ?? address
  // What connections from IPv4 look like on a socket for both, without the cost of the general way.
  address = MAPPED.exec(address)?.[1] ?? address
  if (isIPv6(address)) return canonical(address.split('%', 1)[0] ?? '')
  return isIPv4(address) ? address : undefined
}

/**
 * The address of the client as far as it can be believed: the hop that the nearest trusted proxy saw. What stands
 * further left in `X-Forwarded-For` the client may have written itself. Garbage ends the walk at the last good hop.
 *
 * @param peer address of the connection
 * @param forwarded value of `X-Forwarded-For`, or undefined
 */
export function clientAddress(peer: string, forwarded: string | undefined, trusted: TrustedProxies): string {
  let client = normaliseAddress(peer) ?? ''
  if (forwarded === undefined) return client
  const hops = forwarded.split(',')
  for (let i = hops.length - 1, taken = 0; i >= 0; i--, taken++) {
    const believed =
      trusted.kind === 'hops' ? taken < trusted.hops : client !== '' && isTrusted(trusted.list, client)
    if (!believed) return client
    const hop = normaliseAddress(hops[i] ?? '')
    if (hop === undefined) return client
    client = hop
  }
  return client
}
