import { NETWORK_DATA_DATE } from '@gatecount/shared/domain/identity/network-attribution'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { beforeAll, describe, expect, test } from 'vitest'
import { addressBlock } from './address-block.ts'
import { builtNetworks } from './built-networks.ts'
import { labelSystem } from './network-label.ts'
import { loadNetworkTable, type NetworkTable } from './network-table.ts'
import { packagedResolver } from './packaged-resolver.ts'

/** Addresses whose system is known from elsewhere: if one fails, the data is not to be trusted. */
const GOLDEN = [
  ['8.8.8.8', 15_169, 'Google'],
  ['1.1.1.1', 13_335, 'Cloudflare'],
  ['73.0.0.1', 7922, 'Comcast'],
  ['2001:4860:4860::8888', 15_169, 'Google'],
  ['2606:4700:4700::1111', 13_335, 'Cloudflare'],
  ['2601::1', 7922, 'Comcast'],
  ['86.128.0.1', 2856, 'BT'],
  ['91.0.0.1', 3320, 'Deutsche Telekom'],
  ['12.0.0.1', 7018, 'AT&T'],
  ['81.2.69.142', 20_712, 'Andrews & Arnold'],
  ['2409:4000::1', 55_836, 'Reliance Jio'],
] as const

describe('packagedResolver()', () => {
  let table: NetworkTable
  beforeAll(() => {
    table = loadNetworkTable(builtNetworks())
  })

  test.each(GOLDEN)('packagedResolver() finds the golden address %s at AS%i, %s', (address, asn, gateway) => {
    const block = addressBlock(address)
    expect(block && table.system(table.networkAt(block)).asn).toBe(asn)
    expect(packagedResolver(table).resolve(veil(address)).gateway).toBe(gateway)
  })

  test('packagedResolver() has the data of the day that the interface shows', () => {
    expect(packagedResolver(table).dataDate).toBe(NETWORK_DATA_DATE)
  })

  test('networkAt() agrees with the data on the first and last block of IPv4 and beyond the last range', () => {
    expect(table.networkAt({ family: 4, index: 0 })).toBe(0)
    expect(table.networkAt({ family: 4, index: 2 ** 24 - 1 })).toBe(0)
    expect(table.networkAt({ family: 6, index: 2 ** 48 - 1 })).toBe(0)
  })

  test('labelSystem() names only systems of 4,096 addresses or more, each readably', () => {
    let named = 0
    for (let network = 1; network < table.systems; network++) {
      const system = table.system(network)
      const { name } = labelSystem(system)
      if (name === undefined) continue
      named++
      expect(system.size).toBeGreaterThanOrEqual(4096)
      expect(name).not.toMatch(/^AS\d+$|["\s]$|^\s|\s(GmbH|LLC|Inc\.?)$/)
      expect(name.length).toBeLessThanOrEqual(60)
    }
    expect(named).toBeGreaterThan(17_000)
  })

  test('systemOf() sums what a system announces, and knows nothing of one that is not in the data', () => {
    expect(table.systemOf(3320)?.size).toBe(34_403_072)
    expect(table.systemOf(4_294_967_295)).toBeUndefined()
  })
})
