import type { Count } from './cell-row.ts'
import type { CutName } from './cuts.ts'
import { EVENT_KINDS } from './dimensions.ts'

/**
 * What is counted of a child-directed site: its cuts, and the count in which the crowd of a cell is told. Their cells
 * hold no visitors; a visit is a page view that came from elsewhere.
 */
export const HIT_CUTS = {
  total: 'pageviews',
  hour: 'pageviews',
  page: 'pageviews',
  section: 'pageviews',
  source: 'visits',
  referrer: 'visits',
  channel: 'visits',
  event_kind: 'events',
  exit_link: 'events',
  download: 'events',
  missing_page: 'events',
} as const satisfies Partial<Record<CutName, Count>>

/** The cell that a cell is a part of: of clicks and the like, all of their kind; of all else the total, which is a part of nothing. */
export function wholeOfHits(
  cut: string,
): { readonly cut: 'total' | 'event_kind'; readonly first: string } | null {
  if (cut === 'total') return null
  return (EVENT_KINDS as readonly string[]).includes(cut)
    ? { cut: 'event_kind', first: cut }
    : { cut: 'total', first: '' }
}
