import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { useMemo } from 'react'
import type { Metric } from '../../report/api/run-query.ts'
import { useAnswer } from '../../report/api/use-answer.ts'
import type { Scope } from '../../report/scope.ts'
import { foldSite } from '../folding.ts'
import { siteFlow } from '../site-flow.ts'
import { countedOf, waysOf } from './counted.ts'
import { together } from './together.ts'

/** More rows than these are drawn by nobody; what is in them is part of what is not shown. */
const MOST_ROWS = 5_000
const LIMITS = { sections: 8, pages: 6 }

/** How people move between the sections of a site, of which some are shown as their pages. */
export function useSiteFlow(scope: Scope, open: readonly string[]) {
  const ask = (metric: Metric, by: readonly Dimension[]) => ({
    range: scope.range,
    metrics: [metric],
    by,
    limit: MOST_ROWS,
  })
  const sections = useAnswer(scope, ask('pageviews', ['section']), 'flow-sections')
  const pages = useAnswer(scope, open.length > 0 ? ask('pageviews', ['page']) : null, 'flow-pages')
  const entries = useAnswer(scope, ask('visits', ['entry_page']), 'flow-entries')
  const exits = useAnswer(scope, ask('visits', ['exit_page']), 'flow-exits')
  const ways = useAnswer(scope, ask('events', ['page', 'next_page']), 'flow-ways')
  const sectionWays = useAnswer(scope, ask('events', ['section', 'next_section']), 'flow-section-ways')
  const state = together([sections, entries, exits, ways, sectionWays])
  const known = useMemo(() => {
    if (!sections.data || !entries.data || !exits.data || !ways.data || !sectionWays.data) return null
    const counts = { sections: countedOf(sections.data), pages: countedOf(pages.data) }
    // A section stays folded until its pages are there.
    const folding = foldSite(counts, pages.data ? open : [], LIMITS)
    const flow = {
      entries: countedOf(entries.data),
      exits: countedOf(exits.data),
      ways: waysOf(ways.data),
      sectionWays: waysOf(sectionWays.data),
    }
    return { sections: counts.sections.map(({ value }) => value), picture: siteFlow(flow, folding) }
  }, [sections.data, pages.data, entries.data, exits.data, ways.data, sectionWays.data, open])
  const isUnfolding = open.length > 0 && (!pages.data || pages.isPlaceholderData)
  return { ...state, isStale: state.isStale || isUnfolding, known: state.isKnown ? known : null }
}
