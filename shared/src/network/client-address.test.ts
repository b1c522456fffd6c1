import { isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientAddress, normaliseAddress } from './client-address.ts'
import { readTrustedProxies } from './trusted-proxies.ts'

const loopback = readTrustedProxies('loopback')
const hops = (n: number) => readTrustedProxies(String(n))

describe('normaliseAddress()', () => {
  it.each([
    ['73.12.34.56', '73.12.34.56'],
    ['  73.12.34.56 ', '73.12.34.56'],
    ['73.12.34.56:5123', '73.12.34.56'],
    ['::ffff:73.12.34.56', '73.12.34.56'],
    ['::FFFF:73.12.34.56', '73.12.34.56'],
    ['::ffff:490c:2238', '73.12.34.56'],
    ['0:0:0:0:0:ffff:73.12.34.56', '73.12.34.56'],
    ['[::ffff:73.12.34.56]:443', '73.12.34.56'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:8080', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['::1', '::1'],
  ])('normaliseAddress() reads %s as %s', (text, address) => {
    expect(normaliseAddress(text)).toBe(address)
  })

  it.each([
    '',
    ' ',
    'unknown',
    'garbage',
    '_hidden',
    '256.1.1.1',
    '1.2.3',
    '01.2.3.4',
    '1.2.3.4:port',
    '1.2.3.4, 5.6.7.8',
    '[1.2.3.4',
    '2001:db8::1::2',
    "1.2.3.4'; --",
    '1.2.3.4\0',
  ])('normaliseAddress() takes "%s" for no address', text => {
    expect(normaliseAddress(text)).toBeUndefined()
  })

  it('normaliseAddress() gives an address that it leaves as it is, or none, whatever it is given', () => {
    const text = fc.oneof(fc.string(), fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[\d.:%[\]a-f]{0,40}$/))
    fc.assert(
      fc.property(text, given => {
        const address = normaliseAddress(given)
        if (address === undefined) return
        expect(isIP(address)).toBeGreaterThan(0)
        expect(normaliseAddress(address)).toBe(address)
      }),
    )
  })

  it('normaliseAddress() gives one text for an IPv4 address, in whichever of its forms it comes', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 1, max: 65_535 }), (address, port) => {
        const forms = [address, `${address}:${port}`, `::ffff:${address}`, `[::ffff:${address}]:${port}`]
        expect(forms.map(normaliseAddress)).toEqual([address, address, address, address])
      }),
    )
  })
})

describe('clientAddress()', () => {
  it('clientAddress() believes no header of a sender that is not trusted', () => {
    expect(clientAddress('::ffff:73.12.34.56', '6.6.6.6', loopback)).toBe('73.12.34.56')
    expect(clientAddress('127.0.0.1', '6.6.6.6', readTrustedProxies('none'))).toBe('127.0.0.1')
    expect(clientAddress('127.0.0.1', '6.6.6.6', hops(0))).toBe('127.0.0.1')
  })

  it('clientAddress() takes the hop that the trusted proxy saw, not what the client wrote before it', () => {
    expect(clientAddress('::ffff:127.0.0.1', '6.6.6.6, 73.12.34.56', loopback)).toBe('73.12.34.56')
    expect(clientAddress('::1', '6.6.6.6,73.12.34.56:5123', loopback)).toBe('73.12.34.56')
    expect(clientAddress('127.0.0.1', '6.6.6.6, 73.12.34.56', hops(1))).toBe('73.12.34.56')
  })

  it('clientAddress() walks through several proxies, by network and by number', () => {
    const forwarded = '6.6.6.6, 73.12.34.56, 203.0.113.7, 10.1.2.3'
    const networks = readTrustedProxies('loopback, 10.0.0.0/8, 203.0.113.7')
    expect(clientAddress('127.0.0.1', forwarded, networks)).toBe('73.12.34.56')
    expect(clientAddress('127.0.0.1', forwarded, hops(3))).toBe('73.12.34.56')
    expect(clientAddress('127.0.0.1', forwarded, loopback)).toBe('10.1.2.3')
  })

  it('clientAddress() knows IPv6 proxies and clients, mapped ones too', () => {
    const networks = readTrustedProxies('2001:db8:1::/48, 10.0.0.0/8')
    expect(clientAddress('2001:db8:1::9', '[2a00:1::5]:443', networks)).toBe('2a00:1::5')
    expect(clientAddress('::ffff:10.0.0.1', '::ffff:73.12.34.56', networks)).toBe('73.12.34.56')
    expect(clientAddress('2001:db8:2::9', '73.12.34.56', networks)).toBe('2001:db8:2::9')
  })

  it.each(['garbage', '', 'unknown', '6.6.6.6, garbage', '6.6.6.6,', '999.1.1.1'])(
    'clientAddress() ends at the last good hop when the next is "%s"',
    forwarded => {
      expect(clientAddress('127.0.0.1', forwarded, loopback)).toBe('127.0.0.1')
      expect(clientAddress('127.0.0.1', `${forwarded}, 10.0.0.1`, hops(2))).toBe('10.0.0.1')
    },
  )

  it('clientAddress() takes the first hop when the header is shorter than the number of proxies', () => {
    expect(clientAddress('127.0.0.1', '73.12.34.56', hops(5))).toBe('73.12.34.56')
    expect(clientAddress('127.0.0.1', undefined, hops(5))).toBe('127.0.0.1')
  })

  it('clientAddress() knows no client without a peer address', () => {
    expect(clientAddress('', undefined, loopback)).toBe('')
    expect(clientAddress('', '6.6.6.6', loopback)).toBe('')
  })

  it('clientAddress() cannot be moved by anything a client writes before what its proxy adds', () => {
    fc.assert(
      fc.property(fc.string(), fc.ipV4(), (written, real) => {
        fc.pre(!real.startsWith('127.'))
        const forwarded = `${written}, ${real}`
        expect(clientAddress('127.0.0.1', forwarded, loopback)).toBe(real)
        expect(clientAddress('127.0.0.1', forwarded, hops(1))).toBe(real)
      }),
    )
  })

  it('clientAddress() never gives anything that is not an address, whatever the header says', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 4 }), (forwarded, n) => {
        expect(isIP(clientAddress('127.0.0.1', forwarded, hops(n)))).toBeGreaterThan(0)
      }),
    )
  })
})
