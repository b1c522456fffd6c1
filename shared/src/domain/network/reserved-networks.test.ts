import { describe, expect, it } from 'vitest'
import { parseAddress } from './ip-address.ts'
import { isPrivateAddress, isPublicAddress } from './reserved-networks.ts'

const isPublic = (text: string): boolean => {
  const address = parseAddress(text)
  if (address === undefined) throw new Error('not read')
  return isPublicAddress(address)
}

describe('isPublicAddress()', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.88.99.1',
    '198.19.255.255',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2001:0:1::1',
    '2002:7f00:1::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
  ])('isPublicAddress() is false for %s', text => {
    expect(isPublic(text)).toBe(false)
  })

  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '172.15.0.1',
    '172.32.0.1',
    '192.169.0.1',
    '::ffff:1.1.1.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ])('isPublicAddress() is true for %s', text => {
    expect(isPublic(text)).toBe(true)
  })
})

describe('isPrivateAddress()', () => {
  it.each([
    ['10.1.2.3', true],
    ['172.31.0.1', true],
    ['192.168.0.1', true],
    ['127.0.0.1', true],
    ['::ffff:127.0.0.1', true],
    ['::1', true],
    ['fd12:3456::1', true],
    ['169.254.169.254', false],
    ['fe80::1', false],
    ['fd00:ec2::254', false],
    ['100.100.100.200', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['1.1.1.1', false],
  ])('isPrivateAddress() of %s is %s', (text, isPrivate) => {
    const address = parseAddress(text)
    expect(address && isPrivateAddress(address)).toBe(isPrivate)
  })
})
