/** What a node of a flow stands for. */
export type NodeKind =
  | 'section'
  | 'page'
  /** Pages or sections that have no node of their own. */
  | 'others'
  /** Visits began with the page at the other end. */
  | 'entered'
  /** Visits ended with the page at the other end. */
  | 'left'
  /** Where page views came from, or led to, that is not known: too few visitors, or the same page again. */
  | 'hidden'

export interface FlowNode {
  readonly id: string
  /** From left to right; the page in the middle has 0. */
  readonly column: number
  readonly kind: NodeKind
  /** Path of a page; name of a section, also for the others of an unfolded section; otherwise empty. */
  readonly value: string
  /** Page views. */
  readonly size: number
}

/** All page views that went from one node to one of the next column. */
export interface FlowBand {
  readonly from: string
  readonly to: string
  readonly size: number
}

export interface FlowPicture {
  readonly nodes: readonly FlowNode[]
  readonly bands: readonly FlowBand[]
}

/** A value and how often it was counted. */
export interface Counted {
  readonly value: string
  readonly count: number
}

/** How often people went from one value to another. */
export interface Way {
  readonly from: string
  readonly to: string
  readonly count: number
}

export const nodeId = (column: number, kind: NodeKind, value = ''): string => `${column} ${kind} ${value}`

export const sumOf = (counted: readonly { readonly count: number }[]): number =>
  counted.reduce((sum, { count }) => sum + count, 0)
