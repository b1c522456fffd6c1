import { useMemo } from 'react'
import { useAnswer } from '../../report/api/use-answer.ts'
import type { Scope } from '../../report/scope.ts'
import type { Side } from '../column-beside.ts'
import { outerPages, withStep } from '../page-flow.ts'
import type { FlowPicture } from '../picture.ts'
import { countedOf, waysOf } from './counted.ts'

const MOST_ROWS = 1_000
const OF_SIDE = {
  before: { beside: 'next_page', end: 'entry_page' },
  after: { beside: 'page', end: 'exit_page' },
} as const

/** A picture with one more column, once that is asked for and known. */
export function useFurtherStep(scope: Scope, picture: FlowPicture, side: Side, isWanted: boolean) {
  const { range } = scope
  const { beside, end } = OF_SIDE[side]
  const pages = outerPages(picture, side).map(({ value }) => value)
  const isAsked = isWanted && pages.length > 0
  const column = Math.abs(outerPages(picture, side)[0]?.column ?? 0)
  const ways = useAnswer(
    scope,
    isAsked
      ? {
          range,
          metrics: ['events'],
          by: ['page', 'next_page'],
          among: { dimension: beside, values: pages },
          limit: MOST_ROWS,
        }
      : null,
    `flow-ways-${side}-${column}`,
  )
  const ends = useAnswer(
    scope,
    isAsked ? { range, metrics: ['visits'], by: [end], among: { dimension: end, values: pages } } : null,
    `flow-ends-${side}-${column}`,
  )
  const drawn = useMemo(
    () =>
      isAsked && ways.data && ends.data
        ? withStep(picture, side, { ways: waysOf(ways.data), ends: countedOf(ends.data) })
        : picture,
    [picture, side, isAsked, ways.data, ends.data],
  )
  return {
    picture: drawn,
    isThere: drawn !== picture,
    isStale: isAsked && (ways.isPlaceholderData || !ways.data),
  }
}
