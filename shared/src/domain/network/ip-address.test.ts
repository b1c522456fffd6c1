import { isIPv4, isIPv6, SocketAddress } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IpAddress, maskAddress, parseAddress } from './ip-address.ts'

const textOf = ({ family, bytes }: IpAddress): string =>
  family === 4
    ? bytes.join('.')
    : Array.from({ length: 8 }, (_, group) =>
        (((bytes[group * 2] ?? 0) << 8) | (bytes[group * 2 + 1] ?? 0)).toString(16),
      ).join(':')

describe('parseAddress()', () => {
  it('parseAddress() reads what Node reads, and the same of it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), text => {
        const address = parseAddress(text)
        if (address === undefined) throw new Error('not read')
        if (isIPv4(text)) expect(textOf(address)).toBe(text)
        if (isIPv6(text)) {
          const ours = address.family === 4 ? `::ffff:${textOf(address)}` : textOf(address)
          const canonical = (given: string) => new SocketAddress({ address: given, family: 'ipv6' }).address
          expect(canonical(ours)).toBe(canonical(text))
        }
      }),
    )
  })

  it('parseAddress() takes nothing that Node does not take', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0123456789abf:.%/'), maxLength: 24 })
    fc.assert(
      fc.property(noise, text => {
        if (!isIPv4(text) && !isIPv6(text)) expect(parseAddress(text)).toBeUndefined()
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['::ffff:203.0.113.7', '::FFFF:cb00:7107', '0:0:0:0:0:ffff:203.0.113.7'])(
    'parseAddress() takes %s for the IPv4 address in it',
    text => {
      expect(parseAddress(text)).toEqual({ family: 4, bytes: [203, 0, 113, 7] })
    },
  )

  it.each([
    '',
    'shop.example',
    '1.2.3',
    '1.2.3.256',
    '01.2.3.4',
    '1:2',
    ':::',
    '1::2::3',
    '[::1]',
    '::1%eth0',
  ])('parseAddress() takes %j for no address', text => {
    expect(parseAddress(text)).toBeUndefined()
  })
})

describe('maskAddress()', () => {
  it('maskAddress() keeps the bits of the prefix and no other', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.nat(128), (text, prefixLength) => {
        const address = parseAddress(text)
        fc.pre(address?.family === 6)
        const bits = ({ bytes }: IpAddress) => bytes.map(byte => byte.toString(2).padStart(8, '0')).join('')
        const kept = bits(address).slice(0, prefixLength)
        expect(bits(maskAddress(address, prefixLength))).toBe(kept.padEnd(128, '0'))
      }),
    )
  })
})
