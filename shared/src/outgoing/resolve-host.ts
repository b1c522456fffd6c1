import { lookup } from 'node:dns/promises'
import { parseAddress } from '../domain/network/ip-address.ts'
import { isPrivateAddress, isPublicAddress } from '../domain/network/reserved-networks.ts'

/** Where a connection goes: an address, never a name, so that nothing is looked up a second time. */
export interface Endpoint {
  readonly address: string
  readonly port: number
}

/** Finds the addresses of a host. @throws when there are none */
export type Resolve = (host: string, port: number) => Promise<readonly Endpoint[]>

/** Whether a connection may be made to an address of ours or of our network. */
export type AllowPrivate = (address: string) => boolean

const MOST_TRIED = 4

const bySystem: Resolve = async (host, port) =>
  (await lookup(host, { all: true })).map(({ address }) => ({ address, port }))

/** An address that stands in a URL in place of a name. */
const literal = (host: string): string => (host.startsWith('[') ? host.slice(1, -1) : host)

/**
 * The addresses that a URL leads to, once it is known that none of them is private, local or reserved; `private_host`
 * when one is. A name that has both kinds would let whoever owns it choose.
 *
 * @throws when the name has no address
 */
export async function resolveHost(
  { hostname, protocol, port }: URL,
  allowPrivate: AllowPrivate,
  resolve: Resolve = bySystem,
): Promise<readonly Endpoint[] | 'private_host'> {
  const host = literal(hostname)
  const number = port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
  const endpoints =
    parseAddress(host) === undefined ? await resolve(host, number) : [{ address: host, port: number }]
  const isAllowed = ({ address }: Endpoint): boolean => {
    const parsed = parseAddress(address)
    if (parsed === undefined) return false
    return isPublicAddress(parsed) || (isPrivateAddress(parsed) && allowPrivate(address))
  }
  return endpoints.every(isAllowed) ? endpoints.slice(0, MOST_TRIED) : 'private_host'
}
