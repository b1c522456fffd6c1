import { describe, expect, it } from 'vitest'
import { deepLink } from './deep-link.ts'

const link = (page: string, subCode = '') => deepLink({ site: 'shop.example', code: 'anna', subCode, page })

describe('deepLink()', () => {
  it.each([
    ['', 'https://shop.example/go/anna'],
    ['https://shop.example/', 'https://shop.example/go/anna'],
    ['/toner', 'https://shop.example/go/anna?to=%2Ftoner'],
    ['www.shop.example/toner?size=a4&x=1', 'https://shop.example/go/anna?to=%2Ftoner%3Fsize%3Da4%26x%3D1'],
  ])('deepLink() of %j is %s', (page, wanted) => {
    expect(link(page)).toBe(wanted)
  })

  it('deepLink() names a registered sub-code, and leads to no other site', () => {
    expect(link('/a', 'blog')).toBe('https://shop.example/go/anna/blog?to=%2Fa')
    for (const page of [
      'https://evil.example/',
      '//evil.example',
      'https://x@shop.example/',
      'not a page',
      'evilshop.example',
    ])
      expect(link(page)).toBeNull()
  })
})
