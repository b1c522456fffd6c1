import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressBlock, blockAddress } from './address-block.ts'

describe('addressBlock()', () => {
  test.each([
    ['1.2.3.4', { family: 4, index: 0x010203 }],
    ['255.255.255.0', { family: 4, index: 0xffffff }],
    ['::ffff:1.2.3.4', { family: 4, index: 0x010203 }],
    ['2001:db8:1:2:3:4:5:6', { family: 6, index: 0x20010db80001 }],
    ['2001:db8::1', { family: 6, index: 0x20010db80000 }],
    ['2001::1:2:3:4:5:6', { family: 6, index: 0x200100000001 }],
    ['::1', { family: 6, index: 0 }],
    ['::', { family: 6, index: 0 }],
    ['FE80::1', { family: 6, index: 0xfe8000000000 }],
  ])('addressBlock() reads %s', (text, block) => {
    expect(addressBlock(text)).toEqual(block)
  })

  test.each([
    '',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '1..2.3',
    'aol.com',
    '1.2.3.4:80',
    ':::',
    '1::2::3',
    'g::1',
    '1:2',
    '12345::',
  ])('addressBlock() takes %j for no address', text => {
    expect(addressBlock(text)).toBeUndefined()
  })

  test('addressBlock() forgets the last octet of IPv4 and all but 48 bits of IPv6', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.ipV4(),
          fc.ipV6().filter(text => !text.includes('.')),
        ),
        text => {
          const block = addressBlock(text)
          expect(block).toBeDefined()
          expect(block && addressBlock(blockAddress(block))).toEqual(block)
        },
      ),
    )
  })
})
