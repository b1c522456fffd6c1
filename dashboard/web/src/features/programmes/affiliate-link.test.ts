import { describe, expect, it } from 'vitest'
import { affiliateLink } from './affiliate-link.ts'

const linkTo = (page: string, subCode = '') =>
  affiliateLink({ domain: 'shop.example', page, code: 'anna', subCode })

describe('affiliateLink()', () => {
  it.each([
    ['', 'https://shop.example/?via=anna'],
    ['/toner?size=xl#all', 'https://shop.example/toner?size=xl&via=anna#all'],
    ['https://www.shop.example/a', 'https://www.shop.example/a?via=anna'],
  ])('affiliateLink() puts the code behind %j', (page, link) => {
    expect(linkTo(page)).toBe(link)
  })

  it('affiliateLink() names the sub-code where there is one', () => {
    expect(linkTo('/a', 'blog')).toBe('https://shop.example/a?via=anna&sub=blog')
  })

  it('affiliateLink() makes no link to another site', () => {
    expect(linkTo('https://shop.example.evil.example/')).toBeNull()
    expect(linkTo('https://')).toBeNull()
  })
})
