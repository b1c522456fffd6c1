import { parseNetwork } from '@gatecount/shared/domain/network/ip-network'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { networkDigest } from '@gatecount/shared/network/network-digest'
import { describe, expect, it } from 'vitest'
import { isExcluded } from './excluded-networks.ts'

const key = veil(Buffer.alloc(32, 7))
const network = parseNetwork('203.0.113.0/24')
const excluded = network && [{ family: 4, prefixLength: 24, digest: networkDigest(key, network) } as const]
const noKey = () => {
  throw new Error('asked for the key')
}

describe('isExcluded()', () => {
  it('isExcluded() asks for no key where nothing is excluded', () => {
    expect(isExcluded(undefined, veil('203.0.113.7'), noKey)).toBe(false)
    expect(isExcluded([], veil('203.0.113.7'), noKey)).toBe(false)
  })

  it('isExcluded() compares again for every hit', () => {
    for (const [address, is] of [
      ['203.0.113.7', true],
      ['203.0.114.7', false],
      ['203.0.113.8', true],
      ['', false],
    ] as const)
      expect(isExcluded(excluded, veil(address), () => key)).toBe(is)
  })

  it('isExcluded() rather fails than counts whom it should leave out', () => {
    expect(() => isExcluded(excluded, veil('203.0.113.7'), () => undefined)).toThrow('missing')
  })
})
