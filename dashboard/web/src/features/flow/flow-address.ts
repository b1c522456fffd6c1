import { siteAddress } from '../site/site-address.ts'

/** Steps that can be drawn on either side of a page. */
export const MOST_STEPS = 3

/** How the flows of a site are looked at; all of it is in the address. */
export interface FlowView {
  /** The page in the middle; null for the sections of the whole site. */
  readonly page: string | null
  /** Sections whose pages are shown one by one. */
  readonly open: readonly string[]
  /** Steps before and after the page in the middle, 1 to {@link MOST_STEPS}. */
  readonly back: number
  readonly ahead: number
}

const stepsOf = (text: string | null): number => {
  const steps = Number(text ?? 1)
  return Number.isInteger(steps) ? Math.min(MOST_STEPS, Math.max(1, steps)) : 1
}

/**
 * A path has no space in it, so spaces stand between sections.
 * @param filtered the page that a report is narrowed to: whoever comes from there means that page
 */
export const readFlowView = (params: URLSearchParams, filtered: string | null = null): FlowView => ({
  page: params.get('page') || filtered,
  open: [...new Set((params.get('open') ?? '').split(' ').filter(section => section !== ''))],
  back: stepsOf(params.get('back')),
  ahead: stepsOf(params.get('ahead')),
})

type Params = Readonly<Record<'page' | 'open' | 'back' | 'ahead' | 'filter', string | null>>

/** The parameters of a view; what is usual is left out, and a filter, which narrows no flow. */
export function flowParams({ page, open, back, ahead }: FlowView): Params {
  return {
    page,
    open: open.length === 0 ? null : open.join(' '),
    back: back === 1 ? null : String(back),
    ahead: ahead === 1 ? null : String(ahead),
    filter: null,
  }
}

/** The sections with one unfolded, or folded again. */
export const turnSection = (open: readonly string[], section: string): readonly string[] =>
  open.includes(section) ? open.filter(one => one !== section) : [...open, section]

/** The view with another page in the middle; its further steps are asked for anew. */
export const centredOn = (view: FlowView, page: string | null): FlowView => ({
  ...view,
  page,
  back: 1,
  ahead: 1,
})

/** What the days are called in an address. */
const OF_DAYS = ['period', 'from', 'to']

/** The flows of a site, of the same days that are on show. */
export function flowsAddress(site: string, params: URLSearchParams, page: string | null = null): string {
  const kept = new URLSearchParams([...params].filter(([name]) => OF_DAYS.includes(name)))
  if (page !== null) kept.set('page', page)
  const query = kept.toString()
  return `${siteAddress(site)}/flows${query === '' ? '' : `?${query}`}`
}

/** The report of a site, of the same days, narrowed by a filter. */
export function reportAddress(site: string, params: URLSearchParams, filter: string): string {
  const kept = new URLSearchParams([...params].filter(([name]) => OF_DAYS.includes(name)))
  kept.set('filter', filter)
  return `${siteAddress(site)}?${kept}`
}
