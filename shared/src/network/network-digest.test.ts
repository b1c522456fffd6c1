import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNetwork } from '../domain/network/ip-network.ts'
import { veil } from '../domain/privacy/veiled.ts'
import { matchNetworks, networkDigest } from './network-digest.ts'

const key = veil(Buffer.alloc(32, 7))
const read = (text: string) => {
  const network = parseNetwork(text)
  if (network === undefined) throw new Error('not read')
  return network
}
const excluded = (text: string) => {
  const network = read(text)
  const { address, prefixLength } = network
  return { family: address.family, prefixLength, digest: networkDigest(key, network) }
}

describe('networkDigest()', () => {
  it('networkDigest() differs by network, by prefix length and by key', () => {
    const digests = ['10.0.0.0/8', '10.0.0.0/9', '10.0.0.0/32', '::a00:0/128'].map(text =>
      networkDigest(key, read(text)),
    )
    digests.push(networkDigest(veil(Buffer.alloc(32, 8)), read('10.0.0.0/8')))
    expect(new Set(digests).size).toBe(5)
    for (const digest of digests) expect(digest).toMatch(/^[\w-]{43}$/)
  })
})

describe('matchNetworks()', () => {
  const match = matchNetworks(['203.0.113.0/24', '198.51.100.7', '2001:db8:7::/48'].map(excluded))

  it.each(['203.0.113.0', '203.0.113.255', '198.51.100.7', '::ffff:203.0.113.9', '2001:db8:7:1::1'])(
    'matchNetworks() finds %s',
    address => {
      expect(match(key, veil(address))).toBe(true)
    },
  )

  it.each(['203.0.112.255', '203.0.114.0', '198.51.100.8', '2001:db8:8::1', '', 'office.shop.example'])(
    'matchNetworks() does not find %j',
    address => {
      expect(match(key, veil(address))).toBe(false)
    },
  )

  it('matchNetworks() finds every address of a network and none under another key', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 8, max: 32 }), (address, prefixLength) => {
        const own = matchNetworks([excluded(`${address}/${prefixLength}`)])
        expect(own(key, veil(address))).toBe(true)
        expect(own(veil(Buffer.alloc(32)), veil(address))).toBe(false)
      }),
    )
  })
})
