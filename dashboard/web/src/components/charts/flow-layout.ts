/** A thing in a column of a flow. `size` is in the same unit as that of the bands. */
interface Node {
  readonly id: string
  readonly column: number
  readonly size: number
}
interface Band {
  readonly from: string
  readonly to: string
  readonly size: number
}

export interface PlacedNode<N> {
  readonly node: N
  /** In percent of the width. */
  readonly left: number
  /** In pixels. */
  readonly top: number
  readonly height: number
}
export interface PlacedBand<B> {
  readonly band: B
  /** Outline, for a drawing that is 100 wide and as high as the whole. */
  readonly path: string
}
export interface FlowLayout<N, B> {
  readonly nodes: readonly PlacedNode<N>[]
  readonly bands: readonly PlacedBand<B>[]
  /** In percent of the width. */
  readonly nodeWidth: number
  /** In pixels. */
  readonly height: number
}

/** Room for a line of words, whatever the size. */
const LEAST = 30
const GAP = 8
/** Height that the sizes of the fullest column share. */
const SHARED = 300

const groupBy = <T>(all: readonly T[], keyOf: (one: T) => string | number) => {
  const groups = new Map<string | number, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}
const sumOf = (all: readonly { readonly size: number }[]): number =>
  all.reduce((sum, { size }) => sum + size, 0)

/** Nodes stand below one another in the order they come in, each column in the middle of the height. */
function placeNodes<N extends Node>(
  columns: readonly (readonly N[])[],
  sizeOf: (node: N) => number,
  nodeWidth: number,
) {
  const fullest = Math.max(1, ...columns.map(nodes => nodes.reduce((sum, node) => sum + sizeOf(node), 0)))
  const scale = SHARED / fullest
  const stepAside = columns.length < 2 ? 0 : (100 - nodeWidth) / (columns.length - 1)
  const heights = columns.map(nodes => nodes.map(node => Math.max(LEAST, sizeOf(node) * scale)))
  const wholes = heights.map(own => own.reduce((sum, one) => sum + one + GAP, -GAP))
  const height = Math.max(0, ...wholes)
  const nodes = columns.flatMap((inColumn, i) => {
    let next = (height - (wholes[i] ?? 0)) / 2
    return inColumn.map((node, j): PlacedNode<N> => {
      const own = heights[i]?.[j] ?? LEAST
      const top = next
      next += own + GAP
      return { node, left: i * stepAside, top, height: own }
    })
  })
  return { nodes, scale, height }
}

/** Where the bands of each node begin (or end): beside one another, in the order of the nodes they lead to, in its middle. */
function stack<N, B extends Band>(
  bands: readonly B[],
  at: ReadonlyMap<string, PlacedNode<N>>,
  scale: number,
  [own, other]: readonly ['from', 'to'] | readonly ['to', 'from'],
): ReadonlyMap<B, number> {
  const tops = new Map<B, number>()
  for (const [id, group] of groupBy(bands, band => band[own])) {
    const node = at.get(String(id))
    if (node === undefined) continue
    group.sort((a, b) => (at.get(a[other])?.top ?? 0) - (at.get(b[other])?.top ?? 0))
    let next = node.top + (node.height - sumOf(group) * scale) / 2
    for (const band of group) {
      tops.set(band, next)
      next += band.size * scale
    }
  }
  return tops
}

const rounded = (n: number): number => Math.round(n * 100) / 100

function outline(from: readonly [x: number, y: number], to: readonly [x: number, y: number], wide: number) {
  const [x, y, u, v, w] = [...from, ...to, Math.max(0.75, wide)].map(rounded) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const middle = rounded((x + u) / 2)
  return `M${x} ${y}C${middle} ${y} ${middle} ${v} ${u} ${v}V${rounded(v + w)}C${middle} ${rounded(v + w)} ${middle} ${rounded(y + w)} ${x} ${rounded(y + w)}Z`
}

/**
 * Columns from left to right, nodes from top to bottom, and the bands between them, all to one scale. Small nodes are drawn
 * higher than they are, so that their words can be read; bands are not. No node is over another.
 */
export function layOutFlow<N extends Node, B extends Band>(
  nodes: readonly N[],
  bands: readonly B[],
): FlowLayout<N, B> {
  const columns = [...groupBy(nodes, ({ column }) => column)]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, inColumn]) => inColumn)
  const nodeWidth = Math.min(26, 100 / (columns.length + (columns.length - 1) * 0.4))
  const out = groupBy(bands, ({ from }) => from)
  const into = groupBy(bands, ({ to }) => to)
  const sizeOf = ({ id, size }: N): number =>
    Math.max(size, sumOf(out.get(id) ?? []), sumOf(into.get(id) ?? []))
  const placed = placeNodes(columns, sizeOf, nodeWidth)
  const at = new Map(placed.nodes.map(one => [one.node.id, one]))
  const starts = stack(bands, at, placed.scale, ['from', 'to'])
  const ends = stack(bands, at, placed.scale, ['to', 'from'])
  return {
    nodes: placed.nodes,
    bands: bands.flatMap(band => {
      const [from, to] = [at.get(band.from), at.get(band.to)]
      const [start, end] = [starts.get(band), ends.get(band)]
      if (from === undefined || to === undefined || start === undefined || end === undefined) return []
      const path = outline([from.left + nodeWidth, start], [to.left, end], band.size * placed.scale)
      return [{ band, path }]
    }),
    nodeWidth,
    height: placed.height,
  }
}
