import type { ExcludedNetwork } from '@gatecount/shared/domain/identity/site'
import type { Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { matchNetworks } from '@gatecount/shared/network/network-digest'

const matchers = new WeakMap<readonly ExcludedNetwork[], ReturnType<typeof matchNetworks>>()

/**
 * Whether the owner excludes the network that an address lies in: a hash for each different length of prefix. Nothing is
 * remembered of an address, so sites without exclusions pay nothing and others pay for every hit.
 */
export function isExcluded(
  networks: readonly ExcludedNetwork[] = [],
  address: Veiled<string>,
  keyOf: () => Veiled<Buffer> | undefined,
): boolean {
  if (networks.length === 0) return false
  const key = keyOf()
  if (key === undefined) throw new Error('The key of excluded networks is missing')
  const known = matchers.get(networks)
  if (known !== undefined) return known(key, address)
  const match = matchNetworks(networks)
  matchers.set(networks, match)
  return match(key, address)
}
