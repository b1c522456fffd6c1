import { ALL_DIMENSIONS, type Dimension } from './dimensions.ts'

/**
 * The catalogue of cuts: one dimension, or a pair of two that marketers ask for. Never three.
 * A new report is a new line here. Pairs are written in one order only, `first:second`; see {@link findCut}.
 */
const PAIRS = [
  ['source', 'page'],
  ['channel', 'page'],
  ['utm_campaign', 'page'],
  ['country', 'page'],
  ['gateway', 'page'],
  ['gateway_kind', 'page'],
  ['device', 'page'],
  ['source', 'entry_page'],
  ['source', 'country'],
  ['source', 'gateway'],
  ['source', 'device'],
  ['source', 'utm_campaign'],
  ['source', 'referrer'],
  ['channel', 'source'],
  ['channel', 'entry_page'],
  ['channel', 'country'],
  ['channel', 'gateway'],
  ['channel', 'device'],
  ['channel', 'utm_campaign'],
  ['utm_campaign', 'entry_page'],
  ['utm_campaign', 'country'],
  ['utm_campaign', 'gateway'],
  ['utm_campaign', 'device'],
  ['utm_campaign', 'utm_content'],
  ['utm_campaign', 'utm_source'],
  ['utm_campaign', 'utm_medium'],
  ['country', 'gateway'],
  ['country', 'device'],
  ['country', 'browser'],
  ['country', 'os'],
  ['country', 'language'],
  ['country', 'entry_page'],
  ['gateway', 'device'],
  ['gateway', 'entry_page'],
  ['device', 'browser'],
  ['device', 'os'],
  ['device', 'entry_page'],
  ['browser', 'os'],
  ['entry_page', 'exit_page'],
  ['page', 'next_page'],
  ['section', 'next_section'],
  ['page', 'exit_link'],
  ['source', 'exit_link'],
  ['channel', 'exit_link'],
  ['country', 'exit_link'],
  ['gateway', 'exit_link'],
  ['device', 'exit_link'],
  ['utm_campaign', 'exit_link'],
  ['page', 'download'],
  ['source', 'goal'],
  ['channel', 'goal'],
  ['utm_campaign', 'goal'],
  ['country', 'goal'],
  ['gateway', 'goal'],
  ['device', 'goal'],
  ['page', 'goal'],
  ['source', 'funnel_step'],
  ['channel', 'funnel_step'],
  ['utm_campaign', 'funnel_step'],
  ['country', 'funnel_step'],
  ['gateway', 'funnel_step'],
  ['device', 'funnel_step'],
  ['source', 'event_kind'],
  ['channel', 'event_kind'],
  ['utm_campaign', 'event_kind'],
  ['country', 'event_kind'],
  ['gateway', 'event_kind'],
  ['device', 'event_kind'],
  ['page', 'event_kind'],
  ['goal', 'event_kind'],
  ['goal', 'prop'],
  ['page', 'scroll_depth'],
  ['affiliate', 'page'],
  ['affiliate', 'entry_page'],
  ['affiliate', 'source'],
  ['affiliate', 'channel'],
  ['affiliate', 'country'],
  ['affiliate', 'gateway'],
  ['affiliate', 'device'],
  ['affiliate', 'goal'],
  ['affiliate', 'event_kind'],
] as const satisfies readonly (readonly [Dimension, Dimension])[]

/** A cut of one dimension is named like the dimension; a pair is `first:second`; these two carry no attribute. */
export const TOTAL_CUTS = ['total', 'hour'] as const
export type TotalCut = (typeof TOTAL_CUTS)[number]
type Joined<P> = P extends readonly [infer A extends string, infer B extends string] ? `${A}:${B}` : never
export type PairCut = Joined<(typeof PAIRS)[number]>
export type CutName = TotalCut | Dimension | PairCut

export interface Cut {
  readonly name: CutName
  readonly dimensions: readonly [Dimension] | readonly [Dimension, Dimension]
}

const pairName = (a: Dimension, b: Dimension): string => `${a}:${b}`

export const PAIR_CUTS: readonly Cut[] = PAIRS.map(pair => ({
  name: pairName(pair[0], pair[1]) as PairCut,
  dimensions: pair,
}))

/** Dimensions that say something only beside another. */
const ONLY_IN_PAIRS: readonly Dimension[] = ['next_page', 'next_section', 'scroll_depth']

export const CUTS: readonly Cut[] = [
  ...ALL_DIMENSIONS.filter(d => !ONLY_IN_PAIRS.includes(d)).map(d => ({ name: d, dimensions: [d] }) as const),
  ...PAIR_CUTS,
]

const byName = new Map<string, Cut>(CUTS.map(cut => [cut.name, cut]))

/** The kind of event, alone and beside what it is paired with: of attributes, these alone hold amounts. */
export const CUTS_OF_SALES: readonly CutName[] = CUTS.filter(({ dimensions: [a, b] }) =>
  [a, b].includes('event_kind'),
).map(({ name }) => name)

/** The cut that holds these dimensions, in whichever order they are asked for; undefined when the catalogue has none. */
export function findCut(a: Dimension, b?: Dimension): Cut | undefined {
  if (b === undefined) return byName.get(a)
  return byName.get(pairName(a, b)) ?? byName.get(pairName(b, a))
}

/** The dimensions that can be combined with `dimension`, in catalogue order. */
export function partnersOf(dimension: Dimension): Dimension[] {
  return PAIR_CUTS.flatMap(({ dimensions: [a, b] }) =>
    a === dimension && b !== undefined ? [b] : b === dimension ? [a] : [],
  )
}
