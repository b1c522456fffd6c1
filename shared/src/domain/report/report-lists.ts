import type { CrowdOf } from '../privacy/gates.ts'
import type { CutName, PairCut } from './cuts.ts'
import type { Dimension } from './dimensions.ts'
import { HIT_CUTS } from './hit-cuts.ts'

/** The lists of a report by the card that they are on, in reading order. Pairs are read as `from → to`. */
export const REPORT_LISTS = {
  sources: ['source', 'channel', 'utm_campaign', 'affiliate'],
  pages: ['page', 'entry_page', 'exit_page', 'page:next_page', 'missing_page'],
  gateways: ['gateway', 'gateway_kind'],
  places: ['country', 'language'],
  devices: ['device', 'browser', 'os'],
  exits: ['exit_link', 'page:exit_link'],
  goals: ['goal', 'source:goal', 'page:goal'],
  downloads: ['download', 'page:download'],
} as const satisfies Record<string, readonly [Dimension, ...(Dimension | PairCut)[]]>

export type CardId = keyof typeof REPORT_LISTS
export type ListName = (typeof REPORT_LISTS)[CardId][number]
export const CARD_IDS = Object.keys(REPORT_LISTS) as readonly CardId[]

/** What a list breaks traffic down by: one dimension, or a pair of the catalogue. */
export interface ListCut {
  readonly dimension: Dimension
  readonly from?: Dimension
}

/** A list by the name of its cut. */
export function listCut(name: ListName): ListCut {
  const [first, second] = name.split(':') as [Dimension, Dimension?]
  return second === undefined ? { dimension: first } : { from: first, dimension: second }
}

/** Whether a site has the list: of hits there are fewer, and no pairs. */
export const hasList = (name: CutName, of: CrowdOf): boolean => of === 'visitors' || name in HIT_CUTS

/** Every list of a report. */
export const listsOf = (
  of: CrowdOf,
): readonly (ListCut & { readonly card: CardId; readonly name: ListName })[] =>
  CARD_IDS.flatMap(card =>
    REPORT_LISTS[card].filter(name => hasList(name, of)).map(name => ({ card, name, ...listCut(name) })),
  )
