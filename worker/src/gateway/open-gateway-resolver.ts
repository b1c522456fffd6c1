import type { GatewayResolver } from './gateway-resolver.ts'
import { mmdbResolver } from './mmdb-resolver.ts'
import { loadNetworkTable } from './network-table.ts'
import { packagedResolver } from './packaged-resolver.ts'

export interface GatewayFiles {
  /** `GATEWAY_MMDB`: used instead of the packaged network data. */
  readonly gatewayMmdb?: string | undefined
  readonly countryMmdb?: string | undefined
  /** Compiled network data; without it, what the build left in `dist`. */
  readonly networks?: string | undefined
}

/** @throws Error in plain words when a file is missing or cannot be read */
export function openGatewayResolver({
  gatewayMmdb,
  countryMmdb,
  networks,
}: GatewayFiles = {}): GatewayResolver {
  const table = loadNetworkTable(networks)
  if (gatewayMmdb === undefined) {
    if (countryMmdb !== undefined) throw new Error('COUNTRY_MMDB is used together with GATEWAY_MMDB only')
    return packagedResolver(table)
  }
  return mmdbResolver(
    { gateways: gatewayMmdb, ...(countryMmdb === undefined ? {} : { countries: countryMmdb }) },
    table,
  )
}
