import { type AddressBlock, addressBlock } from './address-block.ts'

/**
 * Addresses that no network announces to the world: private, shared, loopback, link-local, documentation, benchmark,
 * multicast and future use (RFC 6890 and its registry, RFC 9637). Public data has mapped some of them to countries.
 */
const RESERVED = [
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

const BLOCK_BITS = { 4: 24, 6: 48 } as const

interface Range {
  readonly first: number
  readonly last: number
}

const RANGES: Readonly<Record<4 | 6, readonly Range[]>> = { 4: rangesOf(4), 6: rangesOf(6) }

function rangesOf(family: 4 | 6): Range[] {
  return RESERVED.flatMap(cidr => {
    const [address = '', bits = ''] = cidr.split('/')
    const block = addressBlock(address)
    if (block?.family !== family) return []
    return [{ first: block.index, last: block.index + 2 ** (BLOCK_BITS[family] - Number(bits)) - 1 }]
  })
}

export function isReserved({ family, index }: AddressBlock): boolean {
  return RANGES[family].some(({ first, last }) => index >= first && index <= last)
}
