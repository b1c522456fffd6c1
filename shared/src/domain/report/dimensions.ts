/**
 * The catalogue of dimensions: everything the product can break traffic down by, as data.
 * `scope` says where a value is known: for a whole visit, for one hit, or when the visit is over.
 * `api` is the name in `POST /api/v2/query` (the shape of Plausible's Stats API v2).
 * A new one comes last: the state of open days knows dimensions by their place.
 */
export const DIMENSIONS = {
  source: { scope: 'visit', api: 'visit:source' },
  referrer: { scope: 'visit', api: 'visit:referrer' },
  channel: { scope: 'visit', api: 'visit:channel' },
  utm_source: { scope: 'visit', api: 'visit:utm_source' },
  utm_medium: { scope: 'visit', api: 'visit:utm_medium' },
  utm_campaign: { scope: 'visit', api: 'visit:utm_campaign' },
  utm_content: { scope: 'visit', api: 'visit:utm_content' },
  utm_term: { scope: 'visit', api: 'visit:utm_term' },
  click_id: { scope: 'visit', api: 'visit:click_id' },
  country: { scope: 'visit', api: 'visit:country' },
  gateway: { scope: 'visit', api: 'visit:gateway' },
  gateway_kind: { scope: 'visit', api: 'visit:gateway_kind' },
  device: { scope: 'visit', api: 'visit:device' },
  browser: { scope: 'visit', api: 'visit:browser' },
  os: { scope: 'visit', api: 'visit:os' },
  language: { scope: 'visit', api: 'visit:language' },
  entry_page: { scope: 'visit', api: 'visit:entry_page' },
  exit_page: { scope: 'end', api: 'visit:exit_page' },
  page: { scope: 'hit', api: 'event:page' },
  section: { scope: 'hit', api: 'event:section' },
  next_page: { scope: 'hit', api: 'event:next_page' },
  exit_link: { scope: 'hit', api: 'event:exit_link' },
  download: { scope: 'hit', api: 'event:download' },
  missing_page: { scope: 'hit', api: 'event:missing_page' },
  /** What kind of event: the whole of which lists of links, downloads, goals and missing pages are parts. */
  event_kind: { scope: 'hit', api: 'event:kind' },
  goal: { scope: 'hit', api: 'event:goal' },
  prop: { scope: 'hit', api: 'event:props' },
  scroll_depth: { scope: 'hit', api: 'event:scroll_depth' },
  next_section: { scope: 'hit', api: 'event:next_section' },
  funnel_step: { scope: 'hit', api: 'event:funnel_step' },
  /** The registered code of a link that the visit came by. */
  affiliate: { scope: 'visit', api: 'visit:affiliate' },
} as const satisfies Record<string, { scope: 'visit' | 'hit' | 'end'; api: string }>

export type Dimension = keyof typeof DIMENSIONS
export type VisitDimension = {
  [D in Dimension]: (typeof DIMENSIONS)[D]['scope'] extends 'visit' ? D : never
}[Dimension]
export type HitDimension = {
  [D in Dimension]: (typeof DIMENSIONS)[D]['scope'] extends 'hit' ? D : never
}[Dimension]

const names = Object.keys(DIMENSIONS) as Dimension[]

export const VISIT_DIMENSIONS = names.filter((d): d is VisitDimension => DIMENSIONS[d].scope === 'visit')
export const ALL_DIMENSIONS: readonly Dimension[] = names

/** Dimensions whose values are each counted under their kind too, so that a list of them has a whole. */
export const EVENT_KINDS = [
  'exit_link',
  'download',
  'missing_page',
  'goal',
] as const satisfies readonly HitDimension[]
export type EventKind = (typeof EVENT_KINDS)[number]

/**
 * A kind without a dimension of its own: events that brought an amount in the currency of the site. Of values, only cells
 * of this kind hold amounts, so that a row of money is one of buyers alone.
 */
export const SALE = 'sale'
