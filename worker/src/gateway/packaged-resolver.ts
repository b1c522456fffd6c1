import { NETWORK_ATTRIBUTION } from '@gatecount/shared/domain/identity/network-attribution'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { addressBlock } from './address-block.ts'
import type { GatewayResolver } from './gateway-resolver.ts'
import { hostNetwork } from './host-network.ts'
import {
  labelSystem,
  type NetworkLabel,
  networkOf,
  PRIVATE_NETWORK,
  unannouncedNetwork,
} from './network-label.ts'
import { networkNames } from './network-names.ts'
import type { NetworkTable } from './network-table.ts'
import { isReserved } from './reserved-blocks.ts'

/** Answers from the compiled network data. Remembers what it worked out about networks, nothing about addresses. */
export function packagedResolver(table: NetworkTable): GatewayResolver {
  const labels = new Array<NetworkLabel | undefined>(table.systems)
  const labelOf = (network: number): NetworkLabel => {
    labels[network] ??= labelSystem(table.system(network))
    return labels[network]
  }
  return {
    dataDate: table.dataDate,
    attribution: NETWORK_ATTRIBUTION,
    names: networkNames(table),
    resolve: address => {
      const text = unveil(address)
      const block = addressBlock(text)
      if (block === undefined) return hostNetwork(text)
      if (isReserved(block)) return PRIVATE_NETWORK
      const network = table.networkAt(block)
      const country = table.countryAt(block)
      return network === 0 ? unannouncedNetwork(country) : networkOf(labelOf(network), country)
    },
  }
}
