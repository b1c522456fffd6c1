import { PAIR_CUTS } from '@gatecount/shared/domain/report/cuts'
import {
  DIMENSIONS,
  type HitDimension,
  VISIT_DIMENSIONS,
  type VisitDimension,
} from '@gatecount/shared/domain/report/dimensions'

/** Position of a visit dimension among the attributes of a visit. */
const position = (dimension: string): number => VISIT_DIMENSIONS.indexOf(dimension as VisitDimension)

const isVisit = (dimension: string): boolean => position(dimension) >= 0

/** Pairs of two visit dimensions, as positions among a visit's attributes. */
export const VISIT_PAIRS: readonly (readonly [number, number])[] = PAIR_CUTS.flatMap(
  ({ dimensions: [a, b] }) =>
    b !== undefined && isVisit(a) && isVisit(b) ? [[position(a), position(b)] as const] : [],
)

/** For a hit dimension: the positions of the visit dimensions that it is paired with, as first of the pair. */
export const PAIRED_WITH: Readonly<Record<HitDimension, readonly number[]>> = Object.fromEntries(
  Object.keys(DIMENSIONS).map(hit => [
    hit,
    PAIR_CUTS.flatMap(({ dimensions: [a, b] }) => (b === hit && isVisit(a) ? [position(a)] : [])),
  ]),
) as unknown as Record<HitDimension, readonly number[]>

/** Dimensions in which most visits have no value. */
export const isCampaign = (dimension: string): boolean =>
  dimension.startsWith('utm_') || dimension === 'click_id' || dimension === 'affiliate'

export const ENTRY_PAGE_POSITION = position('entry_page')
