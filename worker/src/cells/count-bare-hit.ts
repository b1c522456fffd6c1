import type { Dropped } from '@gatecount/shared/domain/event/drop-reasons'
import { dropped } from '@gatecount/shared/domain/event/drop-reasons'
import { EVENT_NAMES } from '@gatecount/shared/domain/event/hit'
import type { EventKind } from '@gatecount/shared/domain/report/dimensions'
import { sectionOf } from '@gatecount/shared/domain/report/section'
import type { BareHit } from '../ingest/bare-hit.ts'
import { linkTarget } from '../ingest/link-target.ts'
import { COUNTED, type Counted } from '../visit/follow-visit.ts'
import { TOTAL_KEY } from './cell-table.ts'
import { addTo, EVENT, factOf, HOURS, PAGE_VIEW } from './count.ts'
import type { FactDimension } from './fact-dictionary.ts'
import type { SiteDay } from './site-day.ts'

function addToValue(
  day: SiteDay,
  dimension: FactDimension,
  value: string,
  hit: { readonly lands: boolean; readonly isView: boolean; readonly isOfCrowd: boolean },
): void {
  const fact = factOf(day, dimension, value)
  if (fact !== 0) addTo(day, fact, hit.lands, hit.isOfCrowd, hit.isView ? PAGE_VIEW : EVENT)
}

function countView(day: SiteDay, { path, hour, landing }: BareHit): void {
  const view = { lands: landing !== null, isView: true, isOfCrowd: true }
  addTo(day, TOTAL_KEY, view.lands, true, PAGE_VIEW)
  addToValue(day, 'hour', HOURS[hour] ?? '', view)
  addToValue(day, 'page', path, view)
  addToValue(day, 'section', sectionOf(path), view)
  if (landing === null) return
  addToValue(day, 'source', landing.source, view)
  addToValue(day, 'referrer', landing.referrer, view)
  addToValue(day, 'channel', landing.channel, view)
}

function countEvent(day: SiteDay, { hour }: BareHit, kind: EventKind | null, value: string): void {
  // The crowd of the whole site and of an hour are its page views: a hit that is none adds to nobody's crowd there.
  addTo(day, TOTAL_KEY, false, false, EVENT)
  addToValue(day, 'hour', HOURS[hour] ?? '', { lands: false, isView: false, isOfCrowd: false })
  if (kind === null || value === '') return
  const event = { lands: false, isView: false, isOfCrowd: true }
  addToValue(day, 'event_kind', kind, event)
  addToValue(day, kind, value, event)
}

/**
 * Counts a hit that belongs to nobody: itself and nothing else. The column of visitors counts the hits that make a cell's
 * crowd, for the gate to look at; it is never written.
 */
export function countBareHit(day: SiteDay, hit: BareHit): Counted | Dropped {
  switch (hit.name) {
    case EVENT_NAMES.engagement:
      return dropped('no_open_visit')
    case EVENT_NAMES.pageview:
      countView(day, hit)
      break
    case EVENT_NAMES.exitLink:
      countEvent(day, hit, 'exit_link', linkTarget(hit.link))
      break
    case EVENT_NAMES.download:
      countEvent(day, hit, 'download', linkTarget(hit.link))
      break
    case EVENT_NAMES.missingPage:
      countEvent(day, hit, 'missing_page', hit.path)
      break
    default:
      countEvent(day, hit, null, '')
  }
  return COUNTED
}
