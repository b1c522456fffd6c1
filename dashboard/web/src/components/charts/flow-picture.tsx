import { type MouseEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Link } from '../ui/link.tsx'
import { layOutFlow } from './flow-layout.ts'
import './flow-picture.css'

/** A number of the palette, or what else it is drawn as. */
export type Tint = number | 'end' | 'others' | 'hidden'

export interface DrawnNode {
  readonly id: string
  readonly column: number
  readonly size: number
  readonly label: string
  /** The end of the label says more than its beginning. */
  readonly isPath: boolean
  /** Its figure, in short. */
  readonly figure: string
  /** The whole of it, for those who do not see the picture, and on hover. */
  readonly words: string
  readonly tint: Tint
  /** Where choosing it leads; null where there is nothing behind it. */
  readonly href: string | null
}

export interface DrawnBand {
  readonly from: string
  readonly to: string
  readonly size: number
  readonly words: string
  readonly tint: Tint
}

interface Props {
  readonly label: string
  /** What the columns are, from left to right. */
  readonly headings: readonly string[]
  readonly nodes: readonly DrawnNode[]
  readonly bands: readonly DrawnBand[]
  /** The node that everything else is beside. */
  readonly centre?: string
  /** Said until something is pointed at. */
  readonly hint: string
}

const keyOf = ({ from, to }: DrawnBand): string => `${from} > ${to}`
const bandUnder = ({ target }: MouseEvent): string =>
  target instanceof Element ? (target.getAttribute('data-band') ?? '') : ''
const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')

function NodeWords({ node }: { readonly node: DrawnNode }) {
  const words = (
    <>
      <span className={classes('flow-picture__label', node.isPath && 'flow-picture__label--path')}>
        <bdi>{node.label}</bdi>
      </span>{' '}
      <span className="flow-picture__figure">{node.figure}</span>
    </>
  )
  return node.href === null ? (
    <span className="flow-picture__words" title={node.words}>
      {words}
    </span>
  ) : (
    <Link className="flow-picture__words" href={node.href} title={node.words}>
      {words}
    </Link>
  )
}

/**
 * Bands between columns of nodes. The nodes are words and links in reading order, the bands a drawing beneath them; what a
 * band stands for is said below when it is pointed at, and in the list for everybody.
 */
export function FlowPicture({ label, headings, nodes, bands, centre, hint }: Props) {
  const layout = useMemo(() => layOutFlow(nodes, bands), [nodes, bands])
  // A node or a band.
  const [pointed, point] = useState('')
  const region = useRef<HTMLElement>(null)
  const middle = layout.nodes.find(({ node }) => node.id === centre)
  const middleAt = middle === undefined ? 0 : middle.left + layout.nodeWidth / 2
  // Where not all of it fits, what it is about is seen first.
  useLayoutEffect(() => {
    if (region.current === null) return
    const { scrollWidth, clientWidth } = region.current
    region.current.scrollLeft = (middleAt / 100) * scrollWidth - clientWidth / 2
  }, [middleAt])
  const columns = [...new Set(layout.nodes.map(({ node }) => node.column))].sort((a, b) => a - b)
  const isLit = (band: DrawnBand): boolean => [keyOf(band), band.from, band.to].includes(pointed)
  const said = [...nodes, ...bands].find(one => ('id' in one ? one.id : keyOf(one)) === pointed)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section ref={region} className="flow-picture__scroll" tabIndex={0} aria-label={label}>
        <div className="flow-picture__inside" style={{ minWidth: `${columns.length * 12}rem` }}>
          <div className="flow-picture__headings" aria-hidden="true">
            {columns.map((column, i) => (
              <span key={column} style={{ width: `${layout.nodeWidth}%` }}>
                {headings[i]}
              </span>
            ))}
          </div>
          <div className="flow-picture__stage" style={{ height: layout.height }}>
            <svg
              className={classes('flow-picture__bands', pointed !== '' && 'flow-picture__bands--dim')}
              viewBox={`0 0 100 ${Math.max(1, layout.height)}`}
              preserveAspectRatio="none"
              aria-hidden="true"
              onMouseMove={event => point(bandUnder(event))}
              onMouseLeave={() => point('')}
            >
              {layout.bands.map(({ band, path }) => (
                <path
                  key={keyOf(band)}
                  className={classes(
                    'flow-picture__band',
                    `flow-tint-${band.tint}`,
                    isLit(band) && 'flow-picture__band--lit',
                  )}
                  data-band={keyOf(band)}
                  d={path}
                />
              ))}
            </svg>
            {columns.map((column, i) => (
              <ul key={column} aria-label={headings[i]}>
                {layout.nodes
                  .filter(({ node }) => node.column === column)
                  .map(({ node, left, top, height }) => (
                    <li
                      key={node.id}
                      className={classes(
                        'flow-picture__node',
                        `flow-tint-${node.tint}`,
                        node.id === centre && 'flow-picture__node--centre',
                      )}
                      style={{ left: `${left}%`, width: `${layout.nodeWidth}%`, top, height }}
                      onMouseEnter={() => point(node.id)}
                      onMouseLeave={() => point('')}
                      onFocus={() => point(node.id)}
                      onBlur={() => point('')}
                    >
                      <NodeWords node={node} />
                    </li>
                  ))}
              </ul>
            ))}
          </div>
        </div>
      </section>
      <p className="flow-picture__said">{said?.words ?? hint}</p>
    </>
  )
}
