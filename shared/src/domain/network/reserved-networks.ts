import type { IpAddress } from './ip-address.ts'
import { type IpNetwork, isWithin, parseNetwork } from './ip-network.ts'

/**
 * Addresses that no network announces to the world: private, shared, loopback, link-local, documentation, benchmark,
 * multicast and future use (RFC 6890 and its registry, RFC 9637). Public data has mapped some of them to countries.
 */
export const RESERVED_NETWORKS = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/48',
  '64:ff9b:1::/48',
  '100::/48',
  '2001:2::/48',
  '2001:10::/28',
  '2001:20::/28',
  '2001:db8::/32',
  '3fff::/20',
  'fc00::/7',
  'fe80::/9',
  'ff00::/8',
] as const

/** Ways into IPv4 by another door: Teredo, 6to4 and its relays (RFC 4380, RFC 3056, RFC 3068). */
const DETOURS = ['2001::/32', '2002::/16', '192.88.99.0/24'] as const

/** What people use inside their own networks (RFC 1918, RFC 4193, loopback). */
const PRIVATE = networks(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8', '::1', 'fc00::/7'])
/** Where clouds tell a machine its secrets, in the range of private addresses; the others are link-local. */
const METADATA = networks(['fd00:ec2::254', 'fd20:ce::254'])

/** The only IPv6 addresses that are given out for the world (RFC 4291). */
const GLOBAL_V6 = networks(['2000::/3'])
const NOT_PUBLIC = networks([...RESERVED_NETWORKS, ...DETOURS])

function networks(texts: readonly string[]): IpNetwork[] {
  return texts.flatMap(text => parseNetwork(text) ?? [])
}

/** Whether anybody in the world reaches the same machine by this address: nothing private, local, reserved or translated. */
export function isPublicAddress(address: IpAddress): boolean {
  if (address.family === 6 && !GLOBAL_V6.some(network => isWithin(address, network))) return false
  return !NOT_PUBLIC.some(network => isWithin(address, network))
}

/** Whether an address is one that people give to machines of their own: never link-local, where clouds keep secrets. */
export const isPrivateAddress = (address: IpAddress): boolean =>
  PRIVATE.some(network => isWithin(address, network)) && !METADATA.some(network => isWithin(address, network))
