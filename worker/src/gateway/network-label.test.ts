import { describe, expect, test } from 'vitest'
import { labelSystem, networkOf, otherNetworks } from './network-label.ts'

const asn = 64_500

describe('labelSystem()', () => {
  test('labelSystem() names a system with its 4,096th address and not before', () => {
    expect(labelSystem({ asn, organisation: 'Acme Telecom GmbH', size: 4095 }).name).toBeUndefined()
    expect(labelSystem({ asn, organisation: 'Acme Telecom GmbH', size: 4096 }).name).toBe('Acme Telecom')
  })

  test('labelSystem() makes several systems of a brand one gateway', () => {
    const names = ['Vodafone GmbH', 'Vodafone Italia S.p.A.', 'VODAFONE ESPANA S.A.U.'].map(
      organisation => labelSystem({ asn, organisation, size: 65_536 }).name,
    )
    expect(new Set(names)).toEqual(new Set(['Vodafone']))
  })

  test.each([
    ['Universitaet Stuttgart', 'education'],
    ['Littleton Public Schools', 'education'],
    ['Ministry of Finance', 'government'],
    ['City of Austin, Texas', 'government'],
    ['Cherry Servers UAB', 'hosting'],
    ['OVH SAS', 'hosting'],
    ['M247 Europe SRL', 'relay'],
    ['Barclays Bank plc', 'company'],
    ['Best Buy Co., Inc.', 'company'],
    ['Aspire Broadband, LLC', 'provider'],
    ['Mifflin County Wireless LLC', 'provider'],
    ['Init7 (Switzerland) Ltd.', 'provider'],
  ])('labelSystem() takes %j for %s', (organisation, kind) => {
    expect(labelSystem({ asn, organisation, size: 8192 }).kind).toBe(kind)
  })

  test('labelSystem() claims nothing about a small system whose name tells nothing', () => {
    expect(labelSystem({ asn, organisation: 'Tim Niemeyer', size: 256 })).toEqual({
      name: undefined,
      kind: 'other',
    })
  })

  test('labelSystem() tells the private relays of Akamai from its other systems', () => {
    const akamai = { organisation: 'Akamai Technologies, Inc.', size: 65_536 }
    expect(labelSystem({ ...akamai, asn: 36_183 }).kind).toBe('relay')
    expect(labelSystem({ ...akamai, asn: 20_940 }).kind).toBe('hosting')
  })
})

describe('otherNetworks()', () => {
  test('otherNetworks() says kind and country as far as they are known', () => {
    expect(otherNetworks('provider', 'DE').gateway).toBe('Other networks (provider, DE)')
    expect(otherNetworks('other', 'DE').gateway).toBe('Other networks (DE)')
    expect(otherNetworks('other', '').gateway).toBe('Other networks')
  })

  test('networkOf() puts a system without a name among the others of its kind and country', () => {
    expect(networkOf({ name: undefined, kind: 'education' }, 'FR')).toEqual(otherNetworks('education', 'FR'))
  })
})
