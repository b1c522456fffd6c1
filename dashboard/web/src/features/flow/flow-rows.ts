import { sectionOf } from '@gatecount/shared/domain/report/section'
import type { FlowNode, FlowPicture, NodeKind } from './picture.ts'

/** What a list says of a section, a page, or the others of either. */
export interface FlowRow {
  readonly node: Pick<FlowNode, 'kind' | 'value'>
  /** Page views, and those of them that began a visit, led on to another page, and ended a visit. */
  readonly views: number
  readonly entered: number
  readonly wentOn: number
  readonly left: number
  /** Where most of them led, and how many; null where none is known. */
  readonly mostly: { readonly node: FlowNode; readonly size: number } | null
  /** Pages of a section that is unfolded. */
  readonly pages: readonly FlowRow[]
}

const isNamed = ({ kind }: FlowNode): boolean => kind === 'section' || kind === 'page'
const ENDS: readonly NodeKind[] = ['entered', 'left', 'hidden']

function rowOf({ nodes, bands }: FlowPicture, node: FlowNode): FlowRow {
  const byId = new Map(nodes.map(one => [one.id, one]))
  const isSame = (one: FlowNode | undefined): boolean => one?.kind === node.kind && one.value === node.value
  let [entered, wentOn, left] = [0, 0, 0]
  let mostly: FlowRow['mostly'] = null
  for (const { from, to, size } of bands) {
    const [start, end] = [byId.get(from), byId.get(to)]
    if (start?.kind === 'entered' && isSame(end)) entered += size
    if (start !== node || end === undefined) continue
    if (end.kind === 'left') left += size
    else if (end.kind !== 'hidden') {
      wentOn += size
      if (isNamed(end) && !isSame(end) && size > (mostly?.size ?? 0)) mostly = { node: end, size }
    }
  }
  return { node, views: node.size, entered, wentOn, left, mostly, pages: [] }
}

/** An unfolded section is the sum of its pages. */
function sectionRow(value: string, pages: readonly FlowRow[]): FlowRow {
  const sum = (figure: 'views' | 'entered' | 'wentOn' | 'left'): number =>
    pages.reduce((all, row) => all + row[figure], 0)
  return {
    node: { kind: 'section', value },
    views: sum('views'),
    entered: sum('entered'),
    wentOn: sum('wentOn'),
    left: sum('left'),
    mostly: null,
    pages,
  }
}

const isOfOpen = ({ kind, value }: FlowNode): boolean =>
  kind === 'page' || (kind === 'others' && value !== '')

/** The picture of a site as rows: sections, with the pages of those that are unfolded. */
export function siteRows(picture: FlowPicture): readonly FlowRow[] {
  const rows: FlowRow[] = []
  const open = new Map<string, FlowRow[]>()
  for (const node of picture.nodes) {
    if (node.column !== 0 || ENDS.includes(node.kind)) continue
    const row = rowOf(picture, node)
    if (!isOfOpen(node)) {
      rows.push(row)
      continue
    }
    const section = node.kind === 'page' ? sectionOf(node.value) : node.value
    open.set(section, [...(open.get(section) ?? []), row])
  }
  return [...rows, ...[...open].map(([section, pages]) => sectionRow(section, pages))].sort(
    (a, b) => b.views - a.views,
  )
}
