import { EVENT_NAMES } from '@gatecount/shared/domain/event/hit'
import type { AnonymousHit } from '../ingest/anonymous-hit.ts'
import { linkTarget } from '../ingest/link-target.ts'

/** What can be done on a page that a goal or the step of a funnel is about. */
export const ACTS = ['page', 'scroll', 'exit_link', 'download', 'event'] as const
export type Act = (typeof ACTS)[number]

/** A hit as goals and funnels look at it: what was done, and to which page, link or under which name. */
export interface Doing {
  readonly act: Act
  /** Path of the page as it is counted, link without scheme and query, or name of the event. */
  readonly text: string
  /** Percent of the page that have been seen; 0 where nothing is known of it. */
  readonly depth: number
  /** True of an event with an amount; one that gives money back sells nothing. */
  readonly isSale: boolean
}

const doing = (act: Act, text: string, more: Partial<Doing> = {}): Doing => ({
  act,
  text,
  depth: 0,
  isSale: false,
  ...more,
})

/** Undefined for a hit that nothing can be declared about. */
export function doingOf({ name, path, props, scroll, revenue }: AnonymousHit): Doing | undefined {
  switch (name) {
    case EVENT_NAMES.pageview:
      return doing('page', path)
    case EVENT_NAMES.engagement:
      return scroll === null ? undefined : doing('scroll', path, { depth: scroll })
    case EVENT_NAMES.exitLink:
      return doing('exit_link', linkTarget(props['url'] ?? ''))
    case EVENT_NAMES.download:
      return doing('download', linkTarget(props['url'] ?? ''))
    case EVENT_NAMES.missingPage:
      return undefined
    default:
      return doing('event', name, { isSale: revenue !== null && !revenue.amount.startsWith('-') })
  }
}
