import { expect, it } from 'vitest'
import { siteRows } from './flow-rows.ts'
import { foldSite } from './folding.ts'
import { siteFlow } from './site-flow.ts'

const PAGES = {
  sections: [
    { value: '/shop/', count: 100 },
    { value: '/', count: 60 },
  ],
  pages: [
    { value: '/shop/a', count: 70 },
    { value: '/shop/b', count: 20 },
  ],
}
const COUNTS = {
  entries: [
    { value: '/', count: 40 },
    { value: '/shop/a', count: 10 },
  ],
  exits: [{ value: '/shop/b', count: 15 }],
  ways: [
    { from: '/', to: '/shop/a', count: 30 },
    { from: '/shop/a', to: '/shop/b', count: 20 },
    { from: '/shop/b', to: '/', count: 4 },
  ],
  sectionWays: [],
}
const rowsOf = (open: readonly string[]) =>
  siteRows(siteFlow(COUNTS, foldSite(PAGES, open, { sections: 5, pages: 1 })))
const FIGURES = { views: 100, entered: 10, wentOn: 24, left: 15 }

it('siteRows() says of each section what came in, went on and left, and where to', () => {
  const [shop, top] = rowsOf([])
  expect(shop).toMatchObject({ node: { kind: 'section', value: '/shop/' }, ...FIGURES, pages: [] })
  expect(shop?.mostly).toMatchObject({ node: { value: '/' }, size: 4 })
  expect(top).toMatchObject({ views: 60, entered: 40, wentOn: 30, left: 0 })
})

it('siteRows() has the pages of an unfolded section below it, and the same figures for the section', () => {
  const [shop] = rowsOf(['/shop/'])
  expect(shop).toMatchObject({ node: { kind: 'section', value: '/shop/' }, ...FIGURES })
  expect(shop?.pages).toMatchObject([
    { node: { kind: 'page', value: '/shop/a' }, views: 70, entered: 10, wentOn: 20, left: 0 },
    { node: { kind: 'others', value: '/shop/' }, views: 30, entered: 0, wentOn: 4, left: 15 },
  ])
})
