import { BITS, type IpAddress, maskAddress, parseAddress } from './ip-address.ts'

/** A block of addresses: all that begin with the same bits. */
export interface IpNetwork {
  /** Bits behind the prefix are zero. */
  readonly address: IpAddress
  readonly prefixLength: number
}

const MAPPED_BITS = 96

/** The network of an address: itself alone, or with a prefix. */
export const networkOf = (address: IpAddress, prefixLength: number = BITS[address.family]): IpNetwork => ({
  address: maskAddress(address, prefixLength),
  prefixLength,
})

/**
 * Reads `203.0.113.0/24`, `2001:db8::/48` or a single address; undefined when it is neither. Bits behind the prefix are
 * taken away, and a network of addresses that are mapped into IPv6 is one of IPv4.
 */
export function parseNetwork(text: string): IpNetwork | undefined {
  const [written = '', bits, ...more] = text.trim().split('/')
  const address = parseAddress(written)
  if (address === undefined || more.length > 0) return undefined
  if (bits === undefined) return networkOf(address)
  if (!/^\d{1,3}$/.test(bits)) return undefined
  const isMapped = address.family === 4 && written.includes(':')
  const prefixLength = Number(bits) - (isMapped ? MAPPED_BITS : 0)
  if (prefixLength < 0 || prefixLength > BITS[address.family]) return undefined
  return networkOf(address, prefixLength)
}

export function isWithin(address: IpAddress, { address: first, prefixLength }: IpNetwork): boolean {
  if (address.family !== first.family) return false
  const { bytes } = maskAddress(address, prefixLength)
  return bytes.every((byte, at) => byte === first.bytes[at])
}
