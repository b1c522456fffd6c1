import { describe, expect, it } from 'vitest'
import { isTrusted, readTrustedProxies } from './trusted-proxies.ts'

const trusts = (text: string, address: string): boolean => {
  const read = readTrustedProxies(text)
  return read.kind === 'networks' && isTrusted(read.list, address)
}

describe('readTrustedProxies()', () => {
  it('readTrustedProxies() reads a number as so many proxies', () => {
    expect(readTrustedProxies('2')).toEqual({ kind: 'hops', hops: 2 })
    expect(readTrustedProxies(' 0 ')).toEqual({ kind: 'hops', hops: 0 })
  })

  it('readTrustedProxies() reads addresses, networks and names, in any number', () => {
    const text = ' loopback, 10.0.0.0/8,203.0.113.7 , 2001:db8::/32,'
    for (const address of ['127.0.0.1', '::1', '10.255.0.1', '203.0.113.7', '2001:db8:5::1'])
      expect(trusts(text, address), address).toBe(true)
    for (const address of ['11.0.0.1', '203.0.113.8', '2001:db9::1', '128.0.0.1', '::2'])
      expect(trusts(text, address), address).toBe(false)
  })

  it.each([
    ['linklocal', 'fe80::1', '10.0.0.1'],
    ['uniquelocal', '172.31.255.255', '172.32.0.0'],
    ['uniquelocal', 'fd00::1', 'fe80::1'],
  ])('readTrustedProxies() knows %s: %s is in it, %s is not', (name, inside, outside) => {
    expect(trusts(name, inside)).toBe(true)
    expect(trusts(name, outside)).toBe(false)
  })

  it.each(['none', '', ' , '])('readTrustedProxies() trusts nobody with "%s"', text => {
    for (const address of ['127.0.0.1', '10.0.0.1', '::1']) expect(trusts(text, address)).toBe(false)
  })

  it.each([
    'true',
    'localhost',
    '*',
    'proxy.example',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '10.0.0.0/0x8',
    '10.0.0.0/1e0',
    '10.0.0/8',
    '2001:db8::/129',
    '/8',
    '1, 10.0.0.0/8',
    '-1',
    '1.5',
    'loopback 10.0.0.0/8',
    'constructor',
    '__proto__',
  ])('readTrustedProxies() refuses "%s" in a line that names the variable and not the value', text => {
    expect(() => readTrustedProxies(text)).toThrow(/^TRUSTED_PROXIES: expected [^\n]*$/)
  })
})
