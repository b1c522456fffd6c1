import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDomain } from './domain-name.ts'

describe('parseDomain()', () => {
  it.each([
    ['shop.example', 'shop.example'],
    ['  WWW.Shop.Example ', 'shop.example'],
    ['https://www.shop.example/toner?x=1#top', 'shop.example'],
    ['http://shop.example:8080', 'shop.example'],
    ['shop.example.', 'shop.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['a-b.co.uk', 'a-b.co.uk'],
  ])('reads %j as %s', (text, domain) => {
    expect(parseDomain(text)).toEqual({ domain })
  })

  it.each([
    ['', 'is empty'],
    ['shop', 'has no dot; write it like example.com'],
    ['127.0.0.1', 'is an IP address; a site has a host name'],
    ['[::1]', 'is an IP address; a site has a host name'],
    ['two words.example', 'is not a host name, such as example.com'],
    ['under_score.example', 'may hold letters, digits and hyphens between dots only'],
    ['-shop.example', 'may hold letters, digits and hyphens between dots only'],
    ['mailto:owner@', 'is not a host name, such as example.com'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(parseDomain(text)).toEqual({ problem })
  })

  it('gives only what is safe in an attribute, and reads it back as itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), text => {
        const parsed = parseDomain(text)
        if ('problem' in parsed) return
        expect(parsed.domain).toMatch(/^[a-z0-9.-]+$/)
        if (!parsed.domain.startsWith('www.')) expect(parseDomain(parsed.domain)).toEqual(parsed)
      }),
    )
  })
})
