import { BandSums } from './band-sums.ts'
import { type Counted, type FlowBand, type FlowNode, type NodeKind, nodeId } from './picture.ts'

export type Side = 'before' | 'after'

/** Pages in a column that have a node of their own; the others share one. */
export const MOST_BESIDE = 7
/** The largest pages first, what stands for the rest after them. */
const ORDER: readonly NodeKind[] = ['entered', 'page', 'others', 'left', 'hidden']

interface Beside extends Counted {
  /** The node that the page is beside. */
  readonly near: string
}

/** The pages that most people came from, or went to. */
function mainPages(all: readonly Counted[]): ReadonlySet<string> {
  const sums = new Map<string, number>()
  for (const { value, count } of all) sums.set(value, (sums.get(value) ?? 0) + count)
  const ordered = [...sums].sort(([, a], [, b]) => b - a)
  return new Set(ordered.slice(0, MOST_BESIDE).map(([value]) => value))
}

/** A further column of a picture on one of its sides, with the bands that lead there. */
export class ColumnBeside {
  readonly #side: Side
  readonly #column: number
  readonly #sums = new BandSums()
  readonly #nodes = new Map<string, FlowNode>()

  constructor(side: Side, column: number) {
    this.#side = side
    this.#column = column
  }

  addPages(pages: readonly Beside[]): void {
    const main = mainPages(pages)
    for (const { near, value, count } of pages) {
      if (main.has(value)) this.#add(near, 'page', value, count)
      else this.#add(near, 'others', '', count)
    }
  }

  /** Visits that began with the page, or ended with it. */
  addEnds(near: string, count: number): void {
    this.#add(near, this.#side === 'before' ? 'entered' : 'left', '', count)
  }

  /** What is not known of the page views of a node. */
  addHidden(near: string, views: number): void {
    const known = this.#side === 'before' ? this.#sums.into(near) : this.#sums.outOf(near)
    this.#add(near, 'hidden', '', views - known)
  }

  get bands(): readonly FlowBand[] {
    return this.#sums.bands
  }

  get nodes(): readonly FlowNode[] {
    return [...this.#nodes.values()].sort(
      (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.size - a.size,
    )
  }

  #add(near: string, kind: NodeKind, value: string, count: number): void {
    if (count <= 0) return
    const id = nodeId(this.#column, kind, value)
    const size = (this.#nodes.get(id)?.size ?? 0) + count
    this.#nodes.set(id, { id, column: this.#column, kind, value, size })
    if (this.#side === 'before') this.#sums.add(id, near, count)
    else this.#sums.add(near, id, count)
  }
}
