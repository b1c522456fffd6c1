import { describe, expect, it } from 'vitest'
import { readDeclared } from './declared-text.ts'

describe('readDeclared()', () => {
  it('readDeclared() takes the paths of a sitemap', () => {
    const sitemap = `<?xml version="1.0"?><urlset>
      <url><loc>https://shop.example/</loc></url>
      <url><loc> https://shop.example/toner?a=1&amp;b=2 </loc></url>
      <url><loc>https://shop.example</loc></url></urlset>`
    expect(readDeclared('page', sitemap)).toEqual(['/', '/toner'])
  })

  it('readDeclared() takes a path, an address or a link a line, and leaves comments out', () => {
    expect(readDeclared('page', '# pages\n/b\n\nhttps://shop.example/a#top\r\n/b\n')).toEqual(['/a', '/b'])
    expect(readDeclared('exit_link', 'https://partner.example/x?id=7\n')).toEqual([
      'https://partner.example/x',
    ])
  })
})
