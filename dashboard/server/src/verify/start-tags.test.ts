import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startTags } from './start-tags.ts'

const read = (html: string) =>
  [...startTags(html)].map(({ name, attributes }) => [name, Object.fromEntries(attributes)])

describe('startTags()', () => {
  it('startTags() reads names and attributes as browsers do', () => {
    const html = `<!doctype html><P class=a CLASS=b data-x = 'it"s'><br/><img alt="a > b" src=/x?a=1&amp;b=2></p>< b><3`
    expect(read(html)).toEqual([
      ['p', { class: 'a', 'data-x': 'it"s' }],
      ['br', {}],
      ['img', { alt: 'a > b', src: '/x?a=1&b=2' }],
    ])
  })

  it('startTags() sees nothing in comments, scripts and texts, and goes on behind them', () => {
    const html = `<!-- <a> --><script>'<b>'</script><style><c></style><title><d></title><textarea><e></TEXTAREA><i>`
    expect(read(html).map(([name]) => name)).toEqual(['script', 'style', 'title', 'textarea', 'i'])
    for (const cut of ['<!-- <a>', '<a href="', '<a href', '<script><a>'])
      expect(read(cut).flat()).not.toContain('a')
  })

  it('startTags() reads any text to its end, a megabyte of what is slow for others too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...`<>!-/="' as`), maxLength: 40 }),
        html => void read(html),
      ),
    )
    const megabyte = (part: string): string => part.repeat(2 ** 20 / part.length)
    for (const part of ['<script ', 'a="', '<!--', '<', '<a b= ', '<a ', "<a b='", '</script'])
      for (const before of ['', '<script ']) {
        const names = new Set<string>()
        for (const { name } of startTags(before + megabyte(part))) names.add(name)
        expect(['a', 'script']).toEqual(expect.arrayContaining([...names]))
      }
  })
})
