import { readFileSync } from 'node:fs'
import { NETWORK_ATTRIBUTION } from '@gatecount/shared/domain/identity/network-attribution'
import { unveil } from '@gatecount/shared/domain/privacy/veiled'
import { Reader, type Response } from 'mmdb-lib'
import { addressBlock, blockAddress } from './address-block.ts'
import type { GatewayResolver } from './gateway-resolver.ts'
import { hostNetwork } from './host-network.ts'
import { readMmdbRecord } from './mmdb-record.ts'
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

export interface MmdbFiles {
  /** Path of a file with organisation names. */
  readonly gateways: string
  /** Path of a file with countries; without it, those of `gateways` or of the packaged data are used. */
  readonly countries?: string
}

/** Some files hold handles of the routing registry, `ATT-INTERNET4`, where the packaged data has names. */
const HANDLE = /^[A-Z0-9_-]+$/

/** @throws Error when the file is missing or is no .mmdb file; the path is not part of the message */
function openMmdb(path: string): Reader<Response> {
  try {
    return new Reader(readFileSync(path))
  } catch (cause) {
    throw new Error('A mounted .mmdb file cannot be read (GATEWAY_MMDB or COUNTRY_MMDB)', { cause })
  }
}

/**
 * Answers from .mmdb files that the owner mounted. How many addresses a system announces is not in such a file, so
 * the packaged data decides which systems may be named; a record without a number of a system is never named.
 */
export function mmdbResolver(files: MmdbFiles, packaged: NetworkTable): GatewayResolver {
  const gateways = openMmdb(files.gateways)
  const countries = files.countries === undefined ? undefined : openMmdb(files.countries)
  const labels = new Map<number, NetworkLabel>()
  const labelOf = (asn: number, organisation: string): NetworkLabel => {
    if (asn === 0) return labelSystem({ asn, organisation, size: 0 })
    const known = labels.get(asn)
    if (known !== undefined) return known
    const system = packaged.systemOf(asn)
    const readable = HANDLE.test(organisation) ? system?.organisation : undefined
    const label = labelSystem({ asn, organisation: readable ?? organisation, size: system?.size ?? 0 })
    labels.set(asn, label)
    return label
  }
  return {
    dataDate: gateways.metadata.buildEpoch.toISOString().slice(0, 10),
    attribution: [{ text: gateways.metadata.databaseType, href: null }, ...NETWORK_ATTRIBUTION],
    names: networkNames(packaged),
    resolve: address => {
      const text = unveil(address)
      const block = addressBlock(text)
      if (block === undefined) return hostNetwork(text)
      if (isReserved(block)) return PRIVATE_NETWORK
      const prefix = blockAddress(block)
      const record = readMmdbRecord(gateways.get(prefix))
      const mounted = countries === undefined ? record.country : readMmdbRecord(countries.get(prefix)).country
      const country = mounted || packaged.countryAt(block)
      if (record.asn === 0 && record.organisation === '') return unannouncedNetwork(country)
      return networkOf(labelOf(record.asn, record.organisation), country)
    },
  }
}
