import { ColumnBeside, type Side } from './column-beside.ts'
import { type Counted, type FlowNode, type FlowPicture, nodeId, type Way } from './picture.ts'

/** What is known of one page. */
export interface PageCounts {
  readonly page: string
  /** Page views. */
  readonly views: number
  /** Visits that began, and that ended, with it. */
  readonly entries: number
  readonly exits: number
  /** Page views by the page that was open before, and by the one that was opened next. */
  readonly before: readonly Counted[]
  readonly after: readonly Counted[]
}

/** What is known of the step beyond an outer column. */
export interface StepCounts {
  readonly ways: readonly Way[]
  /** Visits that began (or ended) with a page of that column. */
  readonly ends: readonly Counted[]
}

const join = (picture: FlowPicture, side: Side, { nodes, bands }: ColumnBeside): FlowPicture =>
  side === 'before'
    ? { nodes: [...nodes, ...picture.nodes], bands: [...bands, ...picture.bands] }
    : { nodes: [...picture.nodes, ...nodes], bands: [...picture.bands, ...bands] }

/** One page, what it was entered from and where people went next. Both sides have as many page views as the page. */
export function pageFlow({ page, views, entries, exits, before, after }: PageCounts): FlowPicture {
  const near = nodeId(0, 'page', page)
  const came = new ColumnBeside('before', -1)
  came.addPages(before.map(counted => ({ near, ...counted })))
  came.addEnds(near, entries)
  came.addHidden(near, views)
  const went = new ColumnBeside('after', 1)
  went.addPages(after.map(counted => ({ near, ...counted })))
  went.addEnds(near, exits)
  went.addHidden(near, views)
  const middle: FlowNode = { id: near, column: 0, kind: 'page', value: page, size: views }
  return join(join({ nodes: [middle], bands: [] }, 'before', came), 'after', went)
}

/** The pages of the outermost column on a side, from which a further step goes on. */
export function outerPages({ nodes }: FlowPicture, side: Side): readonly FlowNode[] {
  const columns = nodes.map(({ column }) => column)
  const outer = side === 'before' ? Math.min(...columns) : Math.max(...columns)
  return nodes.filter(({ column, kind }) => column === outer && kind === 'page')
}

/** The picture with one more column: all page views of its outer pages, wherever those came from. */
export function withStep(picture: FlowPicture, side: Side, { ways, ends }: StepCounts): FlowPicture {
  const outer = outerPages(picture, side)
  const [first] = outer
  if (first === undefined) return picture
  const idOf = new Map(outer.map(({ value, id }) => [value, id]))
  const further = new ColumnBeside(side, first.column + (side === 'before' ? -1 : 1))
  const pages = ways.flatMap(({ from, to, count }) => {
    const near = idOf.get(side === 'before' ? to : from)
    return near === undefined ? [] : [{ near, value: side === 'before' ? from : to, count }]
  })
  further.addPages(pages)
  for (const { value, count } of ends) {
    const near = idOf.get(value)
    if (near !== undefined) further.addEnds(near, count)
  }
  return join(picture, side, further)
}
