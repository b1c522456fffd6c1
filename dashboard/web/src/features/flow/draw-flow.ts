import type { DrawnBand, DrawnNode, Tint } from '../../components/charts/flow-picture.tsx'
import { type Message, t } from '../../lib/language.ts'
import { inShort } from '../../lib/wording.ts'
import { nodeLabel, viewsWords } from './flow-words.ts'
import { nodeTint } from './node-tint.ts'
import type { FlowNode, FlowPicture } from './picture.ts'

interface Options {
  readonly tints: ReadonlyMap<string, number>
  /** What others without a section are called. */
  readonly others: Message
  /** Where choosing a node leads; null where there is nothing behind it. */
  readonly hrefOf: (node: FlowNode) => string | null
}

/** A band has the colour of where it comes from, unless that is outside the site. */
function tintOfBand(from: FlowNode, to: FlowNode, tints: Options['tints']): Tint {
  if (from.kind === 'hidden' || to.kind === 'hidden') return 'hidden'
  return nodeTint(from.kind === 'entered' ? to : from, tints)
}

function wordsOf(node: FlowNode, label: string, href: string | null): string {
  const figure = { name: label, views: viewsWords(node.size) }
  if (node.kind === 'hidden') {
    return t('{views}: what too few visitors share, or the same page again', { views: figure.views })
  }
  if (href === null) return t('{name}: {views}', figure)
  return node.kind === 'section'
    ? t('{name}: {views}. Shows its pages.', figure)
    : t('{name}: {views}. Shows what came before and after.', figure)
}

/** A picture as the chart draws it, in words, colours and links. */
export function drawFlow({ nodes, bands }: FlowPicture, { tints, others, hrefOf }: Options) {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const drawnNodes = nodes.map((node): DrawnNode => {
    const label = nodeLabel(node, others)
    const href = hrefOf(node)
    return {
      id: node.id,
      column: node.column,
      size: node.size,
      label,
      isPath: node.kind === 'page',
      figure: inShort(node.size),
      words: wordsOf(node, label, href),
      tint: nodeTint(node, tints),
      href,
    }
  })
  const drawnBands = bands.flatMap((band): DrawnBand[] => {
    const [from, to] = [byId.get(band.from), byId.get(band.to)]
    if (from === undefined || to === undefined) return []
    const ends = { from: nodeLabel(from, others), to: nodeLabel(to, others) }
    const words = t('{from} → {to}: {views}', { ...ends, views: viewsWords(band.size) })
    return [{ ...band, words, tint: tintOfBand(from, to, tints) }]
  })
  // What is not known lies beneath what is.
  const isHidden = ({ tint }: DrawnBand): boolean => tint === 'hidden'
  return {
    nodes: drawnNodes,
    bands: [...drawnBands.filter(isHidden), ...drawnBands.filter(band => !isHidden(band))],
  }
}
