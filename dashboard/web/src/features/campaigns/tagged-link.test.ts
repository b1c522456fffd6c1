import { describe, expect, it } from 'vitest'
import { doubtOfAddress, doubtOfValue, taggedLink } from './tagged-link.ts'

const PARTS = {
  address: 'shop.example/toner',
  source: 'mail',
  medium: '',
  campaign: 'spring',
  content: '',
  term: '',
}

describe('taggedLink()', () => {
  it.each([
    [{}, 'https://shop.example/toner?utm_source=mail&utm_campaign=spring'],
    [{ address: ' http://shop.example ' }, 'http://shop.example/?utm_source=mail&utm_campaign=spring'],
    [
      { address: 'https://shop.example/?a=1&utm_campaign=old&utm_term=x#top', medium: 'e mail' },
      'https://shop.example/?a=1&utm_campaign=spring&utm_source=mail&utm_medium=e+mail#top',
    ],
    [
      { campaign: 'Frühling & Co' },
      'https://shop.example/toner?utm_source=mail&utm_campaign=Fr%C3%BChling+%26+Co',
    ],
  ])('taggedLink() of %j is %s', (change, link) => {
    expect(taggedLink({ ...PARTS, ...change })).toBe(link)
  })

  it.each([
    { address: '' },
    { address: 'shop' },
    { address: 'javascript://shop.example/' },
    { campaign: ' ' },
    { source: '' },
  ])('taggedLink() of %j is none', change => {
    expect(taggedLink({ ...PARTS, ...change })).toBeNull()
  })
})

describe('doubtOfAddress()', () => {
  it.each([
    ['', null],
    ['https://shop.example/a', null],
    ['www.shop.example', null],
    ['https://other.example/', null],
    ['https://notshop.example/', 'other_site'],
    ['no address', 'no_address'],
    ['mailto:a@shop.example', 'no_address'],
  ] as const)('doubtOfAddress(%j) is %s', (address, doubt) => {
    expect(doubtOfAddress(address, ['shop.example', 'other.example'])).toBe(doubt)
  })
})

describe('doubtOfValue()', () => {
  it.each([
    ['spring-2026', null],
    ['spring-20260301', null],
    ['Spring', 'capitals'],
    ['anna@shop.example', 'personal'],
    ['customer-10482231', 'personal'],
    ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'personal'],
    ['dxvl93kfj20dkf93kdl02', 'personal'],
    ['a-very-long-campaign-name-2026', null],
  ] as const)('doubtOfValue(%j) is %s', (value, doubt) => {
    expect(doubtOfValue(value)).toBe(doubt)
  })
})
