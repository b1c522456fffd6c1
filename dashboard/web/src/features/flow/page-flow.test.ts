import { describe, expect, it } from 'vitest'
import { MOST_BESIDE } from './column-beside.ts'
import { outerPages, type PageCounts, pageFlow, withStep } from './page-flow.ts'
import { type FlowPicture, nodeId, sumOf } from './picture.ts'

const COUNTS: PageCounts = {
  page: '/a',
  views: 100,
  entries: 30,
  exits: 45,
  before: [
    { value: '/b', count: 40 },
    { value: '/c', count: 10 },
  ],
  after: [{ value: '/b', count: 35 }],
}
const CENTRE = nodeId(0, 'page', '/a')
const sizes = ({ nodes }: FlowPicture) =>
  nodes.map(({ column, kind, value, size }) => [column, kind, value, size])
const flowing = ({ bands }: FlowPicture, side: 'from' | 'to') =>
  sumOf(bands.filter(band => band[side] === CENTRE).map(({ size }) => ({ count: size })))

describe('pageFlow()', () => {
  it('has what a page was entered from on the left, where people went on the right, and what is not known on both', () => {
    expect(sizes(pageFlow(COUNTS))).toEqual([
      [-1, 'entered', '', 30],
      [-1, 'page', '/b', 40],
      [-1, 'page', '/c', 10],
      [-1, 'hidden', '', 20],
      [0, 'page', '/a', 100],
      [1, 'page', '/b', 35],
      [1, 'left', '', 45],
      [1, 'hidden', '', 20],
    ])
  })

  it('has as many page views on either side as the page itself, however many pages are beside it', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ value: `/${i}`, count: 1 }))
    const picture = pageFlow({ ...COUNTS, before: many })
    expect([flowing(picture, 'to'), flowing(picture, 'from')]).toEqual([100, 100])
    const before = picture.nodes.filter(({ column }) => column === -1)
    expect(before.filter(({ kind }) => kind === 'page')).toHaveLength(MOST_BESIDE)
    expect(before.find(({ kind }) => kind === 'others')?.size).toBe(30 - MOST_BESIDE)
  })

  it('hides nothing where all is known, or where an open list is a step ahead of the page', () => {
    const ahead = pageFlow({ ...COUNTS, entries: 60, exits: 65 })
    expect(ahead.nodes.filter(({ kind }) => kind === 'hidden')).toEqual([])
  })
})

describe('withStep()', () => {
  const picture = pageFlow(COUNTS)

  it('goes on from the outer pages, forwards and backwards, and adds up what they have in common', () => {
    const ways = [
      { from: '/b', to: '/a', count: 40 },
      { from: '/b', to: '/d', count: 6 },
      { from: '/elsewhere', to: '/d', count: 99 },
    ]
    const after = withStep(picture, 'after', { ways, ends: [{ value: '/b', count: 5 }] })
    expect(sizes(after).filter(([column]) => column === 2)).toEqual([
      [2, 'page', '/a', 40],
      [2, 'page', '/d', 6],
      [2, 'left', '', 5],
    ])
    const back = withStep(picture, 'before', {
      ways: [
        { from: '/x', to: '/b', count: 7 },
        { from: '/x', to: '/c', count: 2 },
      ],
      ends: [{ value: '/c', count: 8 }],
    })
    expect(sizes(back).filter(([column]) => column === -2)).toEqual([
      [-2, 'entered', '', 8],
      [-2, 'page', '/x', 9],
    ])
    expect(back.bands.filter(({ from }) => from === nodeId(-2, 'page', '/x')).map(({ to }) => to)).toEqual([
      nodeId(-1, 'page', '/b'),
      nodeId(-1, 'page', '/c'),
    ])
  })

  it('leaves a picture without outer pages as it is', () => {
    const lonely = pageFlow({ ...COUNTS, after: [] })
    expect(outerPages(lonely, 'after')).toEqual([])
    expect(withStep(lonely, 'after', { ways: [], ends: [] })).toBe(lonely)
  })
})
