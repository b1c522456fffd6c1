import { describe, expect, it } from 'vitest'
import { findSnippets } from './find-snippets.ts'
import { startTags } from './start-tags.ts'

const page = new URL('https://www.shop.example/toner/')
const find = (html: string) =>
  findSnippets([...startTags(html)], page).map(({ domains, script, endpoint, nonce }) => [
    domains.join(),
    script?.href,
    endpoint?.href,
    ...(nonce === undefined ? [] : [nonce]),
  ])

describe('findSnippets()', () => {
  it.each([
    ['<script defer data-domain="shop.example" src="https://count.example/script.js"></script>'],
    ["<SCRIPT data-domain='WWW.Shop.example'\n src='https://count.example/script.js' defer>"],
    ['<script src=https://count.example/script.js data-domain=shop.example async></script>'],
    ['<script title="a > b" data-domain="shop.example" src="https://count.example/script.js">'],
  ])('findSnippets() reads %s', html => {
    expect(find(`<html><head>${html}</head>`)).toEqual([
      ['shop.example', 'https://count.example/script.js', 'https://count.example/api/event'],
    ])
  })

  it('findSnippets() reads several domains, a relative script, an endpoint of its own and a nonce', () => {
    const html = `<script data-domain="shop.example, shop.test" src="/js/count.js" data-api="/stats" nonce="n1"></script>`
    expect(find(html)).toEqual([
      [
        'shop.example,shop.test',
        'https://www.shop.example/js/count.js',
        'https://www.shop.example/stats',
        'n1',
      ],
    ])
  })

  it('findSnippets() takes a script of that name without a domain for one that means its page', () => {
    expect(find('<script src="https://count.example/script.js">')).toEqual([
      ['', 'https://count.example/script.js', 'https://count.example/api/event'],
    ])
  })

  it.each([
    '<!-- <script data-domain="shop.example" src="https://count.example/script.js"></script> -->',
    '<!-- <script data-domain="shop.example" src="https://count.example/script.js"></script>',
    `<script>const a = '<script data-domain="shop.example">'</script>`,
    '<textarea><script data-domain="shop.example"></textarea>',
    '<script data-domain="shop.example',
    '<scripts data-domain="shop.example">',
    '<script src="https://cdn.example/jquery.js"></script>',
    '<p>data-domain="shop.example"</p>',
    '',
  ])('findSnippets() finds none in %s', html => {
    expect(find(html)).toEqual([])
  })
})
