import { describe, expect, it } from 'vitest'
import { foldSite } from './folding.ts'
import { type FlowPicture, nodeId, sumOf } from './picture.ts'
import { type SiteCounts, siteFlow } from './site-flow.ts'

const LIMITS = { sections: 2, pages: 1 }
const PAGES = {
  sections: [
    { value: '/shop/', count: 100 },
    { value: '/', count: 60 },
    { value: '/blog/', count: 20 },
    { value: '/help/', count: 5 },
  ],
  pages: [
    { value: '/', count: 60 },
    { value: '/shop/a', count: 50 },
    { value: '/shop/b', count: 40 },
    { value: '/blog/x', count: 12 },
  ],
}
const COUNTS: SiteCounts = {
  entries: [
    { value: '/', count: 40 },
    { value: '/shop/a', count: 10 },
    { value: '/blog/x', count: 10 },
  ],
  exits: [{ value: '/shop/b', count: 35 }],
  ways: [
    { from: '/', to: '/shop/a', count: 30 },
    { from: '/shop/a', to: '/shop/b', count: 20 },
    { from: '/blog/x', to: '/help/y', count: 3 },
  ],
  sectionWays: [],
}
const fold = (open: readonly string[] = []) => foldSite(PAGES, open, LIMITS)
const bandsOf = ({ bands }: FlowPicture) => bands.map(({ from, to, size }) => `${from} > ${to}: ${size}`)

describe('foldSite()', () => {
  it('shows the main sections, and all others as one', () => {
    expect(fold().folds).toEqual([
      { kind: 'section', value: '/shop/', size: 100 },
      { kind: 'section', value: '/', size: 60 },
      { kind: 'others', value: '', size: 25 },
    ])
  })

  it('shows an open section as its main pages and what is left of it, also one that is not among the main ones', () => {
    expect(fold(['/shop/', '/blog/']).folds).toEqual([
      { kind: 'page', value: '/shop/a', size: 50 },
      { kind: 'others', value: '/shop/', size: 50 },
      { kind: 'section', value: '/', size: 60 },
      { kind: 'page', value: '/blog/x', size: 12 },
      { kind: 'others', value: '/blog/', size: 8 },
      { kind: 'others', value: '', size: 5 },
    ])
  })

  it('knows what a page and a section are drawn as', () => {
    const open = fold(['/shop/'])
    expect(open.ofPage('/shop/b')).toEqual({ kind: 'others', value: '/shop/', size: 50 })
    expect(open.ofPage('/about')).toEqual({ kind: 'section', value: '/', size: 60 })
    expect(open.ofPage('/help/y')).toEqual({ kind: 'others', value: '', size: 25 })
    expect(open.ofSection('/shop/')).toBeNull()
    const all = foldSite(PAGES, [], { sections: 9, pages: 1 })
    expect(all.ofPage('/unheard/of')).toBeNull()
  })
})

describe('siteFlow()', () => {
  it('adds up what goes from fold to fold, with entries on the left and exits on the right', () => {
    const bands = bandsOf(siteFlow(COUNTS, fold()))
    expect(bands).toContain('0 entered  > 1 section /: 40')
    expect(bands).toContain('0 entered  > 1 others : 10')
    expect(bands).toContain('0 section / > 1 section /shop/: 30')
    expect(bands).toContain('0 section /shop/ > 1 section /shop/: 20')
    expect(bands).toContain('0 section /shop/ > 1 left : 35')
    expect(bands).toContain('0 others  > 1 others : 3')
  })

  it('gives every fold as many page views on either side as it has', () => {
    for (const open of [[], ['/shop/'], ['/shop/', '/blog/', '/']]) {
      const { nodes, bands } = siteFlow(COUNTS, fold(open))
      const known = nodes.filter(({ kind }) => !['entered', 'left', 'hidden'].includes(kind))
      expect(known.length).toBeGreaterThan(4)
      for (const { id, column, size } of known) {
        const own = bands.filter(({ from, to }) => (column === 0 ? from : to) === id)
        expect(sumOf(own.map(band => ({ count: band.size })))).toBe(size)
      }
    }
  })

  it('takes the larger of what is known of a way between whole sections, and ways of an open one from its pages', () => {
    const counts = {
      ...COUNTS,
      sectionWays: [
        { from: '/', to: '/shop/', count: 33 },
        { from: '/blog/', to: '/help/', count: 2 },
        { from: '/shop/', to: '/help/', count: 4 },
      ],
    }
    const bands = bandsOf(siteFlow(counts, fold()))
    expect(bands).toContain('0 section / > 1 section /shop/: 33')
    expect(bands).toContain('0 others  > 1 others : 3')
    expect(bands).toContain('0 section /shop/ > 1 others : 4')
    const open = siteFlow(counts, fold(['/shop/']))
    expect(bandsOf(open)).toContain('0 section / > 1 page /shop/a: 30')
    expect(open.nodes.some(({ id }) => id === nodeId(0, 'section', '/shop/'))).toBe(false)
  })

  it('adds what stays within a section to what goes between sections that share a fold', () => {
    const within = { from: '/blog/x', to: '/blog/y', count: 4 }
    const bands = bandsOf(siteFlow({ ...COUNTS, ways: [...COUNTS.ways, within] }, fold()))
    expect(bands).toContain('0 others  > 1 others : 7')
  })
})
