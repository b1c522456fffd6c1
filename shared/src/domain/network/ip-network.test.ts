import { BlockList } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAddress } from './ip-address.ts'
import { isWithin, networkOf, parseNetwork } from './ip-network.ts'

describe('parseNetwork()', () => {
  it.each([
    ['203.0.113.0/24', 4, 24],
    [' 203.0.113.99/24 ', 4, 24],
    ['203.0.113.7', 4, 32],
    ['::ffff:203.0.113.7', 4, 32],
    ['::ffff:203.0.113.0/120', 4, 24],
    ['2001:db8::/48', 6, 48],
    ['2001:db8::7', 6, 128],
  ])('parseNetwork() reads %j', (text, family, prefixLength) => {
    expect(parseNetwork(text)).toMatchObject({ address: { family }, prefixLength })
  })

  it('parseNetwork() gives one network, whichever of its addresses it is written with', () => {
    expect(parseNetwork('203.0.113.99/24')).toEqual(parseNetwork('203.0.113.0/24'))
    expect(parseNetwork('2001:DB8:0:1::9/32')).toEqual(parseNetwork('2001:db8::/32'))
  })

  it.each([
    '',
    '/24',
    '203.0.113.0/',
    '203.0.113.0/33',
    '203.0.113.0/-1',
    '2001:db8::/129',
    '::ffff:1.2.3.4/95',
    '1.2.3.4/8/8',
  ])('parseNetwork() takes %j for none', text => {
    expect(parseNetwork(text)).toBeUndefined()
  })
})

describe('isWithin()', () => {
  it('isWithin() says what Node says of a list with that network', () => {
    const pair = fc.tuple(fc.ipV4(), fc.ipV4(), fc.integer({ min: 1, max: 32 }))
    fc.assert(
      fc.property(pair, ([one, other, prefixLength]) => {
        const [first, address] = [parseAddress(one), parseAddress(other)]
        if (first === undefined || address === undefined) throw new Error('not read')
        const list = new BlockList()
        list.addSubnet(one, prefixLength, 'ipv4')
        expect(isWithin(address, networkOf(first, prefixLength))).toBe(list.check(other, 'ipv4'))
        expect(isWithin(first, networkOf(first, prefixLength))).toBe(true)
      }),
    )
  })
})
