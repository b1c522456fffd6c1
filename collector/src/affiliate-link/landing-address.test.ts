import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { landingPage, withMark } from './landing-address.ts'

const SHOP = 'https://www.shop.example'

/** What open redirects are made of, in any order. */
const PIECES = [
  '/',
  '//',
  '\\',
  '@',
  ':',
  '.',
  '..',
  'https:',
  'javascript:',
  'evil.example',
  'toner',
  '?',
  '#',
  '&',
  ' ',
  '\t',
  '\r\n',
  '%2f',
  '%2F',
  '%5c',
  '%252f',
  '%25255c',
  '%0d%0a',
  '%09',
  '%',
  'go/anna',
  '／',
] as const
const nasty = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map(pieces => pieces.join(''))
const rooted = nasty.map(text => `/${text}`)

describe('landingPage()', () => {
  it.each([
    '/',
    '/toner/black',
    '/toner?size=a4&q=%2F%2Fa',
    '/a%20b#reviews',
    '/toner/?to=https://evil.example/',
  ])('landingPage() leads to %s', to => {
    expect(landingPage(to, SHOP)?.href).toBe(`${SHOP}${to}`)
  })

  it.each([
    '',
    'toner',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '\t//evil.example',
    '/%2fevil.example',
    '/%5cevil.example',
    '/%252fevil.example',
    '/%25252fevil.example',
    '/..//evil.example',
    '/a/%2e%2e//evil.example',
    '/%0d%0aSet-Cookie:x=y',
    'https://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '@evil.example',
    '.evil.example',
    '/go/anna',
    '/GO/anna?to=/',
    '/x/../go/anna',
    '/%67o/anna',
    '/%zz',
    `/${'a'.repeat(2001)}`,
  ])('landingPage() refuses %j', to => {
    expect(landingPage(to, SHOP)).toBeUndefined()
  })

  it('landingPage() never leaves the shop, whatever is written, however a server behind reads its path', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, rooted, fc.string({ unit: 'binary' }), fc.webUrl()), to => {
        const page = landingPage(to, SHOP)
        if (page === undefined) return
        expect(page.origin).toBe(SHOP)
        // A server that redirects to what it decoded, as text, stays on the shop too.
        for (let path = page.pathname, layer = 0; layer < 6; layer++) {
          expect(new URL(path, SHOP).origin).toBe(SHOP)
          expect(path).not.toMatch(/^\/[/\\]/)
          path = decodeURIComponent(path)
        }
        const marked = new URL(withMark(page, to, { code: 'anna', subCode: '' }))
        expect([marked.origin, marked.pathname, marked.hash]).toEqual([SHOP, page.pathname, page.hash])
        expect(marked.searchParams.getAll('via')).toEqual(['anna'])
      }),
      { numRuns: 3000 },
    )
  })
})

describe('withMark()', () => {
  const marked = (to: string, link: string, subCode = '') => {
    const page = landingPage(to, SHOP)
    if (page === undefined) throw new Error('refused')
    return withMark(page, link, { code: 'anna', subCode }).slice(SHOP.length)
  }

  it('withMark() keeps what the page is asked, as it is written, and adds the code and the sub-code', () => {
    expect(marked('/toner?size=a4&q=a+b%20c#top', '')).toBe('/toner?size=a4&q=a+b%20c&via=anna#top')
    expect(marked('/flights?from=oslo&to=rome', 'to=x')).toBe('/flights?from=oslo&to=rome&via=anna')
    expect(marked('/', '', 'news')).toBe('/?via=anna&sub=news')
  })

  it('withMark() adds what the link says besides where the page does not say it already', () => {
    expect(marked('/?utm_source=a', 'to=%2F&utm_source=b&utm_medium=affiliate&ref=x')).toBe(
      '/?utm_source=a&utm_medium=affiliate&ref=x&via=anna',
    )
  })

  it('withMark() lets nobody put another code beside it', () => {
    expect(marked('/?via=bert&%56ia=bert&sub=x', 'via=carl&SUB=y&to=/')).toBe('/?via=anna')
  })
})
