import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GATEWAY_KINDS } from '@gatecount/shared/domain/identity/gateway-kind'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtNetworks } from './built-networks.ts'
import { bitsOf, encodeMmdb } from './encode-mmdb.ts'
import type { GatewayResolver, Network } from './gateway-resolver.ts'
import { openGatewayResolver } from './open-gateway-resolver.ts'

const BUILT = Date.UTC(2026, 4, 3) / 1000

const system = (cidr: string, asn: number, organisation: string) => ({
  bits: bitsOf(cidr),
  record: { autonomous_system_number: asn, autonomous_system_organization: organisation },
})
const place = (cidr: string, country: string) => ({
  bits: bitsOf(cidr),
  record: { country: { iso_code: country } },
})

/** The files that an owner might mount, cut down to the networks that the contract asks about. */
const MOUNTED = encodeMmdb('GeoLite2-ASN', BUILT, [
  system('8.8.8.0/24', 15_169, 'GOOGLE'),
  system('73.0.0.0/8', 7922, 'COMCAST-7922'),
  system('86.128.0.0/11', 2856, 'British Telecommunications PLC'),
  system('91.0.0.0/10', 3320, 'Deutsche Telekom AG'),
  system('12.0.0.0/9', 7018, 'ATT-INTERNET4'),
  system('1.1.1.0/24', 13_335, 'CLOUDFLARENET'),
  system('9.9.9.0/24', 19_281, 'Quad9'),
  system('192.168.0.0/16', 64_512, 'Somebody who announces what is private'),
  system('2601::/20', 7922, 'COMCAST-7922'),
])
const COUNTRIES = encodeMmdb('GeoLite2-Country', BUILT, [
  place('8.8.8.0/24', 'US'),
  place('73.0.0.0/8', 'US'),
  place('86.128.0.0/11', 'GB'),
  place('91.0.0.0/10', 'DE'),
  place('12.0.0.0/9', 'US'),
  place('9.9.9.0/24', 'US'),
  place('2601::/20', 'US'),
])

const folder = mkdtempSync(join(tmpdir(), 'gatecount-mmdb-'))
afterAll(() => rmSync(folder, { recursive: true }))

function mounted(): GatewayResolver {
  const gatewayMmdb = join(folder, 'asn.mmdb')
  const countryMmdb = join(folder, 'country.mmdb')
  writeFileSync(gatewayMmdb, MOUNTED)
  writeFileSync(countryMmdb, COUNTRIES)
  return openGatewayResolver({ networks: builtNetworks(), gatewayMmdb, countryMmdb })
}
const packaged = (): GatewayResolver => openGatewayResolver({ networks: builtNetworks() })

describe.each([
  ['the packaged data', packaged],
  ['mounted .mmdb files', mounted],
])('GatewayResolver on %s', (_, open) => {
  let resolver: GatewayResolver
  beforeAll(() => {
    resolver = open()
  })
  const resolve = (address: string): Network => resolver.resolve(veil(address))

  test.each([
    ['73.0.0.1', 'Comcast', 'provider', 'US'],
    ['2601::1', 'Comcast', 'provider', 'US'],
    ['86.128.0.1', 'BT', 'provider', 'GB'],
    ['91.0.0.1', 'Deutsche Telekom', 'provider', 'DE'],
    ['12.0.0.1', 'AT&T', 'provider', 'US'],
    ['8.8.8.8', 'Google', 'hosting', 'US'],
  ] as const)('resolve() finds %s at %s', (address, gateway, kind, country) => {
    expect(resolve(address)).toEqual({ gateway, kind, country })
  })

  test('resolve() calls Cloudflare a relay, since people come through it', () => {
    expect(resolve('1.1.1.1')).toMatchObject({ gateway: 'Cloudflare', kind: 'relay' })
  })

  test('resolve() does not name a network of fewer than 4,096 addresses', () => {
    expect(resolve('9.9.9.9').gateway).toMatch(
      /^Other networks \((company|other|[a-z]+), US\)$|^Other networks \(US\)$/,
    )
  })

  test.each([
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.1.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.19.0.1',
    '203.0.113.9',
    '255.255.255.255',
    '::1',
    '::ffff:192.168.1.1',
    'fd00::1',
    'fe80::1',
    '2001:db8::1',
  ])('resolve() keeps %s private, whatever the data says', address => {
    expect(resolve(address)).toEqual({ gateway: 'Private network', kind: 'other', country: '' })
  })

  test('resolve() knows that nobody announces 64.12.0.1 any more', () => {
    expect(resolve('64.12.0.1').gateway).toBe('Unannounced network')
  })

  test('resolve() takes a mapped IPv4 address for the address it is', () => {
    expect(resolve('::ffff:91.0.0.1').gateway).toBe('Deutsche Telekom')
  })

  test('resolve() takes the registrable domain of a host name for its gateway', () => {
    expect(resolve('www-d1.proxy.aol.com')).toEqual({ gateway: 'aol.com', kind: 'provider', country: '' })
  })

  test('resolve() answers the same for all addresses of a /24', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255), (a, b, c, x, y) => {
        expect(resolve(`${a}.${b}.${c}.${x}`)).toEqual(resolve(`${a}.${b}.${c}.${y}`))
      }),
    )
  })

  test('resolve() answers the same for all addresses of a /48', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map(number => number.toString(16))
    fc.assert(
      fc.property(group, group, group, group, (a, b, x, y) => {
        expect(resolve(`2601:${a}:${b}:${x}::1`)).toEqual(resolve(`2601:${a}:${b}:${y}::2`))
      }),
    )
  })

  test('resolve() answers any text with a network that has a name, a kind and a country or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6(), fc.domain()), text => {
        const { gateway, kind, country } = resolve(text)
        expect(gateway).not.toBe('')
        expect(Object.keys(GATEWAY_KINDS)).toContain(kind)
        expect(country).toMatch(/^([A-Z]{2})?$/)
      }),
    )
  })

  test('attribution names DB-IP with its link, as the licence asks', () => {
    expect(resolver.attribution).toContainEqual({
      text: 'IP Geolocation by DB-IP',
      href: 'https://db-ip.com',
    })
  })

  test('dataDate is a day', () => {
    expect(resolver.dataDate).toMatch(/^2026-\d\d-\d\d$/)
  })
})

describe('openGatewayResolver()', () => {
  test('openGatewayResolver() says how to build the data when it is missing', () => {
    expect(() => openGatewayResolver({ networks: join(folder, 'nowhere.bin') })).toThrow('build-networks.mjs')
  })

  test('openGatewayResolver() refuses a mounted file that is no .mmdb file, without its path', () => {
    const path = join(folder, 'broken.mmdb')
    writeFileSync(path, 'not a database')
    expect(() => openGatewayResolver({ networks: builtNetworks(), gatewayMmdb: path })).toThrow(
      'A mounted .mmdb file cannot be read (GATEWAY_MMDB or COUNTRY_MMDB)',
    )
  })

  test('openGatewayResolver() refuses a file of countries alone, which would do nothing', () => {
    expect(() => openGatewayResolver({ networks: builtNetworks(), countryMmdb: 'x.mmdb' })).toThrow(
      'GATEWAY_MMDB',
    )
  })
})
