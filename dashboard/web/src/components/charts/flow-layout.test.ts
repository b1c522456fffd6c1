import { describe, expect, it } from 'vitest'
import { layOutFlow } from './flow-layout.ts'

const NODES = [
  { id: 'a', column: -1, size: 90 },
  { id: 'b', column: -1, size: 10 },
  { id: 'tiny', column: 0, size: 1 },
  { id: 'c', column: 0, size: 60 },
  { id: 'd', column: 0, size: 39 },
]
const BANDS = [
  { from: 'a', to: 'c', size: 60 },
  { from: 'a', to: 'd', size: 29 },
  { from: 'a', to: 'tiny', size: 1 },
  { from: 'b', to: 'd', size: 10 },
]

/** The four corners of a band: left top, right top, right bottom, left bottom. */
const cornersOf = (path: string) => {
  const [, x = '', y = '', u = '', v = '', bottom = ''] =
    /^M(\S+) (\S+?)C\S+ \S+ \S+ \S+ (\S+) (\S+?)V(\S+?)C/.exec(path) ?? []
  return { x: Number(x), y: Number(y), u: Number(u), v: Number(v), bottom: Number(bottom) }
}

describe('layOutFlow()', () => {
  const { nodes, bands, height, nodeWidth } = layOutFlow(NODES, BANDS)

  it('puts columns from the left edge to the right one, and no node over another', () => {
    expect(nodes.map(({ left }) => left)).toEqual([0, 0, 100 - nodeWidth, 100 - nodeWidth, 100 - nodeWidth])
    for (const one of nodes) {
      for (const other of nodes) {
        if (one === other || one.left !== other.left) continue
        const apart = one.top + one.height <= other.top || other.top + other.height <= one.top
        expect(apart).toBe(true)
      }
      expect(one.top + one.height).toBeLessThanOrEqual(height + 0.01)
    }
  })

  it('leaves every node room for its words, and draws bands as wide as they are large', () => {
    for (const { height: own } of nodes) expect(own).toBeGreaterThanOrEqual(30)
    const widths = bands.map(({ path }) => cornersOf(path).bottom - cornersOf(path).v)
    expect((widths[0] ?? 0) / (widths[3] ?? 1)).toBeCloseTo(6, 1)
  })

  it('begins and ends every band within its nodes, beside one another', () => {
    const of = (id: string) => nodes.find(({ node }) => node.id === id)
    for (const { band, path } of bands) {
      const { y, v, bottom } = cornersOf(path)
      const [from, to] = [of(band.from), of(band.to)]
      expect(y).toBeGreaterThanOrEqual((from?.top ?? 0) - 0.01)
      expect(v).toBeGreaterThanOrEqual((to?.top ?? 0) - 0.01)
      expect(bottom).toBeLessThanOrEqual((to?.top ?? 0) + (to?.height ?? 0) + 0.01)
    }
    const starts = bands.filter(({ band }) => band.from === 'a').map(({ path }) => cornersOf(path).y)
    expect(new Set(starts).size).toBe(3)
  })

  it('makes a node as high as the larger of its sides', () => {
    const [first] = layOutFlow([{ id: 'a', column: 0, size: 1 }, ...NODES.slice(2)], BANDS).nodes
    expect(first?.height).toBeGreaterThan(100)
  })

  it('leaves out bands to nodes that are not there', () => {
    expect(layOutFlow(NODES.slice(0, 2), BANDS).bands).toEqual([])
    expect(layOutFlow([], []).height).toBe(0)
  })
})
