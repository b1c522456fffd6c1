import { describe, expect, it } from 'vitest'
import { isAllowedHost } from './allowed-host.ts'

const ALLOWED = ['shop.example', '*.shop.example', 'help.other.example']

describe('isAllowedHost()', () => {
  it.each([
    'shop.example',
    'www.shop.example',
    'a.b.shop.example',
    'help.other.example',
    'www.help.other.example',
    '',
  ])('isAllowedHost() allows %j', host => {
    expect(isAllowedHost(host, ALLOWED)).toBe(true)
  })

  it.each([
    'other.example',
    'x.help.other.example',
    'notshop.example',
    'shop.example.evil.example',
    'localhost',
  ])('isAllowedHost() does not allow %j', host => {
    expect(isAllowedHost(host, ALLOWED)).toBe(false)
  })

  it('isAllowedHost() allows any host where none is named, and only hosts below where only those are', () => {
    expect(isAllowedHost('anything.example')).toBe(true)
    expect(isAllowedHost('anything.example', [])).toBe(true)
    expect(isAllowedHost('shop.example', ['*.shop.example'])).toBe(false)
  })
})
