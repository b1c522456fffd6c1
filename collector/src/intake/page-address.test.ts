import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPageAddress, readReferrer } from './page-address.ts'

describe('readPageAddress()', () => {
  it.each([
    ['https://Shop.example/A/b?x=1#y', 'shop.example', '/A/b'],
    ['http://shop.example', 'shop.example', '/'],
    ['http://shop.example?x', 'shop.example', '/'],
    ['http://user:secret@shop.example:8080/a', 'shop.example', '/a'],
    ['http://[2001:db8::1]:80/a', '[2001:db8::1]', '/a'],
    ['chrome-extension://abcdef/popup.html', 'abcdef', '/popup.html'],
    ['file:///android_asset/index.html', '', '/android_asset/index.html'],
    ['/cart?x=1', '', '/cart'],
  ])('readPageAddress() reads %s as host "%s" and path %s', (url, host, path) => {
    expect(readPageAddress(url, false)).toMatchObject({ host, path })
  })

  it.each(['', 'cart', '//shop.example/', 'javascript:void 0', 'http:/shop.example', '?x'])(
    'readPageAddress() takes "%s" for no page',
    url => {
      expect(readPageAddress(url, false)).toBeNull()
    },
  )

  it('readPageAddress() keeps the fragment only where it names the page', () => {
    expect(readPageAddress('https://shop.example/#/cart', false)?.path).toBe('/')
    expect(readPageAddress('https://shop.example/#/cart', true)?.path).toBe('/#/cart')
    expect(readPageAddress('/app#/cart', true)?.path).toBe('/app#/cart')
  })

  it.each([
    ['https://shop.example/?via=Anna', 'Anna'],
    ['https://shop.example/?x=1&via=a%20b&sub=news', 'a b'],
    ['https://shop.example/?VIA=anna', ''],
    ['https://shop.example/#via=anna', ''],
  ])('readPageAddress() reads of %s that it came via "%s"', (url, via) => {
    expect(readPageAddress(url, false)?.via).toBe(via)
  })

  it('readPageAddress() keeps campaign values, and of click ids that they were there', () => {
    const url =
      'https://shop.example/?utm_source=news&utm_medium=email&utm_campaign=May%20sale&gclid=SECRET&mail=me'
    const page = readPageAddress(url, false)
    expect(page).toEqual({
      host: 'shop.example',
      path: '/',
      campaign: { utm_source: 'news', utm_medium: 'email', utm_campaign: 'May sale' },
      clickIds: ['gclid'],
      via: '',
    })
    expect(JSON.stringify(page)).not.toMatch(/SECRET|me"/)
  })

  it.each([
    ['utm_source=a&source=b&ref=c', 'a'],
    ['source=b&ref=c', 'b'],
    ['ref=c', 'c'],
    ['utm_source=%20&ref=', undefined],
  ])('readPageAddress() reads the source of ?%s as %s', (query, source) => {
    expect(readPageAddress(`https://shop.example/?${query}`, false)?.campaign.utm_source).toBe(source)
  })

  it('readPageAddress() never throws, and lets neither query nor endless paths through', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, query) => {
        const page = readPageAddress(`https://shop.example/${path}?${query}`, false)
        expect(page?.path.length).toBeLessThanOrEqual(300)
        expect(page?.path).not.toMatch(/[?#]/)
      }),
    )
  })
})

describe('readReferrer()', () => {
  it.each([
    ['https://Search.example/find?q=illness#top', 'https://search.example/find'],
    ['https://user:secret@a.example/', 'https://a.example/'],
    ['android-app://com.reddit.frontpage/x', 'android-app://com.reddit.frontpage/x'],
    ['file:///home/me', null],
    ['javascript:alert(1)', null],
    ['', null],
    [7, null],
    [null, null],
  ])('readReferrer() reads %j as %j', (text, referrer) => {
    expect(readReferrer(text)).toBe(referrer)
  })

  it('readReferrer() cuts what is too long', () => {
    expect(readReferrer(`https://a.example/${'x'.repeat(5000)}`)).toHaveLength(500)
  })
})
