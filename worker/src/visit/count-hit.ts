import { EVENT_NAMES } from '@gatecount/shared/domain/event/hit'
import { sectionOf } from '@gatecount/shared/domain/report/section'
import { pairKey } from '../cells/cell-table.ts'
import {
  type Addition,
  countHitFact,
  countHitPair,
  EVENT,
  factOf,
  NOTHING,
  PAGE_VIEW,
} from '../cells/count.ts'
import type { SiteDay } from '../cells/site-day.ts'
import type { AnonymousHit } from '../ingest/anonymous-hit.ts'
import { linkTarget } from '../ingest/link-target.ts'
import { giveHit } from '../release/contribute.ts'
import { countDeclared } from './count-declared.ts'
import { countOnPage } from './count-on-page.ts'
import type { OpenVisit, Visitor } from './visitor.ts'

export function countPageView(day: SiteDay, visitor: Visitor, visit: OpenVisit, hit: AnonymousHit): void {
  const page = countHitFact(day, visitor, visit, 'page', hit.path, PAGE_VIEW)
  countHitFact(day, visitor, visit, 'section', sectionOf(hit.path), PAGE_VIEW)
  if (visit.page !== 0 && visit.pagePath !== hit.path) countWay(day, visitor, visit, hit.path)
  visit.page = page
  visit.pagePath = hit.path
  visit.pageviews++
  countProperties(day, visitor, visit, hit, { goals: [], plus: PAGE_VIEW })
  countDeclared(day, visitor, visit, hit)
}

/** From page to page; from section to section where that is another one, so that a flow of sections has no loops. */
function countWay(day: SiteDay, visitor: Visitor, visit: OpenVisit, path: string): void {
  const next = factOf(day, 'next_page', path)
  if (countHitPair(day, visitor, visit, visit.page, next, PAGE_VIEW))
    giveHit(day, visitor, visit, 'next_page', pairKey(visit.page, next))
  const [from, to] = [sectionOf(visit.pagePath), sectionOf(path)]
  if (from === to) return
  const section = factOf(day, 'section', from)
  countHitPair(day, visitor, visit, section, factOf(day, 'next_section', to), PAGE_VIEW)
}

/** Seconds of attention go to the page, scroll depth to the page and each quarter that was reached. */
export function countEngagement(day: SiteDay, visitor: Visitor, visit: OpenVisit, hit: AnonymousHit): void {
  const seconds = Math.round(hit.engagedMs / 1000)
  const page = countHitFact(day, visitor, visit, 'page', hit.path, { ...NOTHING, seconds })
  for (const quarter of [25, 50, 75, 100]) {
    if (hit.scroll === null || hit.scroll < quarter) break
    countHitPair(day, visitor, visit, page, factOf(day, 'scroll_depth', String(quarter)), NOTHING)
  }
  countDeclared(day, visitor, visit, hit)
}

/** Gives the facts of the goals that the event is counted under. */
export function countEvent(
  day: SiteDay,
  visitor: Visitor,
  visit: OpenVisit,
  hit: AnonymousHit,
): readonly number[] {
  if (hit.interactive) visit.acted = true
  const count = (dimension: 'exit_link' | 'download' | 'goal', value: string): number =>
    countOnPage(day, visitor, visit, hit, dimension, value)
  switch (hit.name) {
    case EVENT_NAMES.exitLink:
      count('exit_link', linkTarget(hit.props['url'] ?? ''))
      return countDeclared(day, visitor, visit, hit)
    case EVENT_NAMES.download:
      count('download', linkTarget(hit.props['url'] ?? ''))
      return countDeclared(day, visitor, visit, hit)
    case EVENT_NAMES.missingPage:
      countHitFact(day, visitor, visit, 'event_kind', 'missing_page', EVENT)
      countHitFact(day, visitor, visit, 'missing_page', hit.path, EVENT)
      return []
    default: {
      const declared = countDeclared(day, visitor, visit, hit)
      // An event that nothing was declared about is a goal under its own name.
      const goals = declared.length > 0 ? declared : [count('goal', hit.name)]
      countProperties(day, visitor, visit, hit, { goals, plus: EVENT })
      return goals
    }
  }
}

/** Only properties that the owner declared are counted, as `name=value`. */
function countProperties(
  day: SiteDay,
  visitor: Visitor,
  visit: OpenVisit,
  hit: AnonymousHit,
  { goals, plus }: { readonly goals: readonly number[]; readonly plus: Addition },
): void {
  for (const name of hit.site.properties) {
    const value = hit.props[name]
    if (value === undefined) continue
    const fact = countHitFact(day, visitor, visit, 'prop', `${name}=${value}`, plus)
    for (const goal of goals) countHitPair(day, visitor, visit, goal, fact, plus)
  }
}
