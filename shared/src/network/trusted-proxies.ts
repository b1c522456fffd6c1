import { BlockList, isIP, isIPv4 } from 'node:net'

/** Which senders' forwarding headers are believed: networks, or the number of proxies in front. */
export type TrustedProxies =
  | { readonly kind: 'hops'; readonly hops: number }
  | { readonly kind: 'networks'; readonly list: BlockList }

const NAMED: ReadonlyMap<string, readonly string[]> = new Map([
  ['loopback', ['127.0.0.0/8', '::1/128']],
  ['linklocal', ['169.254.0.0/16', 'fe80::/10']],
  ['uniquelocal', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']],
  ['none', []],
])

/** `10.0.0.0/` must not read as `10.0.0.0/0`: that would believe everybody. */
const NETWORK = /^([^/]+)(?:\/(\d{1,3}))?$/

function addNetwork(list: BlockList, network: string): void {
  const [, address = '', bits] = NETWORK.exec(network) ?? []
  const family = isIP(address)
  const width = family === 4 ? 32 : 128
  const prefix = bits === undefined ? width : Number(bits)
  if (family === 0 || prefix > width) {
    throw new Error(
      'TRUSTED_PROXIES: expected addresses, networks (10.0.0.0/8), loopback, linklocal, uniquelocal, none, or a number of proxies',
    )
  }
  list.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6')
}

/** @throws Error when an entry is neither a network, a known name, nor the only entry and a number */
export function readTrustedProxies(text: string): TrustedProxies {
  if (/^\d+$/.test(text.trim())) return { kind: 'hops', hops: Number(text) }
  const list = new BlockList()
  for (const entry of text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')) {
    for (const network of NAMED.get(entry) ?? [entry]) addNetwork(list, network)
  }
  return { kind: 'networks', list }
}

/** Proxies that were found in a list before, never visitors: asking the list costs 3 µs, most of reading an address. */
const found = new WeakMap<BlockList, Set<string>>()
const MOST_FOUND = 1_000

export function isTrusted(list: BlockList, address: string): boolean {
  const known = found.get(list)
  if (known?.has(address)) return true
  if (!list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')) return false
  if (known === undefined || known.size >= MOST_FOUND) found.set(list, new Set([address]))
  else known.add(address)
  return true
}
